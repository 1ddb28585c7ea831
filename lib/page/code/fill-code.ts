import type { FillResult } from '../../core/offer.ts';
import { enterField, leaveField, pressKey, tick, writeInput, writeValue } from '../fill/write-value.ts';
import { boxesOf } from './code-boxes.ts';

const compactOf = (text: string) => text.replace(/[\s–-]/g, '');

/**
 * Types one character as a keyboard would, with its key: some boxes listen to nothing else, and take what was typed
 * themselves.
 */
function typeCharacter(field: HTMLInputElement, character: string, value: string): void {
  enterField(field);
  if (pressKey(field, 'keydown', character)) writeInput(field, value, 'insertText', character);
  pressKey(field, 'keyup', character);
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function paste(field: HTMLInputElement, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  enterField(field);
  field.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}

/** Frameworks render between two boxes, and their handlers see the boxes as last rendered. */
async function typeEach(boxes: HTMLInputElement[], text: string): Promise<void> {
  for (const [index, box] of boxes.entries()) {
    const character = text[index] ?? '';
    if (box.isConnected) typeCharacter(box, character, character);
    await tick(0);
  }
}

async function typeOn(field: HTMLInputElement, text: string): Promise<void> {
  writeValue(field, '', 'deleteContentBackward');
  for (const character of text) {
    if (field.isConnected) typeCharacter(field, character, field.value + character);
    await tick(0);
  }
}

/**
 * Fills a code into its field, or one character into each of its boxes, and makes sure that the page keeps it: typed,
 * else pasted, else key by key. Where it does not, the fields get back what they held.
 *
 * @param field the only field or any of the boxes, see `find-code-field.ts`
 */
export async function fillCode(
  field: HTMLInputElement,
  code: string,
): Promise<FillResult & { undo(): Promise<void> }> {
  const boxes = boxesOf(field);
  const compact = compactOf(code);
  const isSplit = boxes.length > 1;
  const isNarrow = field.type === 'number' || (field.maxLength >= 0 && field.maxLength < code.length);
  const text = isSplit || isNarrow ? compact : code;
  const before = boxes.map((box) => box.value);
  const undo = async () => {
    for (const [index, box] of boxes.entries()) {
      const value = before[index] ?? '';
      if (box.value === value) continue;
      enterField(box);
      const isLetThrough = isSplit && value === '' ? pressKey(box, 'keydown', 'Backspace') : true;
      if (isLetThrough && box.value !== value) writeValue(box, value, 'historyUndo');
      leaveField(box);
      await tick(0);
    }
  };
  const unfilled = { filled: false, undo: async () => undefined };
  const tooLong = !isSplit && field.maxLength >= 0 && field.maxLength < text.length;
  if (tooLong || (isSplit && boxes.length !== text.length)) return unfilled;
  // A page that sends the code by itself may be gone or have taken its boxes away.
  const holds = () =>
    boxes.some((box) => !box.isConnected) || compactOf(boxes.map((box) => box.value).join('')) === compact;

  const ways = isSplit
    ? [() => typeEach(boxes, text), () => paste(boxes[0] ?? field, text)]
    : [
        () => {
          enterField(field);
          writeValue(field, text);
        },
        () => paste(field, text),
        () => typeOn(field, text),
      ];
  for (const way of ways) {
    await way();
    await tick();
    if (holds()) break;
  }
  const last = boxes.at(-1);
  if (last?.isConnected) leaveField(last);
  await tick();
  if (holds()) return { filled: true, undo };
  await undo();
  return unfilled;
}
