/**
 * Tickets: each names one offer or card in one document. The page script makes the name, which no page can guess;
 * the background binds it to tab, frame, document and site as the browser tells them.
 */
import { Failure } from '../core/failures.ts';
import type { Verdict } from '../core/offer.ts';
import type { OfferSender, Place } from './sender.ts';
import { createSessionCell } from './session-cell.ts';

interface Bound extends Place {
  id: string;
  site: string;
  isPrivate: boolean;
  /** Time in ms since the epoch. */
  madeAt: number;
  /** The offer's frame that showed the ticket first; no other one may use it. */
  frame: { frameId: number; documentId: string | null } | null;
}

/** How the one fill of an offer ended. */
export interface Outcome {
  mailboxId: string;
  address: string;
  filled: boolean;
}

export interface OfferTicket extends Bound {
  kind: 'offer';
  verdict: Verdict;
  /** Set by the first click that makes a mailbox: the id of the site's newest mailbox before it, null for none. */
  begun: { newest: string | null } | null;
  outcome: Outcome | null;
}

export interface CardTicket extends Bound {
  kind: 'card';
  waitId: string;
  /** Whether the page has a field that takes a code. */
  codeField: boolean;
}

export type Ticket = OfferTicket | CardTicket;

const LONGEST_LIFE = 60 * 60_000;
const MOST = 200;

export interface Tickets {
  /** @throws Failure `not-allowed` when there is a ticket of that name */
  put(ticket: Ticket): Promise<void>;
  find(id: string): Promise<Ticket | null>;
  /**
   * The ticket that an offer's frame shows, which is bound to that frame from now on.
   *
   * @throws Failure `page-gone` when there is none, `not-allowed` when it belongs to another tab or frame
   */
  claim(id: string, sender: OfferSender): Promise<Ticket>;
  /**
   * Notes that an offer begins to make a mailbox.
   *
   * @param newest id of the site's newest mailbox now, null for none
   * @returns what was noted the first time: another id means that a lost click of this offer has made that mailbox
   */
  begin(id: string, newest: string | null): Promise<string | null>;
  keepOutcome(id: string, outcome: Outcome): Promise<void>;
  drop(id: string): Promise<void>;
  dropTab(tabId: number): Promise<void>;
}

export function createTickets(now: () => number = Date.now): Tickets {
  const cell = createSessionCell<Record<string, Ticket>>('tickets', () => ({}));

  return {
    put: (ticket) =>
      cell.change((tickets) => {
        if (Object.hasOwn(tickets, ticket.id)) throw new Failure('not-allowed');
        const ids = Object.keys(tickets);
        for (const [i, id] of ids.entries()) {
          const isOld = (tickets[id]?.madeAt ?? 0) < now() - LONGEST_LIFE;
          if (isOld || i < ids.length - MOST) delete tickets[id];
        }
        tickets[ticket.id] = ticket;
      }),
    async find(id) {
      const tickets = await cell.read();
      return (Object.hasOwn(tickets, id) && tickets[id]) || null;
    },
    claim: (id, sender) =>
      cell.change((tickets) => {
        const ticket = Object.hasOwn(tickets, id) ? tickets[id] : undefined;
        if (!ticket) throw new Failure('page-gone');
        ticket.frame ??= { frameId: sender.frameId, documentId: sender.documentId };
        const { frameId, documentId } = ticket.frame;
        const isSameFrame = frameId === sender.frameId && documentId === sender.documentId;
        if (ticket.tabId !== sender.tabId || !isSameFrame) throw new Failure('not-allowed');
        return ticket;
      }),
    begin: (id, newest) =>
      cell.change((tickets) => {
        const ticket = Object.hasOwn(tickets, id) ? tickets[id] : undefined;
        if (ticket?.kind !== 'offer') return newest;
        ticket.begun ??= { newest };
        return ticket.begun.newest;
      }),
    keepOutcome: (id, outcome) =>
      cell.change((tickets) => {
        const ticket = tickets[id];
        if (ticket?.kind === 'offer') ticket.outcome = outcome;
      }),
    drop: (id) =>
      cell.change((tickets) => {
        delete tickets[id];
      }),
    dropTab: (tabId) =>
      cell.change((tickets) => {
        for (const [id, ticket] of Object.entries(tickets)) if (ticket.tabId === tabId) delete tickets[id];
      }),
  };
}

/** Whether a script in a page is in the document a ticket was made for. */
export function isSameDocument(a: Place, b: Place): boolean {
  return a.tabId === b.tabId && a.frameId === b.frameId && a.documentId === b.documentId;
}
