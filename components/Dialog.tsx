import type { ComponentChildren } from 'preact';

function show(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}

export interface DialogProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A question in front of everything else. `Esc` closes it. */
export function Dialog({ title, onClose, children }: DialogProps) {
  return (
    <dialog
      ref={show}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="inside">
        <h2>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
