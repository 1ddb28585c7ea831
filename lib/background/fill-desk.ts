/** Fills the field of an offer: one armed click, one mailbox, one fill. */
import { Failure } from '../core/failures.ts';
import type { Mailbox } from '../core/mailbox.ts';
import { sendToPage } from '../messages.ts';
import type { Handover } from './handover.ts';
import type { Mail } from './mail.ts';
import type { MakeForFrame } from './make-for-frame.ts';
import type { SiteBudget } from './site-budget.ts';
import { siteOfTab } from './tab-frames.ts';
import type { OfferTicket, Outcome, Tickets } from './tickets.ts';
import type { WaitStart } from './waits.ts';

/** How long after the click the field may be filled, in ms. */
const GRANT = 30_000;

export interface FillDesk {
  /** @param clickedAt in ms since 1970 */
  createAndFill(ticket: OfferTicket, clickedAt: number): Promise<Outcome>;
  fillExisting(ticket: OfferTicket, clickedAt: number): Promise<Outcome>;
}

/** @param startWait called once there is an address in a page that mail may come to */
export function createFillDesk(parts: {
  mail: Pick<Mail, 'mailboxOfSite'>;
  make: MakeForFrame;
  tickets: Tickets;
  budget: SiteBudget;
  handover: Handover;
  startWait: (start: WaitStart) => Promise<void>;
}): FillDesk {
  const { mail, make, tickets, budget, handover, startWait } = parts;
  const running = new Map<string, Promise<Outcome>>();

  async function fill(ticket: OfferTicket, clickedAt: number, isFresh: boolean): Promise<Outcome> {
    const { clear, tooYoung } = await sendToPage(ticket, 'isOfferClear', { ticket: ticket.id, clickedAt });
    // The next click counts: nothing to open the popup for, which would take the focus from the page once more.
    if (tooYoung) throw new Failure('offer-too-young');
    if (!clear) {
      await handover.askInPopup();
      throw new Failure('offer-not-visible');
    }
    const grantEnds = Date.now() + GRANT;
    const mailbox = isFresh ? await create(ticket) : await existing(ticket);
    const { id: mailboxId, address } = mailbox;
    const filled =
      Date.now() <= grantEnds && (await isStillThere(ticket)) && (await fillField(ticket, address));
    const outcome = { mailboxId, address, filled };
    await tickets.keepOutcome(ticket.id, outcome);
    const { tabId, site, isPrivate } = ticket;
    await startWait({ tabId, site, mailboxId, address, isPrivate, isFresh });
    return outcome;
  }

  async function create(ticket: OfferTicket): Promise<Mailbox> {
    const { site, isPrivate, verdict } = ticket;
    if (verdict.offer !== 'fresh') throw new Failure('not-allowed');
    const made = await madeUnseen(ticket);
    if (made) return made;
    if (!(await budget.spend(site))) {
      await handover.askInPopup();
      throw new Failure('site-budget');
    }
    try {
      return await make(ticket, { site, localPart: null, domain: null, isPrivate });
    } catch (thrown) {
      await budget.giveBack(site);
      throw thrown;
    }
  }

  /** The mailbox of an earlier click on this offer, whose end was lost with the worker or with the service's answer. */
  async function madeUnseen({ id, site }: OfferTicket): Promise<Mailbox | null> {
    const newest = await mail.mailboxOfSite(site);
    const before = await tickets.begin(id, newest?.id ?? null);
    return newest && newest.id !== before ? newest : null;
  }

  async function existing({ site }: OfferTicket): Promise<Mailbox> {
    const mailbox = await mail.mailboxOfSite(site);
    if (!mailbox) throw new Failure('not-found');
    return mailbox;
  }

  /** The page may have gone, or put the offer away, while the mailbox was made. */
  async function isStillThere({ id, tabId, site }: OfferTicket): Promise<boolean> {
    return (await tickets.find(id)) !== null && (await siteOfTab(tabId)) === site;
  }

  async function fillField(ticket: OfferTicket, address: string): Promise<boolean> {
    const filling = sendToPage(ticket, 'fill', { ticket: ticket.id, address });
    return filling.then(
      // Said by a script in the page: anything may come.
      ({ filled }) => filled === true,
      () => false,
    );
  }

  /** However often it is clicked, an offer makes one mailbox and fills once. */
  async function once(ticket: OfferTicket, clickedAt: number, isFresh: boolean): Promise<Outcome> {
    if (ticket.outcome) return ticket.outcome;
    const earlier = running.get(ticket.id);
    if (earlier) return earlier;
    const current = fill(ticket, clickedAt, isFresh).finally(() => running.delete(ticket.id));
    running.set(ticket.id, current);
    return current;
  }

  return {
    createAndFill: (ticket, clickedAt) => once(ticket, clickedAt, true),
    fillExisting: (ticket, clickedAt) => once(ticket, clickedAt, false),
  };
}
