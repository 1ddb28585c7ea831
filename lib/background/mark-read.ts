import { readMessagesIn, recountIn } from './merge-messages.ts';
import type { Changed, Store, Write } from './store.ts';

/** Marks all messages as read. @param mailboxId null: in all mailboxes */
export function markAllRead(store: Store, mailboxId: string | null): Promise<void> {
  return store.write(['mailboxes', 'messages'], async (transaction, changed) => {
    const ids = mailboxId === null ? await unreadMailboxesIn(transaction) : [mailboxId];
    for (const id of ids) await markReadIn(transaction, changed, id);
  });
}

async function unreadMailboxesIn(transaction: Write): Promise<string[]> {
  const mailboxes = await transaction.objectStore('mailboxes').getAll();
  return mailboxes.filter(({ unread }) => unread > 0).map(({ id }) => id);
}

async function markReadIn(transaction: Write, changed: Changed, mailboxId: string): Promise<void> {
  const unread = (await readMessagesIn(transaction, mailboxId)).filter((message) => message.unread);
  const messages = transaction.objectStore('messages');
  await Promise.all(unread.map((message) => messages.put({ ...message, unread: false })));
  if (unread.length > 0) changed.add('messages');
  await recountIn(transaction, changed, mailboxId);
}
