import { afterEach, expect, test } from 'vitest';
import { isPlainlySeen } from './plainly-seen.ts';

let target: HTMLElement | null = null;
afterEach(() => target?.remove());

function put(around: string, field = ''): Element {
  target = document.createElement('main');
  target.innerHTML = `<div style="${around}"><input style="${field}"></div>`;
  document.body.append(target);
  return target.querySelector('input') as Element;
}

test.each([
  ['', ''],
  ['position:fixed;left:50%;transform:translate(-50%)', ''],
  ['overflow:hidden;border-radius:9px;filter:drop-shadow(0 0 2px)', ''],
  ['height:40px;overflow:auto', 'margin-top:900px'],
  ['padding-top:5000px', ''],
  ['opacity:.9', ''],
])('is seen, or would be by scrolling: %s / %s', (around, field) => {
  expect(isPlainlySeen(put(around, field))).toBe(true);
});

test.each([
  ['opacity:.6', 'opacity:.6'],
  ['filter:blur(9px)', ''],
  ['clip-path:inset(50%)', ''],
  ['', 'clip-path:inset(50%)'],
  ['', 'position:absolute;clip:rect(0 0 0 0)'],
  ['mask-image:linear-gradient(transparent,transparent)', ''],
  ['height:0;overflow:hidden', ''],
  ['height:20px;overflow:clip', 'margin-top:400px'],
  ['', 'position:absolute;left:5000px'],
  ['', 'position:absolute;left:-5000px'],
  ['transform:rotateY(180deg);backface-visibility:hidden', ''],
])('is not seen: %s / %s', (around, field) => {
  expect(isPlainlySeen(put(around, field))).toBe(false);
});
