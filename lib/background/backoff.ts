import type { Pause } from './ledger.ts';

const LONGEST_OWN_WAIT = 60_000;
const LONGEST_ASKED_WAIT = 10 * 60_000;

/**
 * The pause after the service refused a request for coming too often.
 *
 * @param now ms since the epoch
 * @param askedUntil what the service asked for in `Retry-After`, ms since the epoch; without it a random part of
 * 1, 2, 4, … 60 s, so that many clients do not come back at once
 */
export function pauseAfterRefusal(pause: Pause, now: number, askedUntil: number | undefined): Pause {
  const own = Math.random() * Math.min(LONGEST_OWN_WAIT, 1_000 * 2 ** pause.refusals);
  const until = askedUntil ?? now + own;
  return {
    notBefore: Math.max(holdUntil(pause, now), Math.min(until, now + LONGEST_ASKED_WAIT)),
    refusals: Math.min(pause.refusals + 1, 10),
  };
}

/** When the pause ends, ms since the epoch. A clock that was set back must not make it longer than any pause is. */
export function holdUntil(pause: Pause, now: number): number {
  return Math.min(pause.notBefore, now + LONGEST_ASKED_WAIT);
}

/**
 * @param header `Retry-After`: seconds or an HTTP date
 * @param now ms since the epoch
 * @returns ms since the epoch, at most ten minutes ahead; undefined when the header says nothing useful
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  const value = header?.trim() ?? '';
  if (value === '') return undefined;
  const until = /^\d+$/.test(value) ? now + Number(value) * 1_000 : Date.parse(value);
  if (Number.isNaN(until)) return undefined;
  return Math.min(Math.max(until, now), now + LONGEST_ASKED_WAIT);
}
