import { MessageView } from '../../components/reader/MessageView.tsx';
import type { ReadyPopup } from '../../lib/popup/use-popup.ts';
import { text } from '../../lib/text.ts';

export interface MessageScreenProps {
  popup: ReadyPopup;
  mailboxId: string;
  messageId: string;
}

/** One message. */
export function MessageScreen({ popup, mailboxId, messageId }: MessageScreenProps) {
  const { view, work, commands, now, byId, opened, ask } = popup;
  const place = { mailboxId, messageId };
  const files = [...work.busy].filter((name) => name.startsWith('file-'));
  const failed = work.failed;
  return (
    <MessageView
      message={opened.message}
      address={byId.get(mailboxId)?.address ?? ''}
      openFailure={opened.openFailure}
      failure={opened.failure ?? (failed && failed.name !== 'password' ? failed.failure : null)}
      passwordFailure={failed?.name === 'password' ? failed.failure : null}
      view={opened.view}
      safe={opened.safe}
      isCut={opened.isCut}
      source={opened.source}
      now={now}
      isBusy={work.busy.has('password') || work.busy.has('delete-message')}
      isLoadingImages={opened.isLoadingImages}
      busyFiles={new Set(files.map((name) => Number(name.slice('file-'.length))))}
      onView={opened.setView}
      onBack={view.back}
      onOpenAgain={opened.openAgain}
      onRetry={opened.retry}
      onShowImages={opened.showImages}
      onShowWhole={opened.showWhole}
      onOpenLink={commands.openLink}
      onCopyCode={commands.copyCode}
      onDownload={(attachment) => void commands.download(place, attachment)}
      onSaveSource={() => commands.saveSource(`${text('reader_source_file')}.eml`, opened.source ?? '')}
      onDelete={() => ask({ kind: 'delete-message', ...place })}
      onPassword={async (password) => {
        if (await commands.givePassword(mailboxId, password)) opened.openAgain();
      }}
      onReset={() => ask({ kind: 'reset', mailboxId })}
      onOptions={commands.openOptions}
    />
  );
}
