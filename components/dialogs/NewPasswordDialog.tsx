import { text } from '../../lib/text.ts';
import { Address } from '../Address.tsx';
import { Dialog } from '../Dialog.tsx';
import { IconButton } from '../IconButton.tsx';

export interface NewPasswordDialogProps {
  address: string;
  password: string;
  onCopy: (password: string) => void;
  onClose: () => void;
}

/** Shows a new password, this once. */
export function NewPasswordDialog({ address, password, onCopy, onClose }: NewPasswordDialogProps) {
  return (
    <Dialog title={text('popup_password_title')} onClose={onClose}>
      <p>
        <Address address={address} />
      </p>
      <div class="secret">
        <output class="mono">{password}</output>
        <IconButton icon="copy" label={text('popup_copy_password')} onClick={() => onCopy(password)} />
      </div>
      <p class="hint">{text('popup_password_words')}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={onClose}>
          {text('popup_done')}
        </button>
      </div>
    </Dialog>
  );
}
