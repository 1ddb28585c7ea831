/** One line of what `npm run bench` prints. */
export interface Measurement {
  what: string;
  /** What was measured, one number a run. */
  runs: number[];
  unit: 'ms' | 's' | 'bytes' | 'kB' | 'calls' | 'times' | 'nodes';
  /** What it may be at most, where there is such a promise. */
  limit?: number;
}

export function median(runs: readonly number[]): number {
  const sorted = [...runs].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Runs something several times, one after the other. @returns how long each run took, in ms */
export async function timed(times: number, run: () => Promise<unknown>): Promise<number[]> {
  const durations: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now();
    await run();
    durations.push(performance.now() - start);
  }
  return durations;
}
