import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

/** When each of many requests that all want to start at once does start, in ms. */
function starts(count: number): number[] {
  const pace = createPace(0);
  const times: number[] = [];
  for (let now = 0; times.length < count; ) {
    const wait = pace.wait(now);
    now += wait;
    if (wait > 0) continue;
    pace.take(now);
    times.push(now);
  }
  return times;
}

test('a few start at once after a rest, the rest at a steady pace', () => {
  const times = starts(100);
  expect(times.filter((time) => time === 0)).toHaveLength(6);
  expect(times.at(-1)).toBeGreaterThan(23_000);
  expect(times.at(-1)).toBeLessThan(25_000);
});

test('no second sees more than six, which leaves two of the service’s eight to other programs', () => {
  const times = starts(100);
  for (const start of times) {
    expect(times.filter((time) => time >= start && time < start + 1_000).length).toBeLessThanOrEqual(6);
  }
});
