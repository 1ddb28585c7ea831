import { afterEach, expect, test, vi } from 'vitest';
import { createRequestQueue } from './request-queue.ts';

const MINUTE = 60_000;
afterEach(() => void vi.useRealTimers());

test('a clock that was set back a day costs ten minutes, not a day', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  let kept = { notBefore: Date.now() + 24 * 60 * MINUTE, refusals: 1 };
  const memory = {
    load: async () => kept,
    save: async (next: typeof kept) => {
      kept = next;
    },
  };
  const ask = () => createRequestQueue(memory, 0).run('poll', async () => 'asked');
  await expect(ask()).rejects.toThrow('rate-limited');
  vi.setSystemTime(Date.now() + 9 * MINUTE);
  await expect(ask()).rejects.toThrow('rate-limited');
  vi.setSystemTime(Date.now() + 2 * MINUTE);
  expect(await ask()).toBe('asked');
  expect(kept).toEqual({ notBefore: 0, refusals: 0 });
});
