/** The card in the page: shows who waits for what, and hands a code to the page after an armed click. */
import { browser } from '../browser.ts';
import { Failure } from '../core/failures.ts';
import { linkHost } from '../core/link-host.ts';
import type { OfferFacts } from '../core/offer.ts';
import { siteOf } from '../core/site.ts';
import { sendToPage, tellOffer } from '../messages.ts';
import { mayCorner, placeCard } from './place-card.ts';
import { siteOfTab } from './tab-frames.ts';
import type { CardTicket, Tickets } from './tickets.ts';
import type { Wait, Waits } from './waits.ts';

type CardFacts = Omit<Extract<OfferFacts, { kind: 'card' }>, 'theme'>;

export interface CodeCards {
  /** Somebody waits from now on: perhaps the page with the form takes the code, too. */
  onWait(wait: Wait): Promise<void>;
  /**
   * A tab has loaded something: the card goes to the code field of the site somebody waits on, be it in another tab
   * than the form's.
   */
  onTabLoaded(tabId: number): Promise<void>;
  /** A page shows a code field that no card stands at. @returns whether somebody waits in that tab */
  onCodeField(tabId: number): Promise<boolean>;
  /** The service was asked once more for those who wait: without a code field, a card shows after a while. */
  onTurn(): Promise<void>;
  /** Something was found for a wait, or the search failed. */
  onFound(wait: Wait): Promise<void>;
  describe(ticket: CardTicket): Promise<CardFacts>;
  /** @param clickedAt in ms since 1970 */
  fillCode(ticket: CardTicket, clickedAt: number): Promise<void>;
  openLink(ticket: CardTicket, clickedAt: number): Promise<void>;
  /** @param isPutAway by the person's wish: no more cards in this wait */
  onClosed(ticket: CardTicket, isPutAway: boolean): Promise<void>;
}

export function createCodeCards(parts: { tickets: Tickets; waits: Waits }): CodeCards {
  const { tickets, waits } = parts;
  let last: Promise<void> = Promise.resolve();

  /** One after the other, so that a wait never gets two cards. */
  function place(waitId: string, tabId?: number): Promise<void> {
    last = last.then(() => placeOne(waitId, tabId)).catch(() => undefined);
    return last;
  }

  async function placeOne(waitId: string, otherTab?: number): Promise<void> {
    const wait = await waits.find(waitId);
    const tabId = otherTab ?? wait?.tabId;
    if (!wait || wait.muted || tabId === undefined || (await siteOfTab(tabId)) !== wait.site) return;
    await placeCard(wait, { tickets, waits, tabId });
  }

  /** Whether a wait's card may go to a tab that is not the one of the form. */
  async function mayMove(wait: Wait, tabId: number): Promise<boolean> {
    const { incognito, url } = await browser.tabs.get(tabId);
    return !wait.card?.codeField && incognito === wait.isPrivate && siteOf(url ?? '') === wait.site;
  }

  async function waitOf(ticket: CardTicket): Promise<Wait> {
    const wait = await waits.find(ticket.waitId);
    if (!wait || (await siteOfTab(ticket.tabId)) !== wait.site) throw new Failure('page-gone');
    return wait;
  }

  async function demandClear(ticket: CardTicket, clickedAt: number): Promise<void> {
    const { clear, tooYoung } = await sendToPage(ticket, 'isOfferClear', { ticket: ticket.id, clickedAt });
    if (tooYoung) throw new Failure('offer-too-young');
    if (!clear) throw new Failure('offer-not-visible');
  }

  return {
    async onTabLoaded(tabId) {
      for (const wait of await waits.list()) {
        if (wait.tabId === tabId) {
          await waits.change(wait.id, (one) => {
            one.movedOn = true;
          });
          await place(wait.id);
        } else if (await mayMove(wait, tabId)) await place(wait.id, tabId);
      }
    },
    onWait: ({ id }) => place(id),
    async onCodeField(tabId) {
      const here = (await waits.list()).filter((wait) => wait.tabId === tabId && !wait.muted);
      for (const { id } of here) await place(id);
      return here.length > 0;
    },
    async onTurn() {
      for (const wait of await waits.list()) if (!wait.card && mayCorner(wait)) await place(wait.id);
    },
    async onFound({ id, found }) {
      if (found) await place(id);
      // A card may have been put up, and have described itself, just before this was found.
      const card = (await waits.find(id))?.card;
      const ticket = card && (await tickets.find(card.ticket));
      if (ticket?.frame) await tellOffer({ tabId: ticket.tabId, frameId: ticket.frame.frameId }, ticket.id);
    },
    async describe(ticket) {
      const { site, address, since, found, failure } = await waitOf(ticket);
      return {
        kind: 'card',
        site,
        address,
        since,
        from: found?.from ?? null,
        sentAt: found?.sentAt ?? null,
        code: found?.code ?? null,
        linkHost: found?.link ? linkHost(found.link) : null,
        linkElsewhere: !!found?.link && siteOf(found.link) !== site,
        codeField: ticket.codeField,
        failure,
      };
    },
    async fillCode(ticket, clickedAt) {
      const { id, found } = await waitOf(ticket);
      if (!found?.code) throw new Failure('not-found');
      await demandClear(ticket, clickedAt);
      const { filled } = await sendToPage(ticket, 'fillCode', { ticket: ticket.id, code: found.code });
      if (!filled) throw new Failure('fill-refused');
      await waits.end([id]);
    },
    async openLink(ticket, clickedAt) {
      const { id, found } = await waitOf(ticket);
      if (!found?.link || linkHost(found.link) === null) throw new Failure('not-found');
      await demandClear(ticket, clickedAt);
      const { windowId, index } = await browser.tabs.get(ticket.tabId);
      await browser.tabs.create({
        url: found.link,
        openerTabId: ticket.tabId,
        index: index + 1,
        ...(windowId !== undefined && { windowId }),
      });
      await waits.end([id]);
    },
    async onClosed(ticket, isPutAway) {
      await waits.change(ticket.waitId, (wait) => {
        if (wait.card?.ticket !== ticket.id) return;
        wait.card = null;
        if (isPutAway) wait.muted = true;
      });
    },
  };
}
