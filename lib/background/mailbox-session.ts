import { Failure, toFailureFacts } from '../core/failures.ts';
import type { Line } from './api/ask.ts';
import { openMailbox } from './api/mailboxes.ts';
import type { Connection } from './connection.ts';
import type { Urgency } from './request-queue.ts';
import type { Store } from './store.ts';
import type { MailboxSecret, Vault } from './vault.ts';

/** Speaks to the service as one mailbox. */
export interface MailboxSession {
  /**
   * Runs calls under the mailbox's own token. A token that has expired is made anew with the kept password, once.
   *
   * @throws Failure `password-needed` when none is kept, `password-refused` when it no longer fits, `not-found` when
   * the mailbox is gone
   */
  as<T>(mailboxId: string, urgency: Urgency, calls: (mailbox: Line) => Promise<T>): Promise<T>;
  /** Tries a password with a real call and keeps it if it fits. @throws Failure `password-refused` */
  give(mailboxId: string, password: string): Promise<void>;
}

export function createMailboxSession(parts: {
  store: Store;
  vault: Vault;
  connection: Connection;
}): MailboxSession {
  const { store, vault, connection } = parts;
  const renewing = new Map<string, Promise<string>>();

  async function addressOf(mailboxId: string): Promise<string> {
    const mailbox = await store.read((database) => database.get('mailboxes', mailboxId));
    if (!mailbox) throw new Failure('not-found');
    return mailbox.address;
  }

  /** Makes a token with the first password that fits; that one alone is kept from then on. */
  async function renew(mailboxId: string, secret: MailboxSecret, urgency: Urgency): Promise<string> {
    const address = await addressOf(mailboxId);
    const open = await connection.mailbox(null, urgency);
    for (const password of secret.passwords) {
      try {
        const { token } = await openMailbox(open, address, password);
        await vault.keepMailbox(mailboxId, { passwords: [password], token });
        return token;
      } catch (thrown) {
        if (toFailureFacts(thrown).kind !== 'password-refused') throw thrown;
      }
    }
    throw new Failure(secret.passwords.length > 0 ? 'password-refused' : 'password-needed');
  }

  /** Several calls that find the token expired at once renew it once. */
  function renewOnce(mailboxId: string, secret: MailboxSecret, urgency: Urgency): Promise<string> {
    const already = renewing.get(mailboxId);
    if (already) return already;
    const promise = renew(mailboxId, secret, urgency).finally(() => renewing.delete(mailboxId));
    renewing.set(mailboxId, promise);
    return promise;
  }

  return {
    async as(mailboxId, urgency, calls) {
      const secret = await vault.readMailbox(mailboxId);
      if (!secret) throw new Failure('password-needed');
      const run = async (token: string) => calls(await connection.mailbox(token, urgency));
      if (secret.token === null) return run(await renewOnce(mailboxId, secret, urgency));
      try {
        return await run(secret.token);
      } catch (thrown) {
        if (toFailureFacts(thrown).kind !== 'password-refused') throw thrown;
      }
      return run(await renewOnce(mailboxId, secret, urgency));
    },
    async give(mailboxId, password) {
      const address = await addressOf(mailboxId);
      const { token } = await openMailbox(await connection.mailbox(null, 'person'), address, password);
      await store.write(['mailboxes', 'secrets'], async (transaction, changed) => {
        await vault.keepMailboxIn(transaction, mailboxId, { passwords: [password], token });
        const mailbox = await transaction.objectStore('mailboxes').get(mailboxId);
        if (!mailbox || mailbox.readable) return;
        await transaction.objectStore('mailboxes').put({ ...mailbox, readable: true });
        changed.add('mailboxes');
      });
    },
  };
}
