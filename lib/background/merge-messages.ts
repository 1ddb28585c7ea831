import type { Mailbox } from '../core/mailbox.ts';
import type { MessageSummary } from '../core/message.ts';
import { type ListedMessage, PAGE_SIZE } from './api/messages.ts';
import { cut, type Listing } from './api/shapes.ts';
import { findIn } from './find-in-message.ts';
import { putListedIn, readOneListedIn } from './ledger.ts';
import type { Changed, Store, Write } from './store.ts';

const LONGEST_PREVIEW = 300;

export interface PageOfMessages {
  mailboxId: string;
  /** Counts from 1. */
  page: number;
  listing: Listing<ListedMessage>;
  /** Bytes the mailbox held when this turn began; null when the page was not asked for by a turn. */
  used: number | null;
}

export interface MergedPage {
  /** The mailbox after the merge; null when it is gone. */
  mailbox: Mailbox | null;
  /** The page as facts, in the service's order. */
  messages: MessageSummary[];
  /** Those of them that were not known and are new mail. */
  arrived: MessageSummary[];
}

/** Brings the message facts of one mailbox in line with a page of its list. */
export function mergeMessages(store: Store, page: PageOfMessages): Promise<MergedPage> {
  const { mailboxId, listing } = page;
  return store.write(['mailboxes', 'messages', 'ledger'], async (transaction, changed) => {
    const mailbox = await transaction.objectStore('mailboxes').get(mailboxId);
    if (!mailbox) return { mailbox: null, messages: [], arrived: [] };
    const ledger = await readOneListedIn(transaction, mailboxId);
    const newSince = ledger?.newSince ?? '';
    const stored = await readMessagesIn(transaction, mailboxId);
    const known = new Map(stored.map((message) => [message.id, message]));

    const messages = listing.entries.map(
      (listed) => known.get(listed.id) ?? toSummary(mailboxId, listed, newSince),
    );
    const added = messages.filter(({ id }) => !known.has(id));
    const gone = page.page === 1 && listing.complete ? vanished(stored, messages, listing.sent) : [];
    const messageStore = transaction.objectStore('messages');
    await Promise.all([
      ...added.map((message) => messageStore.put(message)),
      ...gone.map(({ id }) => messageStore.delete(id)),
      page.used !== null &&
        putListedIn(transaction, { mailboxId, used: page.used, at: Date.now(), newSince }),
    ]);
    if (added.length + gone.length > 0) changed.add('messages');
    const after = await recountIn(transaction, changed, mailboxId);
    return { mailbox: after, messages, arrived: added.filter(({ unread }) => unread) };
  });
}

/** Messages that page 1 should show and does not. What is older than a full page may be on the next. */
function vanished(stored: MessageSummary[], page: MessageSummary[], sent: number): MessageSummary[] {
  const shown = new Set(page.map(({ id }) => id));
  const oldest = page.at(-1)?.createdAt ?? '';
  const isLast = sent < PAGE_SIZE;
  return stored.filter(({ id, createdAt }) => !shown.has(id) && (isLast || createdAt > oldest));
}

function toSummary(mailboxId: string, listed: ListedMessage, newSince: string): MessageSummary {
  const { from, subject, preview_text: preview } = listed;
  return {
    id: listed.id,
    mailboxId,
    sender: listed.sender ?? '',
    from,
    subject,
    preview: preview === null ? null : cut(preview, LONGEST_PREVIEW),
    size: listed.size,
    createdAt: listed.created_at,
    unread: listed.created_at > newSince,
    find: findIn({ from, subject, text: preview, html: null }),
  };
}

/** All stored messages of one mailbox, oldest first. */
export function readMessagesIn(transaction: Write, mailboxId: string): Promise<MessageSummary[]> {
  const range = IDBKeyRange.bound([mailboxId], [mailboxId, []]);
  return transaction.objectStore('messages').index('byMailbox').getAll(range);
}

/** Counts a mailbox's unread messages and finds its newest one anew, after its messages changed. */
export async function recountIn(
  transaction: Write,
  changed: Changed,
  mailboxId: string,
): Promise<Mailbox | null> {
  const mailbox = await transaction.objectStore('mailboxes').get(mailboxId);
  if (!mailbox) return null;
  const messages = await readMessagesIn(transaction, mailboxId);
  const unread = messages.filter((message) => message.unread).length;
  const newestAt = messages.at(-1)?.createdAt ?? null;
  if (mailbox.unread === unread && mailbox.newestAt === newestAt) return mailbox;
  const after = { ...mailbox, unread, newestAt };
  await transaction.objectStore('mailboxes').put(after);
  changed.add('mailboxes');
  return after;
}
