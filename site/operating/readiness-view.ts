import type { Definitions } from '../../titan-map/readiness/definitions-schema.ts';
import type { GateStates, ShutReason } from '../../titan-map/readiness/states.ts';
import type { Field, Mark } from './operating-page.ts';
import { listed, words } from './operating-page.ts';

/** What the pages about readiness are made of: what is the same for every site, and how things stand at this one. */
export interface ReadinessView {
  definitions: Definitions;
  states: GateStates;
}

/** Most reasons that are listed; whoever mends these sees the others next. */
const mostReasons = 4;

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

/**
 * Why something is shut, with the line that says so.
 * @param reasons reasons in the order in which they count
 */
export function reasonsField(reasons: readonly ShutReason[]): Field {
  const told = reasons.slice(0, mostReasons).map(({ words: why, at }) => {
    const place = at ? ` ${at.file}:${at.line}` : '';
    return `${sentence(why)}${place}`;
  });
  const more = reasons.length - told.length;
  return listed('reasons', 'Why it is shut', more > 0 ? [...told, `And ${more} more.`] : told);
}

/**
 * Since when and on what something rests.
 * @param period stretch in which it holds
 * @param evidence ids of its evidence records
 */
export function basisFields(
  period: { since: string; until: string | null } | null,
  evidence: readonly string[],
): Field[] {
  return [
    ...(period ? [words('since', 'Since', period.since)] : []),
    ...(period?.until ? [words('until', 'Until', period.until)] : []),
    ...(evidence.length > 0 ? [listed('evidenceRecords', 'Evidence', evidence)] : []),
  ];
}

/** Whether evidence has opened anything that the site may say about a connection. */
export function isConnected({ states }: ReadinessView): boolean {
  return states.kinds.some(({ kind, open }) => kind !== 'approval' && open);
}

/** Whether something is open, as a mark. */
export const openMark = (open: boolean): Mark =>
  open ? { text: 'Open', tone: 'good' } : { text: 'Shut', tone: 'waits' };

const halting = new Set<ShutReason['code']>(['manual-mode', 'broken-files', 'kill-switch', 'disconnected']);

/** What shuts everything that needs the API at this site, each once. */
export function haltsOf({ states }: ReadinessView): ShutReason[] {
  const reasons = states.kinds.flatMap((kind) => [...kind.reasons, ...kind.permits.flatMap((each) => each.reasons)]);
  const halts = reasons.filter(({ code }) => halting.has(code));
  return halts.filter(({ words: why }, index) => halts.findIndex((other) => other.words === why) === index);
}
