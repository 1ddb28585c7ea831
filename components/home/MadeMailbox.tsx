import type { Mailbox } from '../../lib/core/mailbox.ts';
import { text } from '../../lib/text.ts';
import { Address } from '../Address.tsx';
import { Icon } from '../Icon.tsx';

export interface MadeMailboxProps {
  mailbox: Mailbox;
  isCopied: boolean;
  onCopy: (mailbox: Mailbox) => void;
  onOpen: (mailbox: Mailbox) => void;
  onAnother: () => void;
}

/** A mailbox that was just made. */
export function MadeMailbox({ mailbox, isCopied, onCopy, onOpen, onAnother }: MadeMailboxProps) {
  return (
    <div class="empty made" role="status">
      <span class="tile">
        <Icon name="done" />
      </span>
      <h2>{text(isCopied ? 'popup_made_copied' : 'popup_made')}</h2>
      <p class="big">
        <Address address={mailbox.address} id="made-address" />
      </p>
      <div class="row">
        <button
          type="button"
          class="button primary"
          aria-describedby="made-address"
          onClick={() => onCopy(mailbox)}
        >
          <Icon name="copy" />
          {text('popup_copy_address')}
        </button>
        <button type="button" class="button" onClick={() => onOpen(mailbox)}>
          {text('popup_open_mailbox')}
        </button>
      </div>
      <button type="button" class="button plain small" onClick={onAnother}>
        {text('popup_make_another')}
      </button>
    </div>
  );
}
