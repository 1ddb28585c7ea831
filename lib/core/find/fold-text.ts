/** Accents of Latin, Greek and Cyrillic; the vowel signs of other scripts stay. */
const ACCENTS = /[\u0300-\u036f]/g;
const UNSEEN = /[\p{Cf}\u115f\u1160\u3164]/gu;
/** Punctuation of East Asian scripts stands without spaces; the plain one ends a word. */
const WIDE_PUNCTUATION: Record<string, string> = {
  '，': ', ',
  '、': ', ',
  '：': ': ',
  '；': '; ',
  '。': '. ',
  '！': '! ',
  '？': '? ',
};
const WIDE = /[，、：；。！？]/g;
const ASCII = /^[\t\n\r -~]*$/;
const FOREIGN_DIGIT = /[\p{Nd}--[0-9]]/gv;
const DIGITS_PER_SCRIPT = 10;

/** Each script's ten digits follow each other from its zero, and no zero is a digit's successor by less than ten. */
function digitValue(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < DIGITS_PER_SCRIPT - 1 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
}

/**
 * Text as the finder compares it: no accents, no invisible characters, every script's digits as `0` to `9`,
 * full-width letters as plain ones. Case stays.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .replace(UNSEEN, '')
    .replace(WIDE, (mark) => WIDE_PUNCTUATION[mark] ?? mark)
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(FOREIGN_DIGIT, digitValue);
}
