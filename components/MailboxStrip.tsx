import { byteSize } from '../lib/core/byte-size.ts';
import type { Mailbox } from '../lib/core/mailbox.ts';
import { text } from '../lib/text.ts';
import { Icon } from './Icon.tsx';
import { Meter } from './Meter.tsx';

export interface MailboxStripProps {
  mailbox: Mailbox;
  onAllRead: (mailbox: Mailbox) => void;
}

/** How one mailbox stands: how full it is, which site it is for, and a way to mark its mail as read. */
export function MailboxStrip({ mailbox, onAllRead }: MailboxStripProps) {
  return (
    <div class="strip">
      <Meter used={mailbox.used} quota={mailbox.quota} />
      <span class="hint">
        {text('popup_fullness', byteSize(mailbox.used), byteSize(mailbox.quota))}
        {mailbox.site && ` · ${mailbox.site}`}
      </span>
      <button
        type="button"
        class="button plain small"
        disabled={mailbox.unread === 0}
        onClick={() => onAllRead(mailbox)}
      >
        <Icon name="read" />
        {text('popup_all_read')}
      </button>
    </div>
  );
}
