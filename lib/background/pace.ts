/** How many requests may start when: `4` a second on average, a few more at once after a rest. */
const PER_SECOND = 4;
const BURST = 6;
/** Never more than this in any one second, since the service counts 8. */
const MOST_IN_A_SECOND = 7;

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
    starts = starts.filter((start) => at - start < 1_000);
  };

  return {
    wait(at) {
      refill(at);
      const forRefill = left >= 1 ? 0 : ((1 - left) / PER_SECOND) * 1_000;
      const oldest = starts.length >= MOST_IN_A_SECOND ? starts[starts.length - MOST_IN_A_SECOND]! : null;
      const forWindow = oldest === null ? 0 : oldest + 1_000 - at;
      return Math.ceil(Math.max(forRefill, forWindow));
    },
    take(at) {
      refill(at);
      left -= 1;
      starts.push(at);
    },
  };
}
