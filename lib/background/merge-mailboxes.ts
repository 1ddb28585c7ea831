import type { Mailbox } from '../core/mailbox.ts';
import type { ListedMailbox } from './api/mailboxes.ts';
import type { Listing } from './api/shapes.ts';
import { dropListedIn, type Listed, putListedIn, readListedIn } from './ledger.ts';
import type { Changed, Store, Write } from './store.ts';

/** How many mailboxes the first turn after connecting lists; the mail of the others is known when they change. */
const FIRST_TURN_LISTS = 20;

export interface Merge {
  listing: Listing<ListedMailbox>;
  /** Ids known before the listing was asked for: only those can have vanished by now. */
  knownBefore: ReadonlySet<string>;
  /** Ids of mailboxes whose messages we can open. */
  readable: ReadonlySet<string>;
  /** ISO 8601 time up to which mail is old mail, in the first turn after connecting; null later. */
  firstTurnSince: string | null;
}

/** A mailbox whose messages changed since they were last listed. */
export interface Stale {
  id: string;
  used: number;
  /** Time in ms since the epoch of the last listing. */
  listedAt: number;
}

/**
 * Brings the mailbox facts in line with the service's list, in one transaction that writes only what changed. What
 * the service does not know (site, unread, a deletion under way) is kept.
 */
export function mergeMailboxes(store: Store, merge: Merge): Promise<Stale[]> {
  return store.write(['mailboxes', 'messages', 'ledger'], async (transaction, changed) => {
    const facts = await transaction.objectStore('mailboxes').getAll();
    const known = new Map(facts.map((mailbox) => [mailbox.id, mailbox]));
    const ledger = await readListedIn(transaction);
    const writes: Promise<unknown>[] = [];

    for (const listed of merge.listing.entries) {
      const before = known.get(listed.id);
      const after = mergeMailbox(before, listed, merge.readable.has(listed.id));
      if (before && sameMailbox(before, after)) continue;
      writes.push(transaction.objectStore('mailboxes').put(after));
      changed.add('mailboxes');
    }
    for (const entry of newEntries(merge, ledger)) {
      ledger.set(entry.mailboxId, entry);
      writes.push(putListedIn(transaction, entry));
    }
    if (merge.listing.complete) {
      const present = new Set(merge.listing.entries.map((listed) => listed.id));
      const gone = facts.filter(({ id }) => !present.has(id) && merge.knownBefore.has(id));
      for (const { id } of gone) writes.push(removeMailboxIn(transaction, changed, id));
    }
    await Promise.all(writes);
    return merge.listing.entries.flatMap(({ id, used }): Stale[] => {
      const entry = ledger.get(id);
      return entry && entry.used !== used ? [{ id, used, listedAt: entry.at }] : [];
    });
  });
}

/** Removes the facts of a mailbox. Its password is another matter. */
export async function removeMailboxIn(transaction: Write, changed: Changed, id: string): Promise<void> {
  await transaction.objectStore('mailboxes').delete(id);
  const messages = transaction.objectStore('messages');
  const keys = await messages.index('byMailbox').getAllKeys(IDBKeyRange.bound([id], [id, []]));
  await Promise.all(keys.map((key) => messages.delete(key)));
  await dropListedIn(transaction, id);
  changed.add('mailboxes');
  if (keys.length > 0) changed.add('messages');
}

function mergeMailbox(before: Mailbox | undefined, listed: ListedMailbox, readable: boolean): Mailbox {
  return {
    site: null,
    unread: 0,
    newestAt: null,
    deletingAt: null,
    ...before,
    id: listed.id,
    address: listed.address,
    quota: listed.quota,
    used: listed.used,
    createdAt: listed.created_at,
    readable,
  };
}

function sameMailbox(a: Mailbox, b: Mailbox): boolean {
  return (Object.keys(b) as (keyof Mailbox)[]).every((key) => a[key] === b[key]);
}

function newEntries(merge: Merge, ledger: ReadonlyMap<string, Listed>): Listed[] {
  const fresh = merge.listing.entries.filter(({ id }) => !ledger.has(id));
  const since = merge.firstTurnSince;
  if (since === null) return fresh.map(({ id }) => ({ mailboxId: id, used: 0, at: 0, newSince: '' }));
  const newest = fresh
    .filter(({ used }) => used > 0)
    .sort((a, b) => (a.created_at < b.created_at ? 1 : -1))
    .slice(0, FIRST_TURN_LISTS);
  const toList = new Set(newest.map(({ id }) => id));
  return fresh.map(({ id, used }) => ({
    mailboxId: id,
    used: toList.has(id) ? 0 : used,
    at: 0,
    newSince: since,
  }));
}
