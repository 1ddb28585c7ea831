import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** The documented failures of the API: code, status and the sentence that goes with it. */
const failures = {
  invalid_request: [400, 'The request body is not what this endpoint takes.'],
  invalid_address: [400, 'The address is not valid, or its domain is not verified.'],
  invalid_domain: [400, 'This domain is not available.'],
  invalid_index: [400, 'The attachment index is a number from 0.'],
  password_too_short: [400, 'The password needs at least 6 characters.'],
  invalid_token: [401, 'The token is missing, unknown or no longer valid.'],
  invalid_credentials: [401, 'The address or the password is wrong.'],
  account_limit_reached: [403, 'This plan has no room for another mailbox.'],
  not_found: [404, 'There is nothing here.'],
  address_taken: [409, 'This address is already in use.'],
  expired: [410, 'This message is no longer kept.'],
  request_too_large: [413, 'The request body is too large.'],
  rate_limited: [429, 'Too many requests. Slow down and try again.'],
  internal_error: [500, 'Something went wrong on our side.'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>;

export type ApiErrorCode = keyof typeof failures;

/** A failure on its way to the caller as `{"error", "message"}`; throw it anywhere below the API's routes. */
export class ApiError extends HTTPException {
  constructor(code: ApiErrorCode) {
    const [status, message] = failures[code];
    super(status, { message, res: Response.json({ error: code, message }, { status }) });
  }
}
