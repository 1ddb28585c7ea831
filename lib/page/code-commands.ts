import { Failure } from '../core/failures.ts';
import type { Handlers, ToCode } from '../messages.ts';
import { createCodeWatch } from './code/code-watch.ts';
import { fillCode } from './code/fill-code.ts';
import { findCodeField } from './code/find-code-field.ts';
import type { PageOffers } from './page-offers.ts';

/** Answers what the background asks of this frame while someone waits for a code. */
export function codeCommands(offers: PageOffers): Handlers<ToCode> {
  const undoing = new WeakMap<object, () => Promise<void>>();
  const watch = createCodeWatch(offers);

  const standing = (ticket: string) => {
    const card = offers.find(ticket);
    if (!card) throw new Failure('page-gone');
    return card;
  };

  return {
    showCard({ ticket, corner }) {
      watch.begin();
      const field = findCodeField(document);
      // What was just filled may be undone as long as it says so.
      const isTaken = offers.standing()?.kind === 'offer';
      const shown = !isTaken && (field !== null || corner) && offers.showCard(ticket, field);
      return { shown, codeField: field !== null };
    },
    async fillCode({ ticket, code }) {
      const card = standing(ticket);
      const target = card.field?.isConnected ? card.field : findCodeField(document);
      if (!target) return { filled: false };
      card.await();
      const { filled, undo } = await fillCode(target, code);
      if (filled) {
        undoing.set(card, undo);
        card.settle(target);
        watch.end();
      }
      return { filled };
    },
    async undoCode({ ticket }) {
      const card = standing(ticket);
      await undoing.get(card)?.();
      undoing.delete(card);
    },
  };
}
