/** Fits the judge's weights: logistic regression that is held close to a first guess. */

export interface Row {
  /** Rows of one site are never on both sides of a split. */
  site: string;
  clues: readonly string[];
  isOffer: boolean;
  /** How much the row counts. */
  counts: number;
}

export interface Model {
  bias: number;
  weights: Map<string, number>;
}

/** Newton's method stops when no weight moves by more than this. */
const STILL = 1e-6;
const MOST_TURNS = 60;

/** Solves `a x = b` for a symmetric, positive matrix, by Cholesky's decomposition. */
function solve(a: Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  const l = a.map((row) => row.slice());
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = l[i]![j]!;
      for (let k = 0; k < j; k += 1) sum -= l[i]![k]! * l[j]![k]!;
      l[i]![j] = i === j ? Math.sqrt(sum) : sum / l[j]![j]!;
    }
  }
  const x = b.slice();
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= l[i]![k]! * x[k]!;
    x[i]! /= l[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i]! -= l[k]![i]! * x[k]!;
    x[i]! /= l[i]![i]!;
  }
  return x;
}

/**
 * @param guess weights to stay close to, by clue; clues that are not in it stay out of the model
 * @param hold how strongly a weight is held to its guess
 */
export function fitModel(rows: readonly Row[], guess: Model, hold: number): Model {
  const names = [...guess.weights.keys()];
  const place = new Map(names.map((name, index) => [name, index]));
  const size = names.length + 1;
  const first = Float64Array.from([...guess.weights.values(), guess.bias]);
  const pull = new Float64Array(size).fill(hold);
  pull[size - 1] = hold / 5;
  const seen = rows.map(({ clues }) => [
    ...clues.flatMap((clue) => (place.has(clue) ? [place.get(clue)!] : [])),
    size - 1,
  ]);
  const weights = first.slice();
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const slope = weights.map((weight, index) => pull[index]! * (weight - first[index]!));
    const curve = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size);
      row[i] = pull[i]!;
      return row;
    });
    rows.forEach(({ isOffer, counts }, at) => {
      const on = seen[at]!;
      const chance = 1 / (1 + Math.exp(-on.reduce((sum, index) => sum + weights[index]!, 0)));
      for (const i of on) {
        slope[i]! += counts * (chance - (isOffer ? 1 : 0));
        for (const j of on) curve[i]![j]! += counts * chance * (1 - chance);
      }
    });
    const step = solve(curve, slope);
    step.forEach((by, index) => {
      weights[index]! -= by;
    });
    if (step.every((by) => Math.abs(by) < STILL)) break;
  }
  return {
    bias: weights[size - 1]!,
    weights: new Map(names.map((name, index) => [name, weights[index]!])),
  };
}

/** Above zero: an offer. */
export const weigh = ({ bias, weights }: Model, clues: readonly string[]): number =>
  clues.reduce((sum, clue) => sum + (weights.get(clue) ?? 0), bias);
