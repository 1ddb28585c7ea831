/** How random input is drawn: from a seed that is printed and can be given again, and in bounded time. */
import fc from 'fast-check';
import { test } from 'vitest';

const LARGEST_SEED = 0x7fff_ffff;
/** ms that one property may take in `npm test`; what has been drawn by then has to do. */
const TIME_LIMIT = 8_000;
/** ms beyond it for the last run, and for making a failing input smaller. */
const GRACE = 30_000;

/** Fresh each time, so that every run of the tests looks somewhere else. */
const seed = Number(process.env.FRESHBOX_FUZZ_SEED ?? Math.floor(Math.random() * LARGEST_SEED));
/** By how much more is drawn than in `npm test`: see `npm run fuzz`. */
const times = Number(process.env.FRESHBOX_FUZZ_TIMES ?? 1);

console.log(`Random input with FRESHBOX_FUZZ_SEED=${seed}`);

/**
 * A test that a property holds for random input.
 *
 * @param runs how many inputs are drawn in `npm test`, unless time runs out before
 */
export function fuzz<T>(
  title: string,
  runs: number,
  property: fc.IProperty<T> | fc.IAsyncProperty<T>,
  timeLimit = TIME_LIMIT,
): void {
  test(title, { timeout: timeLimit * times + GRACE }, async () => {
    await fc.assert(property as fc.IAsyncProperty<T>, {
      seed,
      numRuns: Math.ceil(runs * times),
      interruptAfterTimeLimit: timeLimit * times,
    });
  });
}
