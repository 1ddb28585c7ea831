import type { MailboxActions } from '../../components/mailbox-actions.ts';
import type { Popup } from './use-popup.ts';

/** What the buttons of a mailbox do, in the list and in its own view. */
export function mailboxWishes({ commands, ask }: Pick<Popup, 'commands' | 'ask'>): MailboxActions {
  return {
    onCopy: (mailbox) => void commands.copy(mailbox.address),
    onDelete: (mailbox) => ask({ kind: 'delete', mailboxId: mailbox.id }),
    onKeep: (mailbox) => void commands.keepMailbox(mailbox.id),
    onReset: (mailbox) => ask({ kind: 'reset', mailboxId: mailbox.id }),
  };
}
