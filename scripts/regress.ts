/** One observation: the parts present, what it should come to (0 or 1), and how much it counts. */
export interface Row {
  parts: readonly string[];
  /** Parts that count the other way, for a row that holds one text against another. */
  against?: readonly string[];
  target: 0 | 1;
  weight: number;
}

const memory = 8;

/**
 * Logistic regression with an L2 penalty, by L-BFGS: no order of rows, no randomness.
 * @param rows observations
 * @param known parts that get a weight; others are passed over
 * @param penalty strength of the pull of a part towards zero
 * @returns weight of each known part
 */
export function regress(
  rows: readonly Row[],
  known: ReadonlySet<string>,
  penalty: (part: string) => number,
  steps = 60,
): Map<string, number> {
  const names = [...known];
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const sparse = rows.map(({ parts, against = [], target, weight }) => ({
    columns: Int32Array.from(parts.flatMap((part) => indexOf.get(part) ?? [])),
    counter: Int32Array.from(against.flatMap((part) => indexOf.get(part) ?? [])),
    target,
    weight,
  }));
  const pulls = names.map(penalty);
  const size = names.length;
  const evaluate = (point: Float64Array, slope: Float64Array): number => {
    let loss = 0;
    for (let index = 0; index < size; index++) {
      const value = point[index] ?? 0;
      const pull = pulls[index] ?? 0;
      loss += (pull * value * value) / 2;
      slope[index] = pull * value;
    }
    for (const { columns, counter, target, weight } of sparse) {
      let sum = 0;
      for (const column of columns) sum += point[column] ?? 0;
      for (const column of counter) sum -= point[column] ?? 0;
      const signed = target === 1 ? sum : -sum;
      loss += weight * (signed > 0 ? Math.log1p(Math.exp(-signed)) : -signed + Math.log1p(Math.exp(signed)));
      const slip = weight * (1 / (1 + Math.exp(-sum)) - target);
      for (const column of columns) slope[column] = (slope[column] ?? 0) + slip;
      for (const column of counter) slope[column] = (slope[column] ?? 0) - slip;
    }
    return loss;
  };
  let point = new Float64Array(size);
  let slope = new Float64Array(size);
  let loss = evaluate(point, slope);
  const moves: Float64Array[] = [];
  const turns: Float64Array[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = Float64Array.from(slope, (value) => -value);
    const shares: number[] = [];
    for (let back = moves.length - 1; back >= 0; back--) {
      const move = moves[back] as Float64Array;
      const turn = turns[back] as Float64Array;
      const share = dot(move, direction) / dot(turn, move);
      shares[back] = share;
      addTo(direction, turn, -share);
    }
    const lastMove = moves.at(-1);
    const lastTurn = turns.at(-1);
    const scale =
      lastMove && lastTurn
        ? dot(lastMove, lastTurn) / dot(lastTurn, lastTurn)
        : 1 / Math.max(1, Math.sqrt(dot(slope, slope)));
    for (let index = 0; index < size; index++) direction[index] = (direction[index] ?? 0) * scale;
    for (let back = 0; back < moves.length; back++) {
      const move = moves[back] as Float64Array;
      const turn = turns[back] as Float64Array;
      const share = dot(turn, direction) / dot(turn, move);
      addTo(direction, move, (shares[back] ?? 0) - share);
    }
    const downhill = dot(direction, slope);
    let stride = 1;
    let next = point;
    let nextSlope = slope;
    let nextLoss = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 20; attempt++) {
      next = Float64Array.from(point);
      addTo(next, direction, stride);
      nextSlope = new Float64Array(size);
      nextLoss = evaluate(next, nextSlope);
      if (nextLoss <= loss + 1e-4 * stride * downhill) break;
      stride /= 2;
    }
    const gain = loss - nextLoss;
    if (!(gain > 0)) break;
    moves.push(Float64Array.from(next, (value, index) => value - (point[index] ?? 0)));
    turns.push(Float64Array.from(nextSlope, (value, index) => value - (slope[index] ?? 0)));
    if (moves.length > memory) {
      moves.shift();
      turns.shift();
    }
    point = next;
    slope = nextSlope;
    loss = nextLoss;
    if (gain < 1e-5 * Math.abs(loss)) break;
  }
  return new Map(names.map((name, index) => [name, point[index] ?? 0]));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function addTo(a: Float64Array, b: Float64Array, times: number): void {
  for (let index = 0; index < a.length; index++) a[index] = (a[index] ?? 0) + times * (b[index] ?? 0);
}
