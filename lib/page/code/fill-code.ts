import type { FillResult } from '../../core/offer.ts';
import { enterField, leaveField, tick, writeValue } from '../fill/write-value.ts';
import { boxesOf } from './code-boxes.ts';

async function type(field: HTMLInputElement, text: string): Promise<void> {
  enterField(field);
  writeValue(field, text);
  // Frameworks render between two boxes, and their handlers see the boxes as last rendered.
  await tick(0);
}

function paste(field: HTMLInputElement, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  field.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}

/**
 * Fills a code into its field, or one character into each of its boxes.
 *
 * @param field the only field or any of the boxes, see {@link findCodeField}
 */
export async function fillCode(
  field: HTMLInputElement,
  code: string,
): Promise<FillResult & { undo(): void }> {
  const boxes = boxesOf(field);
  const compact = code.replace(/[\s-]/g, '');
  const text = boxes.length > 1 || (field.maxLength >= 0 && field.maxLength < code.length) ? compact : code;
  const before = boxes.map((box) => box.value);
  const undo = () => {
    boxes.forEach((box, index) => {
      if (box.value !== before[index]) writeValue(box, before[index] ?? '', 'historyUndo');
    });
  };
  const unfilled = { filled: false, undo: () => undefined };
  const tooLong = boxes.length === 1 && field.maxLength >= 0 && field.maxLength < text.length;
  if (tooLong || (boxes.length > 1 && boxes.length !== text.length)) return unfilled;
  // A page that sends the code by itself may be gone or have taken its boxes away.
  const holds = () =>
    boxes.some((box) => !box.isConnected) ||
    boxes
      .map((box) => box.value)
      .join('')
      .replace(/[\s-]/g, '') === compact;

  for (const [index, box] of boxes.entries())
    if (box.isConnected) await type(box, boxes.length > 1 ? (text[index] ?? '') : text);
  await tick();
  if (!holds()) {
    paste(boxes[0] ?? field, text);
    await tick();
  }
  const last = boxes.at(-1);
  if (last?.isConnected) leaveField(last);
  await tick();
  if (holds()) return { filled: true, undo };
  undo();
  return unfilled;
}
