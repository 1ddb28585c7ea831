import type { Mailbox } from '../lib/core/mailbox.ts';

/** What can be done with a mailbox wherever it is shown. */
export interface MailboxActions {
  onCopy: (mailbox: Mailbox) => void;
  /** Asks before deleting. */
  onDelete: (mailbox: Mailbox) => void;
  /** Takes a deletion back. */
  onKeep: (mailbox: Mailbox) => void;
  /** Asks before resetting. */
  onReset: (mailbox: Mailbox) => void;
}
