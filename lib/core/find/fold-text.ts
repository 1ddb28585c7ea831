/** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic; the vowel signs of other scripts stay. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;
/** Letters that no accent makes, and those that keyboards of neighbouring languages write differently. */
const PLAIN: Record<string, string> = {
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  '\u064a': '\u06cc',
  '\u0649': '\u06cc',
  '\u0643': '\u06a9',
  '\u06aa': '\u06a9',
  '\u2019': "'",
};
const SPECIAL = /[đĐłŁøØħĦı\u064a\u0649\u0643\u06aa\u2019]/g;
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
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replace(FOREIGN_DIGIT, digitValue);
}
