import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Toast } from '../../components/Toast.tsx';
import type { FactsStart } from '../../lib/popup/use-facts.ts';
import { type ReadyPopup, usePopup } from '../../lib/popup/use-popup.ts';
import type { ViewMemory } from '../../lib/popup/view-memory.ts';
import { text } from '../../lib/text.ts';
import { DialogScreen } from './DialogScreen.tsx';
import { HomeScreen } from './HomeScreen.tsx';
import { MailboxScreen } from './MailboxScreen.tsx';
import { MessageScreen } from './MessageScreen.tsx';
import { NewScreen } from './NewScreen.tsx';

function Screen({ popup }: { popup: ReadyPopup }) {
  const { route } = popup.view;
  const isOnItsWay = 'mailboxId' in route && !popup.facts.isWhole && !popup.byId.has(route.mailboxId);
  if (isOnItsWay) return <Loading label={text('popup_loading')} />;
  if (route.view === 'new') return <NewScreen popup={popup} />;
  if (route.view === 'mailbox') return <MailboxScreen popup={popup} mailboxId={route.mailboxId} />;
  if (route.view === 'message') return <MessageScreen popup={popup} {...route} />;
  return <HomeScreen popup={popup} />;
}

/** The popup. Its only component with a state. */
export function App({ remembered, begun }: { remembered: ViewMemory | null; begun?: FactsStart }) {
  const popup = usePopup(remembered, begun);
  const { facts, storeFailure, handover, now, work } = popup;
  return (
    <>
      {handover && (
        <div class="handover">
          <Notice
            tone="good"
            icon="copy"
            words={text(handover.isCopied ? 'popup_handover' : 'popup_handover_not_copied', handover.address)}
          >
            {!handover.isCopied && (
              <button
                type="button"
                class="button small"
                onClick={() => popup.commands.copy(handover.address)}
              >
                {text('popup_copy')}
              </button>
            )}
          </Notice>
        </div>
      )}
      {!facts && storeFailure && <FailureNotice failure={storeFailure} now={now} />}
      {!facts && !storeFailure && <Loading label={text('popup_loading')} />}
      {facts && <Screen popup={{ ...popup, facts }} />}
      {facts && <DialogScreen popup={{ ...popup, facts }} />}
      <Toast message={work.said} />
    </>
  );
}
