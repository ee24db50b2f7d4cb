import type { Finding } from '../finding.ts';
import { isAccepted } from '../reviews/apply.ts';

/** What is to be changed. */
export const sides = ['page', 'map'] as const;
export type Side = (typeof sides)[number];

function objection(finding: Finding, side: Side): string | null {
  const { review } = finding;
  if (!review) return null;
  if (isAccepted(finding)) return `${review.owner} accepted it until ${review.expires}`;
  const other = side === 'page' ? 'confirmed-page' : 'confirmed-map';
  if (review.state !== other) return null;
  return `${review.owner} confirmed on ${review.date} that ${side === 'page' ? 'the page' : 'the map'} is right`;
}

/**
 * Leaves out what people have decided otherwise.
 * @param findings findings of a run
 * @param side what is to be changed
 * @returns findings that may be settled there, and a sentence for each that a rule could settle and a person forbids
 */
export function steered(findings: readonly Finding[], side: Side): { free: Finding[]; left: string[] } {
  const free: Finding[] = [];
  const left: string[] = [];
  for (const finding of findings) {
    const reason = finding.replacement === undefined ? null : objection(finding, side);
    if (reason === null) free.push(finding);
    else left.push(`${finding.file}:${finding.line}  left as it is: ${reason}.`);
  }
  return { free, left };
}
