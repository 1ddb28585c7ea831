import type { FailureFacts } from '../../lib/core/failures.ts';
import { type Service, serviceOrigin } from '../../lib/core/service.ts';
import { text } from '../../lib/text.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { Notice } from '../Notice.tsx';

export interface ConnectFormProps {
  kind: Service['kind'];
  /** Of the local server. */
  address: string;
  isBusy: boolean;
  failure: FailureFacts | null;
  now: number;
  onChange: (draft: { kind: Service['kind']; address: string }) => void;
  /** @returns whether the service took the token */
  onConnect: (token: string) => Promise<boolean>;
  /** Asks the browser to let us reach the service. */
  onAllow: () => void;
  /** Null when there is nothing to go back to. */
  onCancel: (() => void) | null;
}

/** Where mail comes from and the token for it. The token is only ever in its field, and not after it was taken. */
export function ConnectForm(props: ConnectFormProps) {
  const { kind, address, isBusy, failure, now, onChange, onConnect, onCancel } = props;
  const isLocal = kind === 'local';
  const isAddressBad = isLocal && serviceOrigin({ kind: 'local', address: address.trim() }) === null;
  return (
    <form
      class="connect"
      onSubmit={async (event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const token = new FormData(form).get('token');
        if (typeof token !== 'string' || !token.trim() || isAddressBad) return;
        if (await onConnect(token.trim())) form.reset();
      }}
    >
      <div class="field">
        <label for="service">{text('options_service')}</label>
        <select
          id="service"
          value={kind}
          onChange={(event) =>
            onChange({ kind: event.currentTarget.value === 'local' ? 'local' : 'mailcx', address })
          }
        >
          <option value="mailcx">{text('options_service_mailcx')}</option>
          <option value="local">{text('options_service_local')}</option>
        </select>
      </div>
      {isLocal && (
        <div class="field">
          <label for="server-address">{text('options_server_address')}</label>
          <input
            id="server-address"
            type="url"
            autocomplete="off"
            spellcheck={false}
            value={address}
            aria-invalid={isAddressBad}
            aria-describedby="server-address-hint"
            onInput={(event) => onChange({ kind, address: event.currentTarget.value })}
          />
          <p id="server-address-hint" class={isAddressBad ? 'problem' : 'hint'} aria-live="polite">
            {text(isAddressBad ? 'options_server_address_bad' : 'options_server_address_hint')}
          </p>
        </div>
      )}
      <div class="field">
        <label for="api-token">{text('options_token')}</label>
        <input
          id="api-token"
          name="token"
          type="password"
          autocomplete="off"
          spellcheck={false}
          required
          maxLength={4096}
          aria-describedby="api-token-hint"
        />
        <p id="api-token-hint" class="hint">
          {text(isLocal ? 'options_token_hint_local' : 'options_token_hint')}
        </p>
      </div>
      {failure?.kind === 'token-refused' ? (
        <Notice tone="bad" words={text('options_token_refused')} />
      ) : (
        failure && <FailureNotice failure={failure} now={now} onAllow={props.onAllow} />
      )}
      <div class="buttons">
        <button type="submit" class="button primary" disabled={isBusy || isAddressBad}>
          {text(isBusy ? 'options_connecting' : 'options_connect')}
        </button>
        {onCancel && (
          <button type="button" class="button" onClick={onCancel}>
            {text('popup_cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
