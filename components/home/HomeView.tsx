import type { FailureFacts } from '../../lib/core/failures.ts';
import type { Mailbox } from '../../lib/core/mailbox.ts';
import type { Status } from '../../lib/core/status.ts';
import { text } from '../../lib/text.ts';
import { EmptyState } from '../EmptyState.tsx';
import { FailureNotice } from '../FailureNotice.tsx';
import type { MailboxActions } from '../mailbox-actions.ts';
import { Notice } from '../Notice.tsx';
import { CreationRow } from './CreationRow.tsx';
import { LatestMessages, type LatestMessagesProps } from './LatestMessages.tsx';
import { MailboxList, type MailboxListProps } from './MailboxList.tsx';
import { SiteBanner } from './SiteBanner.tsx';
import { WaitingLine } from './WaitingLine.tsx';

export interface HomeViewProps extends MailboxActions {
  status: Status;
  /** All of them; those found are in `list`. */
  mailboxes: Mailbox[];
  /** Whether everything is read that can be found. */
  isWhole: boolean;
  search: string;
  site: string | null;
  now: number;
  isBusy: boolean;
  isCreating: boolean;
  /** Why the last wish, or the last refresh, failed. */
  failure: FailureFacts | null;
  list: Pick<MailboxListProps, 'mailboxes' | 'count' | 'hrefOf'>;
  latest: Omit<LatestMessagesProps, 'now'>;
  onRetry: () => void;
  onOptions: () => void;
  /** Asks the browser to let us reach the service. */
  onAllow: () => void;
  /** Asks the browser to let us into web pages; null where it does. */
  onAllowPages: (() => void) | null;
  onNew: () => void;
  onCreateForSite: (site: string) => void;
  onRetryCreation: (id: string) => void;
  onDropCreation: (id: string) => void;
  onSearch: (search: string) => void;
}

function newestHere(mailboxes: Mailbox[], site: string): Mailbox | null {
  const here = mailboxes.filter((mailbox) => mailbox.site === site && mailbox.deletingAt === null);
  return here.reduce<Mailbox | null>((best, m) => (best && best.createdAt >= m.createdAt ? best : m), null);
}

/** The first view: this site, the newest messages, all mailboxes. */
export function HomeView(props: HomeViewProps) {
  const { status, mailboxes, search, site, now, isBusy, failure, list, latest } = props;
  const actions = {
    onCopy: props.onCopy,
    onDelete: props.onDelete,
    onKeep: props.onKeep,
    onReset: props.onReset,
  };
  const isSearching = search.trim() !== '';
  const hasMessages = latest.messages.length > 0;
  const isBlank = mailboxes.length === 0 && status.creations.length === 0;
  const isUnknown = isBlank && status.refreshedAt === null && isBusy;
  return (
    <main class="view">
      {failure && (
        <FailureNotice
          failure={failure}
          now={now}
          isBusy={isBusy}
          onRetry={props.onRetry}
          onOptions={props.onOptions}
          onAllow={props.onAllow}
        />
      )}
      {props.onAllowPages && (
        <Notice words={text('popup_no_pages')}>
          <button type="button" class="button small" onClick={props.onAllowPages}>
            {text('popup_allow')}
          </button>
        </Notice>
      )}
      {!isSearching && site && (
        <SiteBanner
          site={site}
          mailbox={newestHere(mailboxes, site)}
          isBusy={props.isCreating}
          onCopy={props.onCopy}
          onCreate={() => props.onCreateForSite(site)}
        />
      )}
      {!isSearching &&
        status.waiting.map((wait) => <WaitingLine key={wait.mailboxId} waiting={wait} now={now} />)}
      {!isSearching && status.creations.length > 0 && (
        <ul class="card rows" aria-label={text('popup_creations')}>
          {status.creations.map((creation) => (
            <CreationRow
              key={creation.id}
              creation={creation}
              now={now}
              isBusy={isBusy}
              onRetry={props.onRetryCreation}
              onDrop={props.onDropCreation}
            />
          ))}
        </ul>
      )}
      {hasMessages && <LatestMessages {...latest} now={now} />}
      {list.mailboxes.length > 0 && <MailboxList {...list} {...actions} now={now} />}
      {isBlank && !isUnknown && (
        <EmptyState
          icon="mailbox"
          title={text('popup_no_mailboxes')}
          words={text('popup_no_mailboxes_words')}
        >
          <button type="button" class="button primary" onClick={props.onNew}>
            {text('popup_first_mailbox')}
          </button>
        </EmptyState>
      )}
      {props.isWhole && !isBlank && isSearching && !hasMessages && list.mailboxes.length === 0 && (
        <EmptyState
          icon="search"
          title={text('popup_nothing_found')}
          words={text('popup_nothing_found_words')}
        >
          <button type="button" class="button" onClick={() => props.onSearch('')}>
            {text('popup_clear_search')}
          </button>
        </EmptyState>
      )}
    </main>
  );
}
