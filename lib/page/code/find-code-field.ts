import { deepClosest, deepParent, deepQuery, isVisible } from '../deep-dom.ts';
import { attributesOf, labelOf, plain } from '../judge/field-text.ts';
import { isUsableField } from '../judge/usable-field.ts';
import { boxesOf, CODE_INPUTS, FEWEST_BOXES, isBox } from './code-boxes.ts';
import { CODE_WORDS } from './code-words.ts';

/** Sent codes have 4 to 10 characters, and perhaps a separator. */
const SHORTEST = 4;
const LONGEST = 12;
/** Longer surroundings are the page's content, in characters. */
const MOST_AROUND = 600;
/** A label that says no more than "Enter the code", in characters. */
const LONGEST_PLAIN = 24;
/** How far up the words around a lonely field are looked for. */
const AROUND_STEPS = 4;
/** A transparent field over slots is as wide as they are, in CSS pixels. */
const LEAST_SLOTS = 60;

const OTHER_USE =
  /^(cc-|tel|postal|country|current-password|new-password|email|username|bday|street|address)/;
const CARD_FIELDS = 'input[autocomplete^=cc-],input[name*=card i],input[id*=card i],input[name*=expir i]';
const CAPTCHA = ['class', 'id', 'src', 'alt'].map((name) => `[${name}*=captcha i]`).join();

/** Whether words say that a sent code is meant, by one name or by what the code is for. */
const saysCode = (text: string) =>
  CODE_WORDS.name.test(text) ||
  (CODE_WORDS.code.test(text) && (CODE_WORDS.purpose.test(text) || CODE_WORDS.manner.test(text)));

/** Whether the field itself says how long what it takes is, as fields for codes do. */
const hasCodeShape = ({ maxLength, inputMode, placeholder, pattern }: HTMLInputElement) =>
  (maxLength >= SHORTEST && maxLength <= LONGEST) ||
  inputMode === 'numeric' ||
  /^[\s\d#*•_xX–—-]{4,}$/.test(placeholder) ||
  /\d[,}]/.test(pattern);

/** The words around a field that is alone with them. */
function wordsAround(field: HTMLInputElement): string {
  let words = '';
  let around = deepParent(field);
  for (let step = 0; step < AROUND_STEPS && around; step += 1) {
    const text = around.textContent ?? '';
    const isAlone = deepQuery<HTMLInputElement>(around, CODE_INPUTS).filter(isUsableField).length === 1;
    if (!isAlone || text.length > MOST_AROUND) break;
    words = text;
    around = deepParent(around);
  }
  return plain(words);
}

/** Some pages paint slots of their own and lay a transparent field over them, which says what it is for. */
const isUnderSlots = (field: HTMLInputElement) =>
  /one-time-code/.test(field.autocomplete) &&
  !field.readOnly &&
  !field.matches(':disabled') &&
  field.checkVisibility({ visibilityProperty: true }) &&
  field.offsetWidth >= LEAST_SLOTS;

/** What is known of the whole page, read when it is needed. */
interface PageFacts {
  headings(): string;
  takesCards(): boolean;
}

function factsOf(root: Document): PageFacts {
  let headings: string | undefined;
  return {
    headings() {
      headings ??= plain(
        [root.title, ...deepQuery(root, 'h1,h2,h3,legend').map((heading) => heading.textContent)]
          .join(' ')
          .slice(0, 2000),
      );
      return headings;
    },
    takesCards: () => deepQuery(root, CARD_FIELDS).some(isVisible),
  };
}

/** How sure it is that a field takes a sent code: 0 is not at all, a half less for codes that do not come by mail. */
function weigh(field: HTMLInputElement, page: PageFacts): number {
  const { code, name, purpose, security, password, elsewhere, other } = CODE_WORDS;
  if (/one-time-code/.test(field.autocomplete)) return 4;
  if (OTHER_USE.test(field.autocomplete) || deepClosest(field, '[role=search]')) return 0;
  const attributes = attributesOf(field);
  const label = labelOf(field);
  const text = `${attributes} ${label}`;
  if (other.test(text) || deepParent(deepParent(field) ?? field)?.querySelector(CAPTCHA)) return 0;
  // The number of a telephone is no code, though its label may speak of the one that is sent to it.
  if (elsewhere.test(attributes) && !code.test(attributes) && !saysCode(attributes)) return 0;
  if (isBox(field)) {
    const isPin = field.type === 'password' && /\bpins?\b/.test(`${text} ${page.headings()}`);
    return boxesOf(field).length >= FEWEST_BOXES && !isPin ? 3 : 0;
  }
  if (password.test(text) && !name.test(text)) return 0;
  // What is hidden as it is typed is a secret, unless it says otherwise.
  if (field.type === 'password' && !saysCode(text.replace(/pass ?(code|word)/g, ''))) return 0;
  const less = elsewhere.test(text) ? 0.5 : 0;
  if (saysCode(text)) return 3 - less;
  if (!code.test(text)) return !label && hasCodeShape(field) && saysCode(wordsAround(field)) ? 1 : 0;
  if (security.test(text)) return page.takesCards() ? 0 : 2 - less;
  const isAsked = purpose.test(page.headings()) || /mail|sms/.test(page.headings());
  return isAsked && label.length <= LONGEST_PLAIN ? 2 - less : 0;
}

/**
 * The fields of a page that take a code that was sent, the likeliest first. Not fields for coupons, cards, phones,
 * postcodes or searches.
 */
export function codeFieldsOf(root: Document): HTMLInputElement[] {
  const page = factsOf(root);
  return deepQuery<HTMLInputElement>(root, CODE_INPUTS)
    .filter((field) => isUsableField(field) || isUnderSlots(field))
    .map((field) => ({ field, weight: weigh(field, page) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ field }) => field);
}

/** The field of a page that takes a code sent by mail: the first of its boxes where the code is split. */
export function findCodeField(root: Document): HTMLInputElement | null {
  return codeFieldsOf(root)[0] ?? null;
}
