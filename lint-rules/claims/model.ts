import { type ClaimKind, claimKinds } from './claim.ts';
import shipped from './weights.json' with { type: 'json' };

/** Weights that `scripts/train.ts` learnt. */
export interface Weights {
  /** How much each part speaks for a claim being made. */
  made: Readonly<Record<string, number>>;
  /** How much each part speaks for each kind, in the order of `claimKinds`. */
  kind: Readonly<Record<string, readonly number[]>>;
}

/** The weights that ship with the reader. */
export function weights(): Weights {
  return shipped;
}

/**
 * Adds up what the parts of a reading say about a claim being made.
 * @returns log odds: above zero the claim is made
 */
export function madeScore(parts: readonly string[], { made }: Weights = weights()): number {
  let sum = 0;
  for (const part of parts) sum += made[part] ?? 0;
  return sum;
}

/** Kinds by how well they fit the parts of a reading, best first. */
export function rankKinds(
  parts: readonly string[],
  { kind }: Weights = weights(),
): { kind: ClaimKind; score: number }[] {
  const scores = claimKinds.map((name, index) => ({
    kind: name,
    score: parts.reduce((sum, part) => sum + (kind[part]?.[index] ?? 0), 0),
  }));
  return scores.sort((a, b) => b.score - a.score);
}
