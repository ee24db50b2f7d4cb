import { overlap, type Period, type ReasonCode, type ShutReason } from './states.ts';

/** Something that holds or does not, with what it rests on. */
export interface Footing {
  holds: boolean;
  period: Period | null;
  evidence: readonly string[];
  reasons: readonly ShutReason[];
}

/**
 * What holds only when all of its parts do.
 * @param parts what it rests on
 * @returns with the days on which all of them hold, the evidence of all, and every reason against any
 */
export function together(parts: readonly Footing[]): Footing {
  const periods = parts.flatMap(({ period }) => period ?? []);
  return {
    holds: parts.every(({ holds }) => holds),
    period: overlap(periods),
    evidence: [...new Set(parts.flatMap(({ evidence }) => evidence))],
    reasons: distinct(parts.flatMap(({ reasons }) => reasons)),
  };
}

/** Reasons without those that say the same again. */
export function distinct(reasons: readonly ShutReason[]): ShutReason[] {
  const seen = new Map(reasons.map((reason) => [`${reason.code}\0${reason.words}`, reason]));
  return [...seen.values()];
}

/**
 * What does not hold.
 * @param code reason for programs
 * @param words reason for people, without a full stop
 * @param at line that it stands on; null when it stands on none
 */
export const shut = (code: ReasonCode, words: string, at: ShutReason['at'] = null): Footing => ({
  holds: false,
  period: null,
  evidence: [],
  reasons: [{ code, words, at }],
});
