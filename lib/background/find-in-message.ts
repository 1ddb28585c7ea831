import type { FindReason } from '../core/find/weights.ts';
import { findCode } from '../core/find-code.ts';
import type { Find } from '../core/message.ts';

/** How many clues are worth reading. */
const ENOUGH = 4;

function cluesFor(found: string, reasons: FindReason[]): FindReason['clue'][] {
  const clues = reasons
    .filter(({ about, weight }) => about === found && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ clue }) => clue);
  return [...new Set(clues)].slice(0, ENOUGH);
}

/** Runs the code finder over a message or what is known of it. @returns null when there is nothing in it */
export function findIn(message: {
  from: string | null;
  subject: string | null;
  text: string | null;
  html: string | null;
}): Find | null {
  const { code, link, reasons } = findCode(message);
  const found = code ?? link;
  return found === null ? null : { code, link, clues: cluesFor(found, reasons) };
}
