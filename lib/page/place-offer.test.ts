import { expect, test } from 'vitest';
import { placeAtField, placeInCorner } from './place-offer.ts';

const VIEW = { width: 1000, height: 700 };
const OFFER = { width: 320, height: 90 };
const field = (left: number, top: number, width = 300) => ({ left, top, width, height: 40 });

test('goes below the field, at its left edge', () => {
  expect(placeAtField(field(200, 100), OFFER, VIEW, false, false)).toEqual({
    left: 200,
    top: 146,
    width: 320,
    height: 90,
  });
});

test('goes above the field when there is no room below', () => {
  expect(placeAtField(field(200, 640), OFFER, VIEW, false, false).top).toBe(640 - 6 - 90);
});

test('makes way for what comes below once the field is filled, where there is room', () => {
  expect(placeAtField(field(200, 200), OFFER, VIEW, false, true).top).toBe(200 - 6 - 90);
  expect(placeAtField(field(200, 60), OFFER, VIEW, false, true).top).toBe(106);
});

test('stays below where above would be worse, and never leaves the view', () => {
  const low = { width: 1000, height: 130 };
  const place = placeAtField(field(200, 30), OFFER, low, false, false);
  expect(place.top).toBe(130 - 8 - 90);
});

test('follows the right edge in right-to-left fields', () => {
  const { left } = placeAtField(field(500, 100), OFFER, VIEW, true, false);
  expect(left + 320).toBe(800);
});

test.each([
  [-50, 8],
  [900, 1000 - 8 - 320],
])('a field at %i keeps the offer inside the view', (left, expected) => {
  expect(placeAtField(field(left, 100), OFFER, VIEW, false, false).left).toBe(expected);
});

test('fits a view of 320 pixels', () => {
  const place = placeAtField(field(10, 100), OFFER, { width: 320, height: 500 }, false, false);
  expect(place).toMatchObject({ left: 8, width: 304 });
});

test('a card without a field goes into the lower corner where reading ends', () => {
  expect(placeInCorner(OFFER, VIEW, false)).toMatchObject({ left: 664, top: 594 });
  expect(placeInCorner(OFFER, VIEW, true)).toMatchObject({ left: 16, top: 594 });
});
