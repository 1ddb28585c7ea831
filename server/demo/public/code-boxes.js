/**
 * One box for every digit: typing goes on to the next box, Backspace back to the one before, and a code that is
 * pasted or filled into any box spreads over the boxes from there.
 *
 * @param {HTMLInputElement[]} boxes
 * @param {HTMLInputElement} whole the field that sends the code
 */
export function joinCodeBoxes(boxes, whole) {
  const digits = boxes.map(() => '');

  const render = () => {
    for (const [index, box] of boxes.entries()) box.value = digits[index];
    whole.value = digits.join('');
  };

  const put = (from, text) => {
    const found = text.replace(/\D/g, '').slice(0, boxes.length - from);
    for (const [offset, digit] of [...found].entries()) digits[from + offset] = digit;
    render();
    if (found !== '') boxes[Math.min(from + found.length, boxes.length - 1)].focus();
  };

  for (const [index, box] of boxes.entries()) {
    box.addEventListener('input', () => {
      if (box.value === '') {
        digits[index] = '';
        render();
      } else put(index, box.value);
    });
    box.addEventListener('paste', (event) => {
      event.preventDefault();
      put(index, event.clipboardData?.getData('text') ?? '');
    });
    box.addEventListener('focus', () => box.select());
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Backspace' && digits[index] === '' && index > 0) {
        event.preventDefault();
        digits[index - 1] = '';
        render();
        boxes[index - 1].focus();
      }
      if (event.key === 'ArrowLeft') boxes[index - 1]?.focus();
      if (event.key === 'ArrowRight') boxes[index + 1]?.focus();
    });
  }
}
