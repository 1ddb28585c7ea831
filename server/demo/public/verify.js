import { joinCodeBoxes } from './code-boxes.js';
import { maskCode } from './code-mask.js';

const LATE = 2000;

const group = document.querySelector('#boxes');
if (group) {
  const boxes = [...group.querySelectorAll('input[name="digit"]')];
  joinCodeBoxes(boxes, group.querySelector('input[name="code"]'));
}
const masked = document.querySelector('[data-masked]');
if (masked) maskCode(masked);

const late = document.querySelector('#late');
if (late) {
  setTimeout(() => {
    late.replaceWith(document.querySelector('template').content);
    document.querySelector('#code').focus();
  }, LATE);
}
document.querySelector('#code, [name="digit"]')?.focus();
