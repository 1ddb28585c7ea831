import type { Asked } from '../../server/faults/fault-layer.ts';

const MOST = 8;
const SECOND = 1_000;
/** The longest that a `Retry-After` is heeded, in ms. */
const LONGEST = 10 * 60_000;
/** What was on its way when the refusal went out, and what the clocks of two programs differ by, in ms. */
const TOLERANCE = 100;

/**
 * I5, as counted at the service: no more than eight requests in any second, and none before the time that a refusal
 * named.
 *
 * @throws Error that says by how much
 */
export function expectPaced(asked: readonly Asked[]): void {
  for (const [i, { at }] of asked.entries()) {
    const within = asked.slice(0, i + 1).filter((other) => at - other.at < SECOND).length;
    if (within > MOST) throw new Error(`I5: ${within} requests in a second`);
  }
  for (const { notBefore, answeredAt } of asked) {
    if (notBefore === null || answeredAt === null) continue;
    const end = Math.min(notBefore, answeredAt + LONGEST) - TOLERANCE;
    const early = asked.find(({ at }) => at > answeredAt + TOLERANCE && at < end);
    if (early) throw new Error(`I5: ${Math.round(end - early.at)} ms before its time`);
  }
}
