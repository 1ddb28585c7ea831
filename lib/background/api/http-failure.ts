import { Failure, type FailureKind } from '../../core/failures.ts';
import { retryAfter } from '../backoff.ts';
import type { Ask } from './ask.ts';

/** The documented error codes. */
const KIND_OF_CODE: Record<string, FailureKind> = {
  invalid_credentials: 'password-refused',
  account_limit_reached: 'account-limit',
  address_taken: 'address-taken',
  invalid_address: 'address-refused',
  invalid_domain: 'address-refused',
  password_too_short: 'password-too-short',
  not_found: 'not-found',
  invalid_index: 'not-found',
  expired: 'expired',
};

/** What a status means when the service sent its JSON, but no code we know. */
const KIND_OF_STATUS: Record<number, FailureKind> = {
  404: 'not-found',
  409: 'address-taken',
  410: 'expired',
};

/**
 * The failure an HTTP error stands for. Branches on the documented `error` code, never on the text for people. An
 * error page that is not the service's own JSON says nothing about a mailbox: a proxy's 404 is no `not-found`.
 */
export function httpFailure(
  status: number,
  headers: Headers,
  body: Uint8Array,
  ask: Pick<Ask<unknown>, 'unauthorized'>,
): Failure {
  if (status === 429) return new Failure('rate-limited', retryAfter(headers.get('Retry-After'), Date.now()));
  if (status >= 500) return new Failure('service-down');
  const answer = parseObject(body);
  const code = typeof answer?.error === 'string' ? answer.error : '';
  if (Object.hasOwn(KIND_OF_CODE, code)) return new Failure(KIND_OF_CODE[code]!);
  if (status === 401) return new Failure(ask.unauthorized);
  return new Failure((answer && KIND_OF_STATUS[status]) || 'bad-answer');
}

function parseObject(body: Uint8Array): { error?: unknown } | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return value !== null && typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
