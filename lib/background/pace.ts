/** How many requests may start when: a steady number a second, a few more at once after a rest. */
const PER_SECOND = 4;
const BURST = 6;
/** Never more than this in a window, which is longer than the service's second: the first requests of a burst are
 * underway longer than those that find a connection open, so they arrive closer together than they start. */
const MOST_IN_WINDOW = 6;
const WINDOW = 1_250;

export interface Pace {
  /** @returns ms until the next request may start; 0: now */
  wait(now: number): number;
  /** Counts a request that starts. */
  take(now: number): void;
}

/** @param now a clock in ms that is never set back */
export function createPace(now: number): Pace {
  let left = BURST;
  let countedAt = now;
  let starts: number[] = [];

  const refill = (at: number) => {
    left = Math.min(BURST, left + ((at - countedAt) / 1_000) * PER_SECOND);
    countedAt = at;
    starts = starts.filter((start) => at - start < WINDOW);
  };

  return {
    wait(at) {
      refill(at);
      const forRefill = left >= 1 ? 0 : ((1 - left) / PER_SECOND) * 1_000;
      const oldest = starts.length >= MOST_IN_WINDOW ? starts[starts.length - MOST_IN_WINDOW]! : null;
      const forWindow = oldest === null ? 0 : oldest + WINDOW - at;
      return Math.ceil(Math.max(forRefill, forWindow));
    },
    take(at) {
      refill(at);
      left -= 1;
      starts.push(at);
    },
  };
}
