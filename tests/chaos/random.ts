/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from low to high, both included. */
  between: (low: number, high: number) => number;
  /** One of the choices. */
  pick: <T>(choices: readonly [T, ...T[]]) => T;
}

/**
 * The generator mulberry32 by Tommy Ettinger, which is in the public domain.
 * @param seed whole number
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return { between, pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0] };
}
