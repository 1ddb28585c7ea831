/** Who waits for mail: one wait a fill, kept in memory of the browser, shown as the fact `Status.waiting`. */
import type { FailureFacts } from '../core/failures.ts';
import { createSessionCell } from './session-cell.ts';
import { changeStatus, type Store } from './store.ts';

export interface WaitStart {
  tabId: number;
  site: string;
  mailboxId: string;
  address: string;
  isPrivate: boolean;
  /** Whether the mailbox was made for this very fill, so that all its mail is new. */
  isFresh: boolean;
}

/** What the newest message of a wait holds. */
export interface Found {
  messageId: string;
  from: string | null;
  /** When the message reached the service, ISO 8601. */
  sentAt: string;
  code: string | null;
  link: string | null;
}

export interface Wait extends WaitStart {
  id: string;
  /** Times in ms since the epoch. */
  since: number;
  until: number;
  /** Whether the mail that was there at the start is known, so that whatever arrives from now on came after it. */
  settled: boolean;
  found: Found | null;
  /** Ids of the mailbox's messages that were looked at. */
  seen: string[];
  /** Ids of messages that are still to be opened. */
  unopened: string[];
  /** Why they could not be opened. */
  failure: FailureFacts | null;
  /** The tab has shown something else of the site since the fill, so that the form is probably sent. */
  movedOn: boolean;
  /** The person has put the card away. */
  muted: boolean;
  /** The card that stands in the page. */
  card: { ticket: string; documentId: string | null; codeField: boolean } | null;
}

const LENGTH = 10 * 60_000;
const MOST = 20;

export interface Waits {
  open(start: WaitStart): Promise<Wait>;
  /** Those that are not over. */
  list(): Promise<Wait[]>;
  find(id: string): Promise<Wait | null>;
  /** @param change alters a wait in place; not called when it is over */
  change(id: string, change: (wait: Wait) => void): Promise<Wait | null>;
  end(ids: string[]): Promise<void>;
  endTab(tabId: number): Promise<void>;
  /** Brings the facts in line with what is still known: after the browser has ended, nobody waits any more. */
  restore(): Promise<void>;
}

export function createWaits(store: Store, now: () => number = Date.now): Waits {
  const cell = createSessionCell<Wait[]>('waits', () => []);
  // A clock that was set back must not make a wait longer.
  const isOpen = ({ since, until }: Wait) => since <= now() && now() < until;

  /** Says in the facts who waits. Private windows leave nothing in there. */
  async function show(waits: Wait[]): Promise<void> {
    const waiting = waits
      .filter((wait) => !wait.isPrivate)
      .map(({ mailboxId, address, site, since, until }) => ({ mailboxId, address, site, since, until }));
    await changeStatus(store, () => ({ waiting })).catch(() => undefined);
  }

  async function keep(keeps: (wait: Wait) => boolean, add: Wait[] = []): Promise<Wait[]> {
    const waits = await cell.change((all) => {
      const kept = [...all.filter(keeps), ...add].slice(-MOST);
      all.splice(0, all.length, ...kept);
      return kept;
    });
    await show(waits);
    return waits;
  }

  return {
    async open(start) {
      const since = now();
      const wait: Wait = {
        ...start,
        id: crypto.randomUUID(),
        since,
        until: since + LENGTH,
        settled: start.isFresh,
        found: null,
        seen: [],
        unopened: [],
        failure: null,
        movedOn: false,
        muted: false,
        card: null,
      };
      const isOther = ({ tabId, site }: Wait) => tabId !== start.tabId || site !== start.site;
      await keep((other) => isOpen(other) && isOther(other), [wait]);
      return wait;
    },
    async list() {
      const waits = await cell.read();
      return waits.every(isOpen) ? waits : keep(isOpen);
    },
    async find(id) {
      return (await cell.read()).find((wait) => wait.id === id && isOpen(wait)) ?? null;
    },
    change: (id, change) =>
      cell.change((waits) => {
        const wait = waits.find((one) => one.id === id && isOpen(one));
        if (wait) change(wait);
        return wait ?? null;
      }),
    async end(ids) {
      await keep((wait) => isOpen(wait) && !ids.includes(wait.id));
    },
    async endTab(tabId) {
      const waits = await cell.read();
      if (waits.some((wait) => wait.tabId === tabId)) await keep((wait) => wait.tabId !== tabId);
    },
    async restore() {
      await keep(isOpen);
    },
  };
}
