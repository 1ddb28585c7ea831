import type { Mailbox } from '../core/mailbox.ts';
import type { OpenedMailbox } from './api/mailboxes.ts';
import { type CreateIntent, JOURNAL_STORES, type Journal } from './journal.ts';
import { putListedIn } from './ledger.ts';
import type { Store } from './store.ts';
import type { Vault } from './vault.ts';

/** What the service gives a Pro mailbox, in bytes; the next turn brings the true number. */
const PRO_QUOTA = 52_428_800;

/** Records a mailbox that was made: its fact, its password and the end of its intent, in one transaction. */
export async function keepMadeMailbox(
  parts: { store: Store; vault: Vault; journal: Journal },
  intent: CreateIntent,
  made: OpenedMailbox,
): Promise<Mailbox> {
  const { store, vault, journal } = parts;
  const secret = { passwords: [intent.password], token: made.token };
  const site = intent.isPrivate ? null : intent.site;
  const stores = ['mailboxes', 'secrets', 'ledger', ...JOURNAL_STORES] as const;
  if (intent.isPrivate) vault.keepMailboxInMemory(made.id, secret);
  return store.write(stores, async (transaction, changed) => {
    // A turn may have listed it before its answer came back.
    const listed = await transaction.objectStore('mailboxes').get(made.id);
    const mailbox: Mailbox = { ...newMailbox(made), ...listed, site, readable: true };
    await transaction.objectStore('mailboxes').put(mailbox);
    if (!intent.isPrivate) await vault.keepMailboxIn(transaction, made.id, secret);
    if (!listed) await putListedIn(transaction, { mailboxId: made.id, used: 0, at: 0, newSince: '' });
    await journal.dropIn(transaction, changed, intent.id);
    changed.add('mailboxes');
    return mailbox;
  });
}

function newMailbox({ id, address }: OpenedMailbox): Mailbox {
  return {
    id,
    address,
    quota: PRO_QUOTA,
    used: 0,
    createdAt: new Date().toISOString(),
    site: null,
    readable: true,
    unread: 0,
    newestAt: null,
    deletingAt: null,
  };
}
