import { FailureNotice } from '../../components/FailureNotice.tsx';
import { ConnectedCard } from '../../components/options/ConnectedCard.tsx';
import { ConnectForm } from '../../components/options/ConnectForm.tsx';
import { FirstSteps } from '../../components/options/FirstSteps.tsx';
import { Section } from '../../components/options/Section.tsx';
import { TryIt } from '../../components/options/TryIt.tsx';
import type { ReadyOptions } from '../../lib/popup/use-options.ts';
import { text } from '../../lib/text.ts';

/** Where tokens are made. */
const TOKEN_PAGE = 'https://mail.cx/';

/** How Freshbox is connected, or how to connect it. */
export function ConnectionScreen({ options }: { options: ReadyOptions }) {
  const { facts, work, now, draft, isReplacing, setIsReplacing, shortcut } = options;
  const { connected, service, failure } = facts.status;
  const isAsking = !connected || isReplacing || failure?.kind === 'token-refused';
  return (
    <>
      <Section id="connection" title={text(connected ? 'options_connection' : 'options_start')}>
        {!connected && <FirstSteps tokenPage={draft.kind === 'mailcx' ? TOKEN_PAGE : null} />}
        {connected && !isReplacing && failure && (
          <FailureNotice failure={failure} now={now} onAllow={options.allow} />
        )}
        {connected && !isReplacing && (
          <ConnectedCard
            service={service}
            mailboxes={facts.mailboxes.length}
            isBusy={work.busy.has('forget')}
            onReplace={() => setIsReplacing(true)}
            onForget={() => void options.forgetToken()}
          />
        )}
        {isAsking && (
          <ConnectForm
            {...draft}
            isBusy={work.busy.has('connect')}
            failure={work.failed?.name === 'connect' ? work.failed.failure : null}
            now={now}
            onChange={options.setDraft}
            onConnect={options.connect}
            onAllow={options.allow}
            onCancel={isReplacing ? () => setIsReplacing(false) : null}
          />
        )}
      </Section>
      {connected && !isAsking && <TryIt shortcut={shortcut} />}
    </>
  );
}
