import type { FailureFacts } from '../../lib/core/failures.ts';
import type { Mailbox } from '../../lib/core/mailbox.ts';
import { text } from '../../lib/text.ts';
import { Address } from '../Address.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';

export interface DeleteDialogProps {
  mailbox: Mailbox;
  isBusy: boolean;
  failure: FailureFacts | null;
  onDelete: (mailbox: Mailbox) => void;
  onClose: () => void;
}

/** Asks before a mailbox is deleted, and names it. */
export function DeleteDialog({ mailbox, isBusy, failure, onDelete, onClose }: DeleteDialogProps) {
  return (
    <ConfirmDialog
      title={text('popup_delete_title')}
      confirm={text('popup_delete')}
      risky
      isBusy={isBusy}
      failure={failure}
      onConfirm={() => onDelete(mailbox)}
      onClose={onClose}
    >
      <p>
        <Address address={mailbox.address} />
      </p>
      <p class="hint">
        {mailbox.site ? text('popup_delete_words_site', mailbox.site) : text('popup_delete_words')}
      </p>
    </ConfirmDialog>
  );
}
