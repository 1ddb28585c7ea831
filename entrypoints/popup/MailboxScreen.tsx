import { EmptyState } from '../../components/EmptyState.tsx';
import { MailboxView } from '../../components/MailboxView.tsx';
import { ViewHeader } from '../../components/ViewHeader.tsx';
import { mailboxWishes } from '../../lib/popup/mailbox-wishes.ts';
import { routeHash } from '../../lib/popup/route.ts';
import type { ReadyPopup } from '../../lib/popup/use-popup.ts';
import { text } from '../../lib/text.ts';

/** One mailbox. */
export function MailboxScreen({ popup, mailboxId }: { popup: ReadyPopup; mailboxId: string }) {
  const { view, work, commands, now, byId, page } = popup;
  const mailbox = byId.get(mailboxId);
  if (!mailbox) {
    return (
      <>
        <ViewHeader title={text('popup_gone')} onBack={view.back} />
        <EmptyState icon="mailbox" title={text('popup_gone')} words={text('popup_gone_words')}>
          <button type="button" class="button" onClick={view.back}>
            {text('popup_to_mailboxes')}
          </button>
        </EmptyState>
      </>
    );
  }
  return (
    <MailboxView
      {...mailboxWishes(popup)}
      mailbox={mailbox}
      messages={page.messages}
      page={page.page}
      isLast={page.isLast}
      isBusy={page.isBusy}
      failure={page.failure ?? work.failed?.failure ?? null}
      now={now}
      hrefOf={({ id }) => routeHash({ view: 'message', mailboxId, messageId: id })}
      onBack={view.back}
      onPage={page.turn}
      onAllRead={() => void commands.markAllRead(mailboxId)}
      onCopyCode={commands.copyCode}
      onOpenLink={commands.openLink}
      onRetry={page.retry}
      onOptions={commands.openOptions}
    />
  );
}
