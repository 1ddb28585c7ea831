import type { MessageSummary } from '../../lib/core/message.ts';
import { text } from '../../lib/text.ts';
import { MessageRow } from '../MessageRow.tsx';

export interface LatestMessagesProps {
  messages: MessageSummary[];
  shown: number;
  now: number;
  addressOf: (message: MessageSummary) => string | null;
  hrefOf: (message: MessageSummary) => string;
  onMore: () => void;
  /** Null when nothing is unread. */
  onAllRead: (() => void) | null;
  onCopyCode: (code: string) => void;
  onOpenLink: (url: string) => void;
}

/** The newest messages over all mailboxes. */
export function LatestMessages(props: LatestMessagesProps) {
  const { messages, shown, now, addressOf, hrefOf, onMore, onAllRead, onCopyCode, onOpenLink } = props;
  return (
    <section>
      <div class="section-head">
        <h2>{text('popup_latest')}</h2>
        {onAllRead && (
          <button type="button" class="button plain small" onClick={onAllRead}>
            {text('popup_all_read')}
          </button>
        )}
      </div>
      <ul class="card rows" aria-label={text('popup_latest')}>
        {messages.slice(0, shown).map((message) => (
          <MessageRow
            key={message.id}
            message={message}
            href={hrefOf(message)}
            address={addressOf(message)}
            now={now}
            onCopyCode={onCopyCode}
            onOpenLink={onOpenLink}
          />
        ))}
      </ul>
      {messages.length > shown && (
        <button type="button" class="button plain wide" onClick={onMore}>
          {text('popup_more_messages')}
        </button>
      )}
    </section>
  );
}
