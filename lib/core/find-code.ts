import { gatherClues } from './find/clues.ts';
import { judgeCode } from './find/judge-code.ts';
import { judgeLink } from './find/judge-link.ts';
import { readHtml } from './find/read-html.ts';
import { readText } from './find/read-text.ts';
import type { FindReason } from './find/weights.ts';

/** What the finder reads of a message; any of it may be missing. */
export interface FinderInput {
  from: string | null;
  subject: string | null;
  text: string | null;
  html: string | null;
}

export interface FindResult {
  /** The code as it should be typed. */
  code: string | null;
  /** The absolute http(s) confirmation or sign-in link. */
  link: string | null;
  /** The clues for (positive) and against the likeliest code and link, also when they did not suffice. */
  reasons: FindReason[];
}

/**
 * Finds the verification code and the confirmation link of a message, in any language.
 *
 * Silence is the better answer when in doubt: a wrong code costs a person more than looking themselves. Works on
 * whatever is there; of very long bodies only the beginning is read, so that no message takes long.
 */
export function findCode(message: FinderInput): FindResult {
  const html = message.html ? readHtml(message.html) : null;
  const body =
    html && (html.segments.length > 0 || html.links.length > 0) ? html : readText(message.text ?? '');
  const clues = gatherClues(message.subject ?? '', body);
  const { code, reasons } = judgeCode(clues, message.text ?? '');
  const found = judgeLink(clues);
  return { code, link: found.link, reasons: [...reasons, ...found.reasons] };
}
