import { deepParent, deepQuery } from '../deep-dom.ts';
import { isUsableField } from '../judge/usable-field.ts';

/** Boxes for one character each: fewer are something else, more than codes have characters. */
export const FEWEST_BOXES = 4;
const MOST_BOXES = 10;
/** How far apart in the tree the boxes of one code may lie, in ancestors. */
const BOX_STEPS = 4;

/** The kinds of input a code can be typed into. */
export const CODE_INPUTS =
  'input:not([type]),input[type=text],input[type=tel],input[type=number],input[type=password],input[type=""]';

/** Whether a field takes one character, as it says or as its pattern does. */
export const isBox = (field: HTMLInputElement) =>
  field.maxLength === 1 || /^(\[[^\]]*\]|\\d)(\{1\})?$/.test(field.pattern);

/** The boxes a code is split over, in order, or the field itself. */
export function boxesOf(field: HTMLInputElement): HTMLInputElement[] {
  let around: Element | null = field;
  for (let step = 0; step < BOX_STEPS && around; step += 1) {
    around = deepParent(around);
    const fields = around ? deepQuery<HTMLInputElement>(around, CODE_INPUTS).filter(isUsableField) : [];
    const boxes = fields.filter(isBox);
    // Some pages limit all boxes but the first, so that it can take a pasted code.
    const first = fields[fields.indexOf(boxes[0] as HTMLInputElement) - 1];
    if (first?.maxLength === boxes.length + 1) boxes.unshift(first);
    if (boxes.length >= FEWEST_BOXES && boxes.length <= MOST_BOXES)
      return boxes.includes(field) ? boxes : [field];
  }
  return [field];
}
