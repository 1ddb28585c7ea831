import type { Mailbox } from '../core/mailbox.ts';
import type { ListedMailbox } from './api/mailboxes.ts';
import type { Listing } from './api/shapes.ts';
import { inBatches } from './in-batches.ts';
import { dropListedIn, type Listed, putListedIn, readListedIn } from './ledger.ts';
import type { Changed, Store, Write } from './store.ts';
import type { Vault } from './vault.ts';

/** How many mailboxes the first turn after connecting lists; the mail of the others is known when they change. */
const FIRST_TURN_LISTS = 20;

export interface Merge {
  listing: Listing<ListedMailbox>;
  /** Ids known before the listing was asked for. Only those can have vanished from it, or from here since. */
  knownBefore: ReadonlySet<string>;
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
export function mergeMailboxes(
  { store, vault }: { store: Store; vault: Vault },
  merge: Merge,
): Promise<Stale[]> {
  return store.write(['mailboxes', 'messages', 'ledger', 'secrets'], async (transaction, changed) => {
    const facts = await transaction.objectStore('mailboxes').getAll();
    const known = new Map(facts.map((mailbox) => [mailbox.id, mailbox]));
    const ledger = await readListedIn(transaction);
    // In this transaction, for a mailbox may have been made or opened since the list came.
    const readable = await vault.readableIdsIn(transaction);
    const present = merge.listing.entries.filter(({ id }) => known.has(id) || !merge.knownBefore.has(id));
    const different = present.flatMap((listed) => {
      const before = known.get(listed.id);
      const after = mergeMailbox(before, listed, readable.has(listed.id));
      return before && sameMailbox(before, after) ? [] : [after];
    });
    if (different.length > 0) changed.add('mailboxes');
    await inBatches(different, (mailbox) => transaction.objectStore('mailboxes').put(mailbox));
    const entries = newEntries(present, ledger, merge.firstTurnSince);
    for (const entry of entries) ledger.set(entry.mailboxId, entry);
    await inBatches(entries, (entry) => putListedIn(transaction, entry));
    if (merge.listing.complete) {
      const ids = new Set(present.map(({ id }) => id));
      const gone = facts.filter(({ id }) => !ids.has(id) && merge.knownBefore.has(id));
      await inBatches(gone, ({ id }) => removeMailboxIn(transaction, changed, id));
    }
    return present.flatMap(({ id, used }): Stale[] => {
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

function newEntries(
  present: readonly ListedMailbox[],
  ledger: ReadonlyMap<string, Listed>,
  since: Merge['firstTurnSince'],
): Listed[] {
  const fresh = present.filter(({ id }) => !ledger.has(id));
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
