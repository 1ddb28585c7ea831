import { expect, test } from 'vitest';
import { holdUntil, pauseAfterRefusal, retryAfter } from './backoff.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');

test('pauses grow to a minute and stay random', () => {
  const longest = Array.from({ length: 12 }, (_, refusals) => {
    const samples = Array.from({ length: 300 }, () =>
      pauseAfterRefusal({ notBefore: 0, refusals }, NOW, undefined),
    );
    return Math.max(...samples.map(({ notBefore }) => notBefore - NOW));
  });
  const limits = [1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60].map((seconds) => seconds * 1_000);
  limits.forEach((limit, i) => {
    expect(longest[i]).toBeLessThanOrEqual(limit);
    expect(longest[i]).toBeGreaterThan(limit / 2);
  });
});

test('a clock set back by a day does not hold us back for a day', () => {
  const pause = { notBefore: NOW, refusals: 1 };
  expect(holdUntil(pause, NOW - 24 * 3_600_000)).toBe(NOW - 24 * 3_600_000 + 600_000);
});

test.each([
  ['7', 7_000],
  [' 0 ', 0],
  ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
  ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
  ['999999999999999999999', 600_000],
  ['Fri, 01 Jan 2100 00:00:00 GMT', 600_000],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After %j is %j ms from now', (header, wait) => {
  const until = retryAfter(header, NOW);
  expect(until === undefined ? undefined : until - NOW).toBe(wait);
});
