import { FailureNotice } from '../../components/FailureNotice.tsx';
import { MadeMailbox } from '../../components/home/MadeMailbox.tsx';
import { NewMailboxForm } from '../../components/home/NewMailboxForm.tsx';
import { ViewHeader } from '../../components/ViewHeader.tsx';
import { fillPattern } from '../../lib/core/address-pattern.ts';
import type { ReadyPopup } from '../../lib/popup/use-popup.ts';
import { text } from '../../lib/text.ts';

/** Stands for random letters in the example, so that it does not change at every look. */
const EXAMPLE_LETTERS = 'k7m2x9p4w3n8q5t6';

/** Makes a mailbox. */
export function NewScreen({ popup }: { popup: ReadyPopup }) {
  const { facts, view, work, commands, now, site, draft, setDraft, made, setMade, create } = popup;
  const { settings, status } = facts;
  const defaultDomain = settings.domain ?? status.domains.find((each) => each.isDefault)?.domain ?? null;
  const forSite = draft.forSite ? site : null;
  const example = fillPattern(settings.pattern, {
    site: forSite,
    random: (length) => EXAMPLE_LETTERS.slice(0, length),
  });
  return (
    <>
      <ViewHeader title={text('popup_new_mailbox')} onBack={view.back} />
      <main class="view">
        {!status.connected && (
          <FailureNotice failure={{ kind: 'signed-out' }} now={now} onOptions={commands.openOptions} />
        )}
        {made ? (
          <MadeMailbox
            {...made}
            onCopy={(mailbox) => void commands.copy(mailbox.address)}
            onOpen={(mailbox) => view.go({ view: 'mailbox', mailboxId: mailbox.id })}
            onAnother={() => setMade(null)}
          />
        ) : (
          <NewMailboxForm
            draft={draft}
            domains={status.domains}
            defaultDomain={defaultDomain}
            example={example}
            site={site}
            isBusy={work.busy.has('create') || !status.connected}
            failure={work.failed?.name === 'create' ? work.failed.failure : null}
            now={now}
            onDraft={setDraft}
            onFresh={() => void create(forSite, null, draft.domain)}
            onOwn={() => void create(forSite, draft.localPart.trim().toLowerCase(), draft.domain)}
          />
        )}
      </main>
    </>
  );
}
