import { randomFrom } from '../../scripts/random.ts';

/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from low to high, both included. */
  between: (low: number, high: number) => number;
  /** One of the choices. */
  pick: <T>(choices: readonly [T, ...T[]]) => T;
}

/**
 * Draws that are the same for the same seed.
 * @param seed whole number
 */
export function seeded(seed: number): Random {
  const next = randomFrom(seed);
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return { between, pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0] };
}
