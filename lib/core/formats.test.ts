import { expect, test } from 'vitest';
import { byteSize } from './byte-size.ts';
import { relativeTime } from './relative-time.ts';

test('sizes read well from nothing to huge, and bad ones do not crash', () => {
  expect([0, 999, 1234, 52_428_800, -1, Number.NaN].map((n) => byteSize(n, 'en'))).toEqual([
    '0 bytes',
    '999 bytes',
    '1.2 kB',
    '52 MB',
    '0 bytes',
    '0 bytes',
  ]);
});

test('times are relative within a week, dates after it', () => {
  const now = Date.parse('2026-03-14T12:00:00Z');
  const at = (iso: string) => relativeTime(iso, now, 'en');
  expect(at('2026-03-14T11:59:50Z')).toBe('now');
  expect(at('2026-03-14T11:55:00Z')).toBe('5 min. ago');
  expect(at('2026-03-14T12:00:09Z')).toBe('now');
  expect(at('2026-03-13T11:00:00Z')).toBe('yesterday');
  expect(at('2026-01-02T12:00:00Z')).toBe('Jan 2, 2026');
  expect(at('nonsense')).toBe('');
});
