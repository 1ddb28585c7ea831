import { findCode } from '../core/find-code.ts';
import type { Find } from '../core/message.ts';

/** Runs the code finder over a message or what is known of it. @returns null when there is nothing in it */
export function findIn(message: {
  from: string | null;
  subject: string | null;
  text: string | null;
  html: string | null;
}): Find | null {
  const { code, link } = findCode(message);
  return code || link ? { code, link } : null;
}
