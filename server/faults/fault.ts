/** How one request goes wrong. "Commit" means that the service has done its work before the answer is spoilt. */
export type Fault =
  /** The connection is reset before anything is done. */
  | 'drop'
  /** Nothing is done and nothing is answered. */
  | 'hang'
  /** The work is done, the connection reset. */
  | 'commit-then-reset'
  /** The work is done, an error page comes. */
  | 'commit-then-500'
  /** The work is done, half the answer comes. */
  | 'commit-then-truncate'
  | 'commit-then-hang'
  /** Bytes that are no text, said to be JSON. */
  | 'garbage'
  /** JSON whose every value is of another type than promised. */
  | 'wrong-types'
  /** An answer of 50 MB. */
  | 'huge'
  /** The honest answer, later. */
  | { delay: number }
  /** This answer and no work, a redirect, for example. */
  | { status: number; headers?: Record<string, string>; body?: string };

/** The answer of a service that has had too many requests. */
export function rateLimited(retryAfter?: string): Fault {
  const headers = retryAfter === undefined ? undefined : { 'Retry-After': retryAfter };
  return refusal(429, 'rate_limited', headers);
}

/** A failure as the service words it. */
export function refusal(status: number, code: string, headers: Record<string, string> = {}): Fault {
  const body = JSON.stringify({ error: code, message: 'Refused by the fault layer.' });
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body };
}

/** A short name for a log. */
export function nameOfFault(fault: Fault): string {
  if (typeof fault === 'string') return fault;
  return 'delay' in fault ? 'delay' : String(fault.status);
}
