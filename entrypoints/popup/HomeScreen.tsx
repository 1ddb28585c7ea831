import { EmptyState } from '../../components/EmptyState.tsx';
import { HomeHeader } from '../../components/home/HomeHeader.tsx';
import { HomeView } from '../../components/home/HomeView.tsx';
import { MadeMailbox } from '../../components/home/MadeMailbox.tsx';
import { filterMailboxes, filterMessages } from '../../lib/popup/filter-facts.ts';
import { mailboxWishes } from '../../lib/popup/mailbox-wishes.ts';
import { routeHash } from '../../lib/popup/route.ts';
import type { ReadyPopup } from '../../lib/popup/use-popup.ts';
import { text } from '../../lib/text.ts';

const MORE_MESSAGES = 20;

/** The first view. */
export function HomeScreen({ popup }: { popup: ReadyPopup }) {
  const {
    facts,
    view,
    work,
    commands,
    site,
    access,
    now,
    addresses,
    shown,
    setShown,
    made,
    setMade,
    create,
  } = popup;
  const { mailboxes, mailboxCount, messages, isWhole, status, settings } = facts;
  const { search } = view;
  if (!status.connected && mailboxes.length === 0) {
    return (
      <EmptyState icon="plug" title={text('popup_welcome')} words={text('popup_welcome_words')}>
        <button type="button" class="button primary" onClick={commands.openOptions}>
          {text('popup_connect')}
        </button>
      </EmptyState>
    );
  }
  const found = filterMailboxes(mailboxes, search, site);
  const isUnread = messages.some((message) => message.unread);
  return (
    <>
      <HomeHeader
        search={search}
        isRefreshing={work.busy.has('refresh')}
        onSearch={view.setSearch}
        onNew={() => view.go({ view: 'new' })}
        onRefresh={commands.refresh}
        onOptions={commands.openOptions}
      />
      {made ? (
        <MadeMailbox
          {...made}
          onCopy={(mailbox) => void commands.copy(mailbox.address)}
          onOpen={(mailbox) => view.go({ view: 'mailbox', mailboxId: mailbox.id })}
          onAnother={() => setMade(null)}
        />
      ) : (
        <HomeView
          {...mailboxWishes(popup)}
          status={status}
          mailboxes={mailboxes}
          isWhole={isWhole}
          search={search}
          site={site}
          now={now}
          isBusy={work.busy.has('refresh') || work.busy.has('creation')}
          isCreating={work.busy.has('create')}
          failure={status.connected ? (work.failed?.failure ?? status.failure) : { kind: 'signed-out' }}
          list={{
            mailboxes: found,
            count: isWhole || search ? found.length : mailboxCount,
            hrefOf: (mailbox) => routeHash({ view: 'mailbox', mailboxId: mailbox.id }),
          }}
          latest={{
            messages: filterMessages(messages, search, addresses),
            shown,
            addressOf: (message) => addresses.get(message.mailboxId) ?? null,
            hrefOf: ({ mailboxId, id }) => routeHash({ view: 'message', mailboxId, messageId: id }),
            onMore: () => setShown(shown + MORE_MESSAGES),
            onAllRead: isUnread && !search ? () => void commands.markAllRead(null) : null,
            onCopyCode: commands.copyCode,
            onOpenLink: commands.openLink,
          }}
          onRetry={commands.refresh}
          onOptions={commands.openOptions}
          onAllow={async () => {
            if (await access.allowService(status.service)) commands.refresh();
          }}
          onAllowPages={settings.offers && !access.pages ? () => void access.allowPages() : null}
          onNew={() => view.go({ view: 'new' })}
          onCreateForSite={(forSite) => void create(forSite, null, null)}
          onRetryCreation={commands.retryCreation}
          onDropCreation={commands.dropCreation}
          onSearch={view.setSearch}
        />
      )}
    </>
  );
}
