import type { FailureFacts } from '../lib/core/failures.ts';
import type { Mailbox } from '../lib/core/mailbox.ts';
import type { MessageSummary } from '../lib/core/message.ts';
import { text } from '../lib/text.ts';
import { Address } from './Address.tsx';
import { DeletingNotice } from './DeletingNotice.tsx';
import { EmptyState } from './EmptyState.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { IconButton } from './IconButton.tsx';
import { Loading } from './Loading.tsx';
import { MailboxStrip } from './MailboxStrip.tsx';
import { MessageRow } from './MessageRow.tsx';
import type { MailboxActions } from './mailbox-actions.ts';
import { Pager } from './Pager.tsx';
import { ViewHeader } from './ViewHeader.tsx';

export interface MailboxViewProps extends MailboxActions {
  mailbox: Mailbox;
  /** Null while they are on their way. */
  messages: MessageSummary[] | null;
  page: number;
  isLast: boolean;
  isBusy: boolean;
  failure: FailureFacts | null;
  now: number;
  hrefOf: (message: MessageSummary) => string;
  onBack: () => void;
  onPage: (page: number) => void;
  onAllRead: (mailbox: Mailbox) => void;
  onCopyCode: (code: string) => void;
  onOpenLink: (url: string) => void;
  onRetry: () => void;
  onOptions: () => void;
}

/** One mailbox and its messages, page by page. */
export function MailboxView(props: MailboxViewProps) {
  const { mailbox, messages, page, isLast, isBusy, failure, now } = props;
  const isEmpty = messages?.length === 0;
  return (
    <>
      <ViewHeader title={<Address address={mailbox.address} id="mailbox-address" />} onBack={props.onBack}>
        <IconButton
          icon="copy"
          label={text('popup_copy_address')}
          about="mailbox-address"
          onClick={() => props.onCopy(mailbox)}
        />
        <IconButton
          icon="password"
          label={text('popup_reset_password')}
          about="mailbox-address"
          onClick={() => props.onReset(mailbox)}
        />
        <IconButton
          icon="delete"
          label={text('popup_delete_mailbox')}
          about="mailbox-address"
          risky
          disabled={mailbox.deletingAt !== null}
          onClick={() => props.onDelete(mailbox)}
        />
      </ViewHeader>
      <main class="view">
        {mailbox.deletingAt !== null && (
          <div class="notice warn">
            <DeletingNotice mailbox={mailbox} now={now} about="mailbox-address" onKeep={props.onKeep} />
          </div>
        )}
        <MailboxStrip mailbox={mailbox} onAllRead={props.onAllRead} />
        {failure && (
          <FailureNotice
            failure={failure}
            now={now}
            isBusy={isBusy}
            onRetry={props.onRetry}
            onOptions={props.onOptions}
          />
        )}
        {messages === null && !failure && <Loading label={text('popup_loading_messages')} />}
        {isEmpty && !failure && (
          <EmptyState
            icon="mailbox"
            title={text(page > 1 ? 'popup_page_empty' : 'popup_mailbox_empty')}
            words={text(page > 1 ? 'popup_page_empty_words' : 'popup_mailbox_empty_words')}
          >
            {page === 1 && (
              <button
                type="button"
                class="button soft"
                aria-describedby="mailbox-address"
                onClick={() => props.onCopy(mailbox)}
              >
                {text('popup_copy')}
              </button>
            )}
          </EmptyState>
        )}
        {messages !== null && !isEmpty && (
          <ul class="card rows" aria-label={text('popup_messages')}>
            {messages.map((message) => (
              <MessageRow
                key={message.id}
                message={message}
                href={props.hrefOf(message)}
                address={null}
                now={now}
                onCopyCode={props.onCopyCode}
                onOpenLink={props.onOpenLink}
              />
            ))}
          </ul>
        )}
        <Pager page={page} isLast={isLast} isBusy={isBusy} onPage={props.onPage} />
      </main>
    </>
  );
}
