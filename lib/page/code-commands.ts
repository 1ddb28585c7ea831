import { Failure } from '../core/failures.ts';
import type { Handlers, ToCode } from '../messages.ts';
import { fillCode } from './code/fill-code.ts';
import { findCodeField } from './code/find-code-field.ts';
import type { PageOffers } from './page-offers.ts';

/** Answers what the background asks of this frame while someone waits for a code. */
export function codeCommands(offers: PageOffers): Handlers<ToCode> {
  return {
    showCard({ ticket, corner }) {
      const field = findCodeField(document);
      const shown = (field !== null || corner) && offers.showCard(ticket, field);
      return { shown, codeField: field !== null };
    },
    async fillCode({ ticket, code }) {
      const card = offers.find(ticket);
      if (!card) throw new Failure('page-gone');
      const target = card.field?.isConnected ? card.field : findCodeField(document);
      return target ? fillCode(target, code) : { filled: false };
    },
  };
}
