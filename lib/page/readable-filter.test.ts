import { expect, test } from 'vitest';
import { isReadable } from './readable-filter.ts';

test.each(['none', 'invert(1) hue-rotate(180deg)', 'grayscale(0.8)', 'brightness(1)'])(
  '%s can be read',
  (filter) => {
    expect(isReadable(filter)).toBe(true);
  },
);

test.each([
  'opacity(0)',
  'brightness(50)',
  'contrast(0)',
  'invert(0.5)',
  'blur(4px)',
  'url("#gone")',
  'drop-shadow(rgb(255, 255, 255) 2000px 0px 0px)',
  'grayscale(1) blur(9px)',
  'invert(1) grayscale(1) invert(1)',
])('%s cannot', (filter) => {
  expect(isReadable(filter)).toBe(false);
});
