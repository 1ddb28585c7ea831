import { expect, test } from 'vitest';
import { type Place, placeInCorner, placesAtField } from './place-offer.ts';

const VIEW = { width: 1000, height: 700 };
const OFFER = { width: 320, height: 90 };
const field = (left: number, top: number, width = 300) => ({ left, top, width, height: 40 });
const places = (at: Place, { view = VIEW, rightToLeft = false, prefersAbove = false } = {}) =>
  placesAtField(at, OFFER, view, rightToLeft, prefersAbove).filter((place) => place !== null);

test('goes below the field at its left edge, else above it, else behind its end', () => {
  expect(places(field(350, 300))).toMatchObject([
    { left: 350, top: 346, width: 320, height: 90 },
    { left: 350, top: 204 },
    { left: 656, top: 300 },
    { left: 350, top: 346, height: 90 },
  ]);
  expect(places(field(350, 300), { rightToLeft: true })[2]?.left).toBe(24);
});

test('goes above the field when there is no room below', () => {
  expect(places(field(200, 640))[0]?.top).toBe(640 - 6 - 90);
});

test('makes way for what comes below where that is wished, and where there is room', () => {
  expect(places(field(200, 200), { prefersAbove: true })[0]?.top).toBe(200 - 6 - 90);
  expect(places(field(200, 60), { prefersAbove: true })[0]?.top).toBe(106);
});

test('goes beside the field where the view is low', () => {
  const view = { width: 1000, height: 130 };
  expect(places(field(200, 30), { view })[0]).toMatchObject({ left: 506, top: 30, height: 90 });
});

test('makes itself smaller rather than cover the field where there is no room at all', () => {
  const view = { width: 320, height: 200 };
  const below = places(field(10, 70), { view })[0];
  expect(below).toMatchObject({ top: 116, height: 200 - 116 - 8 });
  const above = places(field(10, 95), { view })[0];
  expect(above).toMatchObject({ top: 8, height: 95 - 6 - 8 });
});

test.each([0, 30, 60])('never leaves the view, however low it is (%i pixels more)', (more) => {
  const view = { width: 320, height: 70 + more };
  for (const { top, height } of places(field(10, 20), { view })) {
    expect(top).toBeGreaterThanOrEqual(8);
    expect(top + height).toBeLessThanOrEqual(view.height - 8);
  }
});

test('follows the right edge in right-to-left fields', () => {
  const [below] = places(field(500, 100), { rightToLeft: true });
  expect(below && below.left + below.width).toBe(800);
});

test.each([
  [-50, 8],
  [900, 1000 - 8 - 320],
])('a field at %i keeps the offer inside the view', (left, expected) => {
  expect(places(field(left, 100))[0]?.left).toBe(expected);
});

test('fits a view of 320 pixels', () => {
  expect(places(field(10, 100), { view: { width: 320, height: 500 } })[0]).toMatchObject({
    left: 8,
    width: 304,
  });
});

test('a card without a field goes into the lower corner where reading ends', () => {
  expect(placeInCorner(OFFER, VIEW, false)).toMatchObject({ left: 664, top: 594 });
  expect(placeInCorner(OFFER, VIEW, true)).toMatchObject({ left: 16, top: 594 });
});
