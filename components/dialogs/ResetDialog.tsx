import type { FailureFacts } from '../../lib/core/failures.ts';
import type { Mailbox } from '../../lib/core/mailbox.ts';
import { text } from '../../lib/text.ts';
import { Address } from '../Address.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';

export interface ResetDialogProps {
  mailbox: Mailbox;
  isBusy: boolean;
  failure: FailureFacts | null;
  onReset: (mailbox: Mailbox) => void;
  onClose: () => void;
}

/** Asks before a mailbox gets a new password, and says what that ends. */
export function ResetDialog({ mailbox, isBusy, failure, onReset, onClose }: ResetDialogProps) {
  return (
    <ConfirmDialog
      title={text('popup_reset_title')}
      confirm={text(isBusy ? 'popup_reset_working' : 'popup_reset_confirm')}
      isBusy={isBusy}
      failure={failure}
      onConfirm={() => onReset(mailbox)}
      onClose={onClose}
    >
      <p>
        <Address address={mailbox.address} />
      </p>
      <p class="hint">{text('popup_reset_words')}</p>
    </ConfirmDialog>
  );
}
