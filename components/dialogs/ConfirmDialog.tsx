import type { ComponentChildren } from 'preact';
import type { FailureFacts } from '../../lib/core/failures.ts';
import { failureSentence } from '../../lib/failure-sentence.ts';
import { text } from '../../lib/text.ts';
import { Dialog } from '../Dialog.tsx';

export interface ConfirmDialogProps {
  title: string;
  /** What it is about and what it means. */
  children: ComponentChildren;
  /** The words of the button that does it. */
  confirm: string;
  risky?: boolean;
  isBusy: boolean;
  failure?: FailureFacts | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is done that cannot be taken back lightly. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, risky, isBusy, failure, onConfirm, onClose } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {failure && (
        <p class="problem" role="alert">
          {failureSentence(failure)}
        </p>
      )}
      <div class="row">
        <button type="button" class="button" onClick={onClose}>
          {text('popup_cancel')}
        </button>
        <button
          type="button"
          class={risky ? 'button danger' : 'button primary'}
          disabled={isBusy}
          onClick={onConfirm}
        >
          {confirm}
        </button>
      </div>
    </Dialog>
  );
}
