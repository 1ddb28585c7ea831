import type { FailureFacts } from '../../lib/core/failures.ts';
import { failureSentence } from '../../lib/failure-sentence.ts';
import { text } from '../../lib/text.ts';

export interface PasswordFormProps {
  address: string;
  isBusy: boolean;
  failure: FailureFacts | null;
  now: number;
  onPassword: (password: string) => void;
  /** Asks before it sets a new one. */
  onReset: () => void;
}

/** For a mailbox that Freshbox did not make: its password is typed in, or a new one is set. */
export function PasswordForm({ address, isBusy, failure, now, onPassword, onReset }: PasswordFormProps) {
  return (
    <form
      class="card padded password"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get('password');
        if (typeof typed === 'string' && typed) onPassword(typed);
      }}
    >
      <h2>{text('reader_password_title')}</h2>
      <p class="hint">{text('reader_password_words', address)}</p>
      <div class="field">
        <label for="mailbox-password">{text('reader_password')}</label>
        <input
          id="mailbox-password"
          name="password"
          type="password"
          autocomplete="off"
          required
          aria-invalid={failure !== null}
        />
      </div>
      {failure && (
        <p class="problem" role="alert">
          {failureSentence(failure, now)}
        </p>
      )}
      <button type="submit" class="button primary wide" disabled={isBusy}>
        {text(isBusy ? 'reader_password_working' : 'reader_password_open')}
      </button>
      <p class="hint">{text('reader_reset_words')}</p>
      <button type="button" class="button wide" disabled={isBusy} onClick={onReset}>
        {text('reader_reset')}
      </button>
    </form>
  );
}
