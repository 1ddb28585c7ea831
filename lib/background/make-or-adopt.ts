import { toFailureFacts } from '../core/failures.ts';
import { makeMailbox, type OpenedMailbox, openMailbox } from './api/mailboxes.ts';
import type { Connection } from './connection.ts';
import type { CreateIntent } from './journal.ts';

/**
 * One try to make a mailbox. When its address is taken, the password, which nobody else can know, proves whether
 * it was taken by an earlier try of ours.
 *
 * @returns the mailbox, or null when the address is someone else's
 * @throws Failure
 */
export async function makeOrAdopt(
  connection: Connection,
  intent: CreateIntent,
): Promise<OpenedMailbox | null> {
  const { address, password } = intent;
  try {
    return await makeMailbox(await connection.pro('create'), address, password);
  } catch (thrown) {
    if (toFailureFacts(thrown).kind !== 'address-taken') throw thrown;
  }
  try {
    return await openMailbox(await connection.mailbox(null, 'create'), address, password);
  } catch (thrown) {
    if (toFailureFacts(thrown).kind === 'password-refused') return null;
    throw thrown;
  }
}
