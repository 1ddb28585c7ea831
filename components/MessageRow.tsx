import { displayText } from '../lib/core/display-text.ts';
import type { MessageSummary } from '../lib/core/message.ts';
import { text } from '../lib/text.ts';
import { FindBar } from './FindBar.tsx';
import { senderName } from './sender-name.ts';
import { Time } from './Time.tsx';

export interface MessageRowProps {
  message: MessageSummary;
  href: string;
  /** Address of its mailbox, where more than one is shown. */
  address: string | null;
  now: number;
  onCopyCode: (code: string) => void;
  onOpenLink: (url: string) => void;
}

/** One line of a message list. */
export function MessageRow({ message, href, address, now, onCopyCode, onOpenLink }: MessageRowProps) {
  const { from, sender, subject, preview, createdAt, unread, find } = message;
  return (
    <li class={unread ? 'message unread' : 'message'}>
      <a class="body" href={href}>
        <span class="line">
          {unread && <span class="unread-dot" role="img" aria-label={text('popup_unread')} />}
          <span class="from">{senderName(from, sender) || text('popup_no_sender')}</span>
          <Time iso={createdAt} now={now} />
        </span>
        <span class="subject">{displayText(subject, 160) || text('popup_no_subject')}</span>
        {address ? (
          <span class="to">{text('popup_to', address)}</span>
        ) : (
          preview && <span class="to">{displayText(preview, 140)}</span>
        )}
      </a>
      {find && <FindBar find={find} onCopyCode={onCopyCode} onOpenLink={onOpenLink} />}
    </li>
  );
}
