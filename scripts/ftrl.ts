/** What one text shows: the parts of each of its sentences, by number, and whether any of them makes what is learnt. */
export interface Example {
  sentences: readonly Int32Array[];
  target: 0 | 1;
  /** How much it counts. */
  weight: number;
}

/** How to learn. */
export interface Pace {
  /** How far a weight moves at first; each moves less the more it has moved. */
  rate: number;
  /** How much has to speak for a part before it weighs anything. */
  l1: number;
}

/** What each part weighs, by number, and where a sentence without any parts stands, all in log odds. */
export interface Learnt {
  weights: Float64Array;
  bias: number;
}

/** Stands in for a chance of zero, where a division needs one. */
const smallest = 1e-300;
/** A slip of the reading below which nothing is learnt from a sentence. */
const negligible = 1e-4;

/**
 * Logistic regression by FTRL-Proximal, as in H. B. McMahan et al., "Ad Click Prediction: a View from the Trenches"
 * (KDD 2013), algorithm 1 with beta 1 and lambda-2 0. A text holds what its sentences hold, each with its own odds
 * (noisy-or), and each sentence is a step of its own, by the odds before the first. The examples are taken in the order
 * given, and as often as they come.
 * @param size how many parts there are
 * @returns weights by part, and the bias, which no penalty holds back
 */
export function ftrl(examples: Iterable<Example>, size: number, { rate, l1 }: Pace): Learnt {
  const weights = new Float64Array(size + 1);
  const pulls = new Float64Array(size + 1);
  const squares = new Float64Array(size + 1);
  const bias = size;
  const move = (part: number, slope: number, least: number) => {
    const before = squares[part] ?? 0;
    const root = Math.sqrt(before + slope * slope);
    const pull = (pulls[part] ?? 0) + slope - ((root - Math.sqrt(before)) / rate) * (weights[part] ?? 0);
    squares[part] = before + slope * slope;
    pulls[part] = pull;
    weights[part] = Math.abs(pull) <= least ? 0 : ((Math.sign(pull) * least - pull) * rate) / (1 + root);
  };
  for (const { sentences, target, weight } of examples) {
    const odds = sentences.map((parts) => {
      let sum = weights[bias] ?? 0;
      for (const part of parts) sum += weights[part] ?? 0;
      return sum;
    });
    /** Minus the log of the chance that no sentence holds; never 0. */
    const doubt = odds.reduce((sum, odd) => sum + softplus(odd), smallest);
    for (const [index, parts] of sentences.entries()) {
      const share = 1 / (1 + Math.exp(-(odds[index] ?? 0)));
      const slope = weight * share * (target === 1 ? -1 / Math.expm1(doubt) : 1);
      if (Math.abs(slope) < negligible) continue;
      for (const part of parts) move(part, slope, l1);
      move(bias, slope, 0);
    }
  }
  return { weights: weights.subarray(0, size), bias: weights[bias] ?? 0 };
}

/** `log(1 + exp(x))` without overflow. */
function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}
