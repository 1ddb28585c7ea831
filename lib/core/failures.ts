/**
 * Every way a wish can fail, as one closed list.
 *
 * HTTP becomes a failure in `lib/background/api/request.ts` and nowhere else; a failure becomes a sentence in
 * `lib/failure-sentence.ts` and nowhere else. A new kind needs a line in both; the types insist on it.
 */
export const FAILURE_KINDS = [
  /** No token is kept: nothing can be asked of the service. */
  'signed-out',
  /** The service does not accept the token (401 on a Pro endpoint). */
  'token-refused',
  /** No connection could be made, it broke off, or it led to a redirect, which is not followed. */
  'offline',
  /** The browser does not let us reach the service: a person took that back. */
  'no-service-access',
  /** The service did not answer within the client's time limit. */
  'timeout',
  /** 429, or we hold back because of an earlier one; `retryAt` says until when. */
  'rate-limited',
  /** 5xx. */
  'service-down',
  /** An answer that is not what the API promises: HTML, cut-off JSON, wrong types, too large. */
  'bad-answer',
  /** 404. */
  'not-found',
  /** 410: the message has expired. */
  'expired',
  /** 403 `account_limit_reached`. */
  'account-limit',
  /** 409 `address_taken`. */
  'address-taken',
  /** 400 `invalid_address` or `invalid_domain`. */
  'address-refused',
  /** 400 `password_too_short`. */
  'password-too-short',
  /** No password is kept for this mailbox, so its messages cannot be opened. */
  'password-needed',
  /** The password given or kept is not the mailbox's (401 `invalid_credentials`). */
  'password-refused',
  /** The browser withholds access to this page or site. */
  'no-page-access',
  /** The page or field that asked is gone or has changed. */
  'page-gone',
  /** The page did not keep the value that was filled in. */
  'fill-refused',
  /** The offer was covered or otherwise not safely visible when it was clicked. */
  'offer-not-visible',
  /** The offer had not stood long enough when it was clicked: also right after the person came back to the page. */
  'offer-too-young',
  /** More creations on this site within the hour than an inline offer may make. */
  'site-budget',
  /** The extension's own database cannot be read or written. */
  'storage-failed',
  /** A newer Freshbox has written the database: this one reads it and writes nothing. */
  'newer-data',
  /** A request that no part of Freshbox sends: unknown command, wrong sender, wrong shape. */
  'not-allowed',
  /** A fault of ours. */
  'internal',
] as const;

export type FailureKind = (typeof FAILURE_KINDS)[number];

/** A failure as it crosses rooms: plain data, free of addresses, tokens and URLs. */
export interface FailureFacts {
  kind: FailureKind;
  /** Time in ms since the epoch before which trying again is pointless, where known. */
  retryAt?: number;
}

/** A failure as it is thrown. */
export class Failure extends Error implements FailureFacts {
  readonly kind: FailureKind;
  readonly retryAt?: number;

  constructor(kind: FailureKind, retryAt?: number) {
    super(kind);
    this.name = 'Failure';
    this.kind = kind;
    if (retryAt !== undefined) this.retryAt = retryAt;
  }
}

/**
 * Turns anything thrown into plain failure facts. What is not a {@link Failure} is a fault of ours and becomes
 * `internal`; its text stays behind, because it could quote an address or a token.
 */
export function toFailureFacts(thrown: unknown): FailureFacts {
  if (!(thrown instanceof Failure)) return { kind: 'internal' };
  return thrown.retryAt === undefined
    ? { kind: thrown.kind }
    : { kind: thrown.kind, retryAt: thrown.retryAt };
}
