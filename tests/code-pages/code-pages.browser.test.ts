import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fillCode } from '../../lib/page/code/fill-code.ts';
import { findCodeField } from '../../lib/page/code/find-code-field.ts';
import { angularBoxes, angularHidden } from './angular-code.ts';
import type { CodePage, MountCodePage } from './code-page.ts';
import { plainMask, plainNumber, plainPaste, plainSpread, shadowBoxes } from './plain-code.ts';
import { reactBoxes, reactKeys, reactSlots } from './react-code.ts';
import { vueBoxes, vueMasked } from './vue-code.ts';

const rendered = () => new Promise((resolve) => setTimeout(resolve, 60));
const pages: [string, MountCodePage][] = [
  ['React, boxes that move on', reactBoxes],
  ['React, boxes that listen to keys only', reactKeys],
  ['React, a transparent field over slots', reactSlots],
  ['Vue, boxes with v-model', vueBoxes],
  ['Vue, a mask with a dash', vueMasked],
  ['Angular, boxes of a form array', angularBoxes],
  ['Angular, a hidden code read on blur', angularHidden],
  ['a number field', plainNumber],
  ['boxes of which the first spreads the code', plainSpread],
  ['boxes that take the clipboard only', plainPaste],
  ['a mask that takes one character at a time', plainMask],
  ['boxes in shadow roots', shadowBoxes],
];

let target: HTMLElement;
let page: CodePage;

describe.each(pages)('%s', (_, mount) => {
  beforeEach(async () => {
    target = document.createElement('div');
    document.body.append(target);
    page = await mount(target);
    await rendered();
  });
  afterEach(() => {
    page.unmount();
    target.remove();
  });

  test("is found, the page's own state takes the code, and undo empties it", async () => {
    const field = findCodeField(document) as HTMLInputElement;
    expect(field).not.toBeNull();
    const { filled, undo } = await fillCode(field, '482913');
    expect([filled, page.state()]).toEqual([true, '482913']);
    await undo();
    await rendered();
    expect(page.state()).toBe('');
  });

  test('a code that is written with a space goes in as well', async () => {
    const { filled } = await fillCode(findCodeField(document) as HTMLInputElement, '482 913');
    expect([filled, page.state().replace(/\s/, '')]).toEqual([true, '482913']);
  });
});
