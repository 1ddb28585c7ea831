import { joinCodeBoxes } from './code-boxes.js';

const group = document.querySelector('#boxes');
if (group) {
  const boxes = [...group.querySelectorAll('input[name="digit"]')];
  joinCodeBoxes(boxes, group.querySelector('input[name="code"]'));
}
document.querySelector('#code, [name="digit"]')?.focus();
