import { sendFromPage } from '../messages.ts';
import { activeElementOf } from './active-field.ts';
import { isDomainPart } from './fill/domain-part.ts';
import { world } from './isolated-world.ts';
import { plain } from './judge/field-text.ts';
import { isUsableField } from './judge/usable-field.ts';
import { WORDS } from './judge/words.ts';
import { judgeField } from './judge.ts';
import { type OpenOffer, openSession } from './offer-session.ts';
import { makeTicket } from './ticket.ts';

/** The offers of one frame: at most one stands at a time. */
export interface PageOffers {
  /** Looks at the field the probe saw a person turn to, and offers if the judge says so. */
  look(): Promise<void>;
  /** @returns whether the card stands now */
  showCard(ticket: string, field: HTMLInputElement | null): boolean;
  /** The offer of a ticket while it stands, null otherwise. */
  find(ticket: string): OpenOffer | null;
  /** Whatever stands now. */
  standing(): OpenOffer | null;
}

/** An offer that went does not come back to the same field sooner, in ms. */
const BREATHER = 400;
/** For how long after a person turned to a field its offer follows to another one put in its place, in ms. */
const SWAP = 1000;

/** Nothing, or what pages wrote into fields before there were placeholders, such as "Your e-mail". */
function isBlank({ value, defaultValue }: HTMLInputElement): boolean {
  return !value || (value === defaultValue && !value.includes('@') && WORDS.email.test(plain(value)));
}

export function createPageOffers(): PageOffers {
  /**
   * Fields, and `document` for a card in the corner, where the person put an offer away or it has just gone, each with
   * the address of the page at that time.
   */
  const refused = new Map<Node, string>();
  let standing: OpenOffer | null = null;
  let looking: HTMLInputElement | null = null;

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
  const isOfferable = (field: HTMLInputElement) =>
    isBlank(field) && !isRefused(field) && isUsableField(field) && activeElementOf(document) === field;

  /** @param since when the person turned to the field, as `performance.now()` */
  async function lookAt(field: Element | null | undefined, since = performance.now()): Promise<void> {
    if (!(field instanceof HTMLInputElement) || field === looking || field === standing?.field) return;
    /** Some pages swap a field for another one as soon as it has the focus. */
    const follow = () => {
      if (!field.isConnected && performance.now() - since < SWAP)
        void lookAt(activeElementOf(document), since);
    };
    if (!isOfferable(field)) return follow();
    const verdict = judgeField(field);
    if (verdict.offer === 'none' || isDomainPart(field)) return;
    looking = field;
    const ticket = makeTicket();
    const isAllowed = await sendFromPage('openOffer', { ticket, verdict }).then(
      () => true,
      () => false,
    );
    if (looking !== field) return;
    looking = null;
    if (!isAllowed) return;
    if (isOfferable(field)) return open({ ticket, kind: 'offer', field }, follow);
    sayClosed(ticket);
    follow();
  }

  return {
    async look() {
      const { field } = world;
      world.field = null;
      await lookAt(field);
    },
    showCard(ticket, field) {
      if (refused.has(field ?? document)) return false;
      open({ ticket, kind: 'card', field });
      return true;
    },
    standing: () => standing,
    find: (ticket) => (standing?.ticket === ticket ? standing : null),
  };
}
