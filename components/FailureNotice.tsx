import type { FailureFacts } from '../lib/core/failures.ts';
import { failureSentence } from '../lib/failure-sentence.ts';
import { text } from '../lib/text.ts';
import { Notice } from './Notice.tsx';

export interface FailureNoticeProps {
  failure: FailureFacts;
  /** Time in ms since the epoch, for how long there is to wait. */
  now: number;
  isBusy?: boolean;
  /** Left out where trying again is done by another button nearby. */
  onRetry?: () => void;
  onOptions?: () => void;
  /** Asks the browser to let us reach the service. */
  onAllow?: () => void;
}

/** A failure as a sentence and the one thing that helps: another try, or the options. */
export function FailureNotice({ failure, now, isBusy, onRetry, onOptions, onAllow }: FailureNoticeProps) {
  const wait = (failure.retryAt ?? 0) - now;
  const isAboutToken = failure.kind === 'signed-out' || failure.kind === 'token-refused';
  const isShutOut = failure.kind === 'no-service-access';
  return (
    <Notice
      tone={failure.kind === 'offline' || failure.kind === 'rate-limited' ? 'warn' : 'bad'}
      icon={failure.kind === 'rate-limited' ? 'waiting' : 'problem'}
      words={failureSentence(failure, now)}
    >
      {isAboutToken && onOptions && (
        <button type="button" class="button small" onClick={onOptions}>
          {text(failure.kind === 'signed-out' ? 'popup_connect' : 'popup_replace_token')}
        </button>
      )}
      {isShutOut && onAllow && (
        <button type="button" class="button small" onClick={onAllow}>
          {text('popup_allow')}
        </button>
      )}
      {!isAboutToken && !(isShutOut && onAllow) && onRetry && (
        <button type="button" class="button small" disabled={isBusy || wait > 0} onClick={onRetry}>
          {text('popup_try_again')}
        </button>
      )}
    </Notice>
  );
}
