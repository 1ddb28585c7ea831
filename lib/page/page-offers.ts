import { sendFromPage } from '../messages.ts';
import { canHoldOffers } from './deep-dom.ts';
import { type OpenOffer, openSession } from './offer-session.ts';

/** The offers of one frame: at most one stands at a time. */
export interface PageOffers {
  /** Shows an offer or a card that the background has given a ticket. @param onGone called when it has gone */
  open(start: Pick<OpenOffer, 'ticket' | 'kind' | 'field'>, onGone?: () => void): void;
  /** Whether an offer on this field was put away, or has just gone. */
  isRefused(field: HTMLInputElement): boolean;
  /** @returns whether the card stands now */
  showCard(ticket: string, field: HTMLInputElement | null): boolean;
  /** The offer of a ticket while it stands, null otherwise. */
  find(ticket: string): OpenOffer | null;
  /** Whatever stands now. */
  standing(): OpenOffer | null;
}

/** An offer that went does not come back to the same field sooner, in ms. */
const BREATHER = 400;
export function createPageOffers(): PageOffers {
  /**
   * Fields, and `document` for a card in the corner, where the person put an offer away or it has just gone, each with
   * the address of the page at that time.
   */
  const refused = new Map<Node, string>();
  let standing: OpenOffer | null = null;

  const sayClosed = (ticket: string) => {
    sendFromPage('offerClosed', { ticket }).catch(() => undefined);
  };

  const open = (start: Pick<OpenOffer, 'ticket' | 'kind' | 'field'>, onGone?: () => void) => {
    standing?.close('gone');
    standing = openSession(start, (ending) => {
      standing = null;
      const place = start.field ?? document;
      if (ending === 'dismissed' || (start.kind === 'offer' && place.isConnected))
        refused.set(place, location.href);
      // The key that sends a form comes up in its field again.
      if (ending !== 'dismissed') setTimeout(() => refused.delete(place), BREATHER);
      sayClosed(start.ticket);
      onGone?.();
    });
  };

  /** Pages that draw themselves anew may put another field in the place of one where an offer was refused. */
  const isRefused = (field: HTMLInputElement) =>
    [...(refused as Map<HTMLInputElement, string>)].some(
      ([each, url]) =>
        each === field ||
        (!each.isConnected && url === location.href && each.name === field.name && each.id === field.id),
    );
  return {
    open,
    isRefused,
    showCard(ticket, field) {
      if (refused.has(field ?? document) || !canHoldOffers(document)) return false;
      open({ ticket, kind: 'card', field });
      return true;
    },
    standing: () => standing,
    find: (ticket) => (standing?.ticket === ticket ? standing : null),
  };
}
