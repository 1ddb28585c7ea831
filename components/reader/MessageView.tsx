import type { FailureFacts } from '../../lib/core/failures.ts';
import type { Attachment, Message } from '../../lib/core/message.ts';
import { text } from '../../lib/text.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { FindBar } from '../FindBar.tsx';
import { IconButton } from '../IconButton.tsx';
import { Loading } from '../Loading.tsx';
import { ViewHeader } from '../ViewHeader.tsx';
import { AttachmentList } from './AttachmentList.tsx';
import { BodyTabs, type BodyView } from './BodyTabs.tsx';
import { MessageHead } from './MessageHead.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { ReaderBody, type ReaderBodyProps } from './ReaderBody.tsx';
import { WhyFound } from './WhyFound.tsx';

export interface MessageViewProps extends Omit<ReaderBodyProps, 'message' | 'failure'> {
  /** Null while it is on its way. */
  message: Message | null;
  /** Address of its mailbox, known before the message is. */
  address: string;
  /** Why the message could not be opened. */
  openFailure: FailureFacts | null;
  /** Why something about it failed: its source, its images, a file, its deletion. */
  failure: FailureFacts | null;
  isBusy: boolean;
  /** Whether a new password was just refused or is being tried. */
  passwordFailure: FailureFacts | null;
  busyFiles: ReadonlySet<number>;
  onView: (view: BodyView) => void;
  onBack: () => void;
  onOpenAgain: () => void;
  onDelete: () => void;
  onDownload: (attachment: Attachment) => void;
  onCopyCode: (code: string) => void;
  onPassword: (password: string) => void;
  onReset: () => void;
  onOptions: () => void;
}

const PASSWORD_FAILURES = new Set<string>(['password-needed', 'password-refused']);

function viewsOf(message: Message): BodyView[] {
  const views: BodyView[] = message.text?.trim() || !message.html ? ['text'] : [];
  if (message.html) views.push('html');
  return [...views, 'source'];
}

/** One message. */
export function MessageView(props: MessageViewProps) {
  const { message, address, openFailure, now, isBusy } = props;
  return (
    <>
      <ViewHeader title={text('reader_title')} onBack={props.onBack}>
        {message && (
          <IconButton
            icon="delete"
            label={text('reader_delete')}
            risky
            disabled={isBusy}
            onClick={props.onDelete}
          />
        )}
      </ViewHeader>
      <main class="view reader">
        {!message && !openFailure && <Loading label={text('reader_loading')} />}
        {openFailure && PASSWORD_FAILURES.has(openFailure.kind) && (
          <PasswordForm
            address={address}
            isBusy={isBusy}
            failure={props.passwordFailure ?? (openFailure.kind === 'password-refused' ? openFailure : null)}
            now={now}
            onPassword={props.onPassword}
            onReset={props.onReset}
          />
        )}
        {openFailure && !PASSWORD_FAILURES.has(openFailure.kind) && (
          <FailureNotice
            failure={openFailure}
            now={now}
            isBusy={isBusy}
            onRetry={props.onOpenAgain}
            onOptions={props.onOptions}
          />
        )}
        {message && (
          <>
            <MessageHead message={message} now={now} />
            {message.find && (
              <>
                <FindBar find={message.find} onCopyCode={props.onCopyCode} onOpenLink={props.onOpenLink} />
                <WhyFound clues={message.find.clues ?? []} />
              </>
            )}
            <AttachmentList
              attachments={message.attachments}
              busy={props.busyFiles}
              onDownload={props.onDownload}
            />
            <BodyTabs view={props.view} views={viewsOf(message)} onView={props.onView} />
            {props.failure && props.view === 'text' && <FailureNotice failure={props.failure} now={now} />}
            <ReaderBody {...props} message={message} />
          </>
        )}
      </main>
    </>
  );
}
