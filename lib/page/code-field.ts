import type { FillResult } from '../core/offer.ts';
import { deepParent, deepQuery } from './deep-dom.ts';
import { enterField, leaveField, tick, writeValue } from './fill/write-value.ts';
import { attributesOf, labelOf, plain } from './judge/field-text.ts';
import { isUsableField } from './judge/usable-field.ts';
import { CODE_WORDS } from './judge/words.ts';

/** Codes that were sent, other things called codes, and pages that speak of a sent code; plain form. */
const CODE =
  /\b(otp|totp|mfa|2fa|one ?time|pass ?code|tan)\b|(verif|confirm|activat|security|auth|access|log ?in|sign ?in|sms|mail|digit|bestatigung|sicherheit|verifizierung|anmelde|einmal|dogrulama)\w* ?(code|pin|number|token|kod)|code (de|di|d) ?\w|codi(go|ce) (de|di)|код (под|вер|из)|認証|確認コード|验证码|驗證碼|인증|رمز/;
const OTHER =
  /coupon|promo|voucher|gift|discount|rabatt|gutschein|refer|invit|cvc|cvv|card|karte|postal|post ?code|zip|plz|country|area|phone|search|captcha|\bqr|bar ?code|sort|bank|tax|product|郵便|邮编|индекс|промо/;
const SENT = /verif|confirm|check your|подтвер|認証|確認|验证|인증/;

/** Boxes for one character each: fewer are something else, more than codes have digits. */
const FEWEST_BOXES = 4;
const MOST_BOXES = 10;
/** How far apart in the tree the boxes of one code may lie, in ancestors. */
const BOX_STEPS = 4;

const TEXT_INPUTS =
  'input:not([type]),input[type=text],input[type=tel],input[type=number],input[type=password],input[type=""]';

const isBox = (field: HTMLInputElement) => field.maxLength === 1;

/** The boxes a code is split over, in order, or the field itself. */
export function boxesOf(field: HTMLInputElement): HTMLInputElement[] {
  let around: Element | null = field;
  for (let step = 0; step < BOX_STEPS && around; step += 1) {
    around = deepParent(around);
    const fields = around ? deepQuery<HTMLInputElement>(around, TEXT_INPUTS).filter(isUsableField) : [];
    const boxes = fields.filter(isBox);
    // Some pages limit all boxes but the first, so that it can take a pasted code.
    const first = fields[fields.indexOf(boxes[0] as HTMLInputElement) - 1];
    if (first?.maxLength === boxes.length + 1) boxes.unshift(first);
    if (boxes.length >= FEWEST_BOXES && boxes.length <= MOST_BOXES)
      return boxes.includes(field) ? boxes : [field];
  }
  return [field];
}

function isCodeField(field: HTMLInputElement, isSentPage: () => boolean): boolean {
  if (/one-time-code/.test(field.autocomplete)) return true;
  if (/^(cc-|tel|postal|current-password|new-password|email|username)/.test(field.autocomplete)) return false;
  const text = `${attributesOf(field)} ${labelOf(field)}`;
  if (OTHER.test(text)) return false;
  if (isBox(field)) return boxesOf(field).length >= FEWEST_BOXES;
  if (field.type === 'password' && !/numeric/.test(field.inputMode)) return false;
  return CODE.test(text) || (CODE_WORDS.test(text) && isSentPage());
}

/**
 * The field of a page that takes a code sent by mail: the first of its boxes where the code is split. Not fields
 * for coupons, cards, phones, postcodes or searches.
 */
export function findCodeField(root: Document): HTMLInputElement | null {
  const isSentPage = () => {
    const headings = deepQuery(root, 'h1,h2,h3,legend').map((heading) => heading.textContent);
    const text = plain([root.title, ...headings].join(' ').slice(0, 2000));
    return SENT.test(text) || CODE_WORDS.test(text);
  };
  const fields = deepQuery<HTMLInputElement>(root, TEXT_INPUTS).filter(isUsableField);
  const marked = fields.find((field) => /one-time-code/.test(field.autocomplete));
  return marked ?? fields.find((field) => isCodeField(field, isSentPage)) ?? null;
}

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
