import { expect, test, vi } from 'vitest';
import { oncePer } from './once-per.ts';

test('what is asked for with the same key is made once, also without a key', () => {
  const make = vi.fn((key: string | undefined) => ({ key }));
  const once = oncePer(make);
  expect(once('en')).toBe(once('en'));
  expect(once(undefined)).toBe(once(undefined));
  expect(once('en')).not.toBe(once('de'));
  expect(make).toHaveBeenCalledTimes(3);
});
