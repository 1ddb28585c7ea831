import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onOwnClock, timeOfEvent } from './click-time.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_700_000_000_000 }));
afterEach(() => void vi.useRealTimers());

test('a click is dated when it happened, not when somebody hears of it', () => {
  const clicked = performance.now();
  vi.advanceTimersByTime(600);
  const clickedAt = timeOfEvent({ timeStamp: clicked });
  expect(clickedAt).toBe(1_700_000_000_000);
  vi.advanceTimersByTime(2_000);
  expect(onOwnClock(clickedAt)).toBe(clicked);
});

test('a click from the future is one of now', () => {
  expect(onOwnClock(Date.now() + 9_999)).toBe(performance.now());
});
