import type { FailureFacts, FailureKind } from './core/failures.ts';
import { type TextKey, text } from './text.ts';

/** One sentence each: what is the matter, and what to do. */
const SENTENCES: Record<FailureKind, TextKey> = {
  'signed-out': 'failure_signed_out',
  'token-refused': 'failure_token_refused',
  offline: 'failure_offline',
  'no-service-access': 'failure_no_service_access',
  timeout: 'failure_timeout',
  'rate-limited': 'failure_rate_limited',
  'service-down': 'failure_service_down',
  'bad-answer': 'failure_bad_answer',
  'not-found': 'failure_not_found',
  expired: 'failure_expired',
  'account-limit': 'failure_account_limit',
  'address-taken': 'failure_address_taken',
  'address-refused': 'failure_address_refused',
  'password-too-short': 'failure_password_too_short',
  'password-needed': 'failure_password_needed',
  'password-refused': 'failure_password_refused',
  'no-page-access': 'failure_no_page_access',
  'page-gone': 'failure_page_gone',
  'fill-refused': 'failure_fill_refused',
  'offer-not-visible': 'failure_offer_not_visible',
  'offer-too-young': 'offer_one_moment',
  'site-budget': 'failure_site_budget',
  'storage-failed': 'failure_storage_failed',
  'newer-data': 'failure_newer_data',
  'not-allowed': 'failure_not_allowed',
  internal: 'failure_internal',
};

const MINUTE = 60_000;
/** From here on a time of day says more than a number of seconds, in ms. */
const LONG = 2 * MINUTE;

/**
 * What a person reads when something failed: what is the matter and what to do, with the time to wait where the
 * service told it.
 *
 * @param now in ms since the epoch
 */
export function failureSentence(failure: FailureFacts, now = Date.now()): string {
  const wait = (failure.retryAt ?? 0) - now;
  if (failure.kind === 'rate-limited' && wait > 0 && failure.retryAt !== undefined) {
    if (wait <= LONG) return text('failure_rate_limited_seconds', Math.ceil(wait / 1000));
    const at = new Date(failure.retryAt).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
    return text('failure_rate_limited_until', at);
  }
  return text(SENTENCES[failure.kind] ?? 'failure_internal');
}
