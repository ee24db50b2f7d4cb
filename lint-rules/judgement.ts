import { type Claim, type ClaimKind, isMade } from './claims/claim.ts';
import { readClaims } from './claims/read.ts';
import { type ClaimRule, sayInstead } from './claims/rule.ts';
import { claimRule, claimRules } from './claims/rules.ts';
import type { RawFinding } from './finding.ts';
import { type Passage, sourceRange } from './passage.ts';
import { type RuleInfo, report } from './rule.ts';

/** Kinds of claim whose gates are open. In manual mode there are none. */
export const manualMode: ReadonlySet<ClaimKind> = new Set();

function infoOf({ id, docs, blocked, allowed }: ClaimRule): RuleInfo {
  const examples = { reported: blocked, accepted: allowed };
  return { id, severity: 'error', owner: 'agency', docs: { ...docs, examples } };
}

const infoByKind = new Map(claimRules.map((rule) => [rule.kind, infoOf(rule)]));

/** What people are told about the eight kinds of claim. */
export const claimInfos: readonly RuleInfo[] = [...infoByKind.values()];

function findingOf(claim: Claim): RawFinding {
  const rule = claimRule(claim.kind);
  const info = infoByKind.get(claim.kind) ?? infoOf(rule);
  const reading = claim.reading.join('; ');
  const title = rule.title.charAt(0).toLowerCase() + rule.title.slice(1);
  return report(info, sourceRange(claim.passage, claim.start, claim.end), {
    message: `Found a claim of ${title}: ${reading}. Expected copy that holds in manual mode, where ServiceTitan has approved no connection.`,
    gate: [...rule.gates],
    say: sayInstead(rule, claim.passage.role, claim.passage.lang),
  });
}

/** A claim that the site may not make. */
export interface JudgedClaim {
  finding: RawFinding;
  /** Its words as a visitor reads them, by which a claim of the source is known again in the built page. */
  words: string;
}

/**
 * Judges the claims that passages make against the gates of the site.
 * @param passages visible copy of one page
 * @param open kinds whose gates are open
 * @returns each claim that is made and not proven
 */
export function judgeClaims(passages: readonly Passage[], open: ReadonlySet<ClaimKind>): JudgedClaim[] {
  return readClaims(passages)
    .filter((claim) => isMade(claim) && !open.has(claim.kind))
    .map((claim) => ({
      finding: findingOf(claim),
      words: claim.passage.text.slice(claim.start, claim.end).toLowerCase(),
    }));
}
