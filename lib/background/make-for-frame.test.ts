import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Failure } from '../core/failures.ts';
import type { Mailbox } from '../core/mailbox.ts';
import { createMakeForFrame } from './make-for-frame.ts';

const WISH = { site: 'shop.example', localPart: null, domain: null, isPrivate: false };
const FRAME = { tabId: 1, frameId: 0 };

let made = 0;
const createMailbox = vi.fn(async () => ({ id: `m${++made}` }) as Mailbox);

beforeEach(() => {
  vi.useFakeTimers();
  createMailbox.mockClear();
});
afterEach(() => void vi.useRealTimers());

test('asked for twice in two seconds, a frame gets one mailbox; later, another', async () => {
  const make = createMakeForFrame({ createMailbox });
  const [one, two] = await Promise.all([make(FRAME, WISH), make(FRAME, WISH)]);
  expect(two).toBe(one);
  vi.advanceTimersByTime(1_900);
  expect(await make(FRAME, WISH)).toBe(one);
  vi.advanceTimersByTime(200);
  expect(await make(FRAME, WISH)).not.toBe(one);
});

test('other tabs, frames and sites get their own', async () => {
  const make = createMakeForFrame({ createMailbox });
  const all = [
    make(FRAME, WISH),
    make({ ...FRAME, tabId: 2 }, WISH),
    make({ ...FRAME, frameId: 3 }, WISH),
    make(FRAME, { ...WISH, site: 'other.example' }),
  ];
  expect(new Set(await Promise.all(all)).size).toBe(4);
});

test('what failed can be asked for at once again', async () => {
  const make = createMakeForFrame({ createMailbox });
  createMailbox.mockRejectedValueOnce(new Failure('offline'));
  await expect(make(FRAME, WISH)).rejects.toThrow('offline');
  expect(await make(FRAME, WISH)).toBeDefined();
});
