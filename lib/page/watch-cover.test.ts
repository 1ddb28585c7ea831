import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Obstacle } from './offer-clear.ts';
import { watchCover } from './watch-cover.ts';

let found: Obstacle | null;
let isSettled: boolean;
let isPointedAt: boolean;
let stopped: AbortController;
const raise = vi.fn();
const restart = vi.fn();
const close = vi.fn(() => stopped.abort());
const obstacle = vi.fn(() => found);

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  [found, isSettled, isPointedAt] = [null, true, false];
  stopped = new AbortController();
  const host = { matches: () => isPointedAt } as unknown as Element;
  watchCover({ host, obstacle, isSettled: () => isSettled, raise, restart, close }, stopped.signal);
});
afterEach(() => {
  stopped.abort();
  vi.useRealTimers();
});

test('an offer that is clear stands as long as it likes', () => {
  vi.advanceTimersByTime(30_000);
  expect(obstacle.mock.calls.length).toBeGreaterThan(50);
  expect(close).not.toHaveBeenCalled();
});

test('an offer that was covered when clicks on it counted ends', () => {
  found = 'transition';
  vi.advanceTimersByTime(400);
  expect(close).toHaveBeenCalledOnce();
});

test('before clicks count, a cover only makes it start anew', () => {
  isSettled = false;
  found = 'covered';
  vi.advanceTimersByTime(400);
  expect(restart).toHaveBeenCalled();
  expect(close).not.toHaveBeenCalled();
});

test('it goes above what came over it, a few times', () => {
  found = 'other-layer';
  vi.advanceTimersByTime(5_000);
  expect(raise).toHaveBeenCalledTimes(3);
  expect(restart).toHaveBeenCalledTimes(4);
  expect(close).toHaveBeenCalledOnce();
});

test('it does not do so under a pointer that may be about to click', () => {
  isPointedAt = true;
  found = 'other-layer';
  vi.advanceTimersByTime(400);
  expect(raise).not.toHaveBeenCalled();
  expect(close).toHaveBeenCalledOnce();
});

test('it looks more often while the pointer is at it, at moments no page can foresee', () => {
  const gaps: number[] = [];
  let last = performance.now();
  obstacle.mockImplementation(() => {
    gaps.push(performance.now() - last);
    last = performance.now();
    return null;
  });
  isPointedAt = true;
  vi.advanceTimersByTime(5_000);
  expect(Math.max(...gaps.slice(2))).toBeLessThanOrEqual(61);
  expect(new Set(gaps.map(Math.round)).size).toBeGreaterThan(5);
});

test('a page that makes each look take long is not looked at less than twice a second for it', () => {
  obstacle.mockImplementation(() => {
    vi.setSystemTime(Date.now());
    vi.advanceTimersByTime(100);
    return null;
  });
  vi.advanceTimersByTime(400);
  obstacle.mockClear();
  vi.advanceTimersByTime(5_000);
  expect(obstacle.mock.calls.length).toBeGreaterThan(9);
});

test('what scrolls out of the view is no cover', () => {
  found = 'outside';
  vi.advanceTimersByTime(5_000);
  expect(restart).not.toHaveBeenCalled();
  expect(close).not.toHaveBeenCalled();
});
