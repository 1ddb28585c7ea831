import type { Service } from '../../lib/core/service.ts';
import { countText, text } from '../../lib/text.ts';
import { Icon } from '../Icon.tsx';

export interface ConnectedCardProps {
  service: Service;
  mailboxes: number;
  isBusy: boolean;
  onReplace: () => void;
  onForget: () => void;
}

/** The connection as it stands. The token itself is never shown again. */
export function ConnectedCard({ service, mailboxes, isBusy, onReplace, onForget }: ConnectedCardProps) {
  const where = service.kind === 'local' ? service.address : text('options_service_mailcx');
  return (
    <div class="connected">
      <p class="state" role="status">
        <Icon name="done" />
        <b>{text('options_connected')}</b>
        <span class="hint">
          {where} · {countText('options_mailboxes', mailboxes)}
        </span>
      </p>
      <div class="buttons">
        <button type="button" class="button" onClick={onReplace}>
          {text('popup_replace_token')}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={onForget}>
          {text('options_forget_token')}
        </button>
      </div>
    </div>
  );
}
