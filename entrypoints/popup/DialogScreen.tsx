import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog.tsx';
import { DeleteDialog } from '../../components/dialogs/DeleteDialog.tsx';
import { NewPasswordDialog } from '../../components/dialogs/NewPasswordDialog.tsx';
import { ResetDialog } from '../../components/dialogs/ResetDialog.tsx';
import type { ReadyPopup } from '../../lib/popup/use-popup.ts';
import { text } from '../../lib/text.ts';

/** The question in front of the view, if there is one. */
export function DialogScreen({ popup }: { popup: ReadyPopup }) {
  const { dialog, ask, byId, work, commands, view, opened } = popup;
  if (!dialog) return null;
  const close = () => ask(null);
  const failure = work.failed?.failure ?? null;
  if (dialog.kind === 'password') {
    return <NewPasswordDialog {...dialog} onCopy={commands.copy} onClose={close} />;
  }
  if (dialog.kind === 'delete-message') {
    return (
      <ConfirmDialog
        title={text('reader_delete_title')}
        confirm={text('popup_delete')}
        risky
        isBusy={work.busy.has('delete-message')}
        failure={failure}
        onClose={close}
        onConfirm={async () => {
          if (await commands.deleteMessage(dialog)) view.back();
        }}
      >
        <p class="hint">{text('reader_delete_words')}</p>
      </ConfirmDialog>
    );
  }
  const mailbox = byId.get(dialog.mailboxId);
  if (!mailbox) return null;
  if (dialog.kind === 'delete') {
    return (
      <DeleteDialog
        mailbox={mailbox}
        isBusy={work.busy.has('delete')}
        failure={failure}
        onClose={close}
        onDelete={async () => {
          if (await commands.deleteMailbox(mailbox.id)) close();
        }}
      />
    );
  }
  return (
    <ResetDialog
      mailbox={mailbox}
      isBusy={work.busy.has('reset')}
      failure={failure}
      onClose={close}
      onReset={async () => {
        const answer = await commands.resetPassword(mailbox.id);
        if (!answer) return;
        ask({ kind: 'password', address: mailbox.address, password: answer.password });
        if (opened.openFailure) opened.openAgain();
      }}
    />
  );
}
