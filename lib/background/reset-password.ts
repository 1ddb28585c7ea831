/** Sets a new password for a mailbox, without ever losing the one that holds. */
import { Failure, type FailureKind, toFailureFacts } from '../core/failures.ts';
import { setMailboxPassword } from './api/mailboxes.ts';
import type { Connection } from './connection.ts';
import type { Store } from './store.ts';
import { strongPassword } from './strong-password.ts';
import type { Vault } from './vault.ts';

/** The service has refused: the old password still holds. */
const REFUSED: readonly FailureKind[] = [
  'not-found',
  'token-refused',
  'password-too-short',
  'rate-limited',
  'signed-out',
];
/** Passwords remembered while it is not known which of them holds. */
const MOST_PASSWORDS = 5;

/**
 * The new password is kept beside the old one before the service hears of it, so that a lost answer loses neither:
 * the next look into the mailbox finds out which one holds.
 *
 * @throws Failure
 */
export async function resetPassword(
  parts: { store: Store; vault: Vault; connection: Connection },
  mailboxId: string,
): Promise<{ password: string }> {
  const { store, vault, connection } = parts;
  const mailbox = await store.read((database) => database.get('mailboxes', mailboxId));
  if (!mailbox) throw new Failure('not-found');
  const pro = await connection.pro('person');
  const before = await vault.readMailbox(mailboxId);
  const password = strongPassword();
  const candidates = [password, ...(before?.passwords ?? [])].slice(0, MOST_PASSWORDS);
  await vault.keepMailbox(mailboxId, { passwords: candidates, token: before?.token ?? null }, 'strict');
  try {
    await setMailboxPassword(pro, mailboxId, password);
  } catch (thrown) {
    if (REFUSED.includes(toFailureFacts(thrown).kind)) {
      if (before) await vault.keepMailbox(mailboxId, before);
      else await store.write(['secrets'], (transaction) => vault.forgetMailboxIn(transaction, mailboxId));
    }
    throw thrown;
  }
  await store.write(['mailboxes', 'secrets'], async (transaction, changed) => {
    await vault.keepMailboxIn(transaction, mailboxId, { passwords: [password], token: null });
    const current = await transaction.objectStore('mailboxes').get(mailboxId);
    if (!current) return;
    await transaction.objectStore('mailboxes').put({ ...current, readable: true });
    changed.add('mailboxes');
  });
  return { password };
}
