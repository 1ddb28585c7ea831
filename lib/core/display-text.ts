/** Controls, zero-width and bidirectional characters: they can make text look like other text. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a class by name takes the browser milliseconds to build
  /[\0-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const SPACES = /\s+/g;
/** Room for what is stripped, so that a text of a megabyte costs no more than a short one. */
const SPARE = 4;

/**
 * Foreign text (subjects, senders, names of files) as one line that is safe to show.
 *
 * @param limit longest result, in characters; what is cut ends in `…`
 */
export function displayText(foreign: string | null, limit = 300): string {
  if (foreign === null) return '';
  const seen = foreign
    .slice(0, limit * SPARE)
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .trim();
  const letters = Array.from(seen.slice(0, limit * 2));
  return letters.length > limit
    ? `${letters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
    : letters.join('');
}
