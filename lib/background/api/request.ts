import { Failure } from '../../core/failures.ts';
import { type Service, serviceOrigin } from '../../core/service.ts';
import type { Ask } from './ask.ts';
import { SMALL } from './ask.ts';
import { httpFailure } from './http-failure.ts';
import { readBody } from './read-body.ts';

/**
 * The one place that speaks to the service. The origin comes from the closed list of services, the token goes into
 * the `Authorization` header and nowhere else.
 *
 * @param token the Pro token, a mailbox's token, or null for endpoints that take none
 * @param timeLimit ms until the answer and its body must be here; for large answers, ms between their pieces
 * @throws Failure `offline`, `timeout`, `rate-limited`, `service-down`, `bad-answer` and what the codes stand for
 */
export async function request<T>(
  service: Service,
  token: string | null,
  ask: Ask<T>,
  timeLimit: number,
): Promise<T> {
  const origin = serviceOrigin(service);
  if (!origin) throw new Failure('not-allowed');
  // A server on this machine needs no network.
  if (service.kind !== 'local' && globalThis.navigator?.onLine === false) throw new Failure('offline');

  const abort = new AbortController();
  const expire = () => abort.abort();
  let timer = setTimeout(expire, timeLimit);
  const renew = () => {
    clearTimeout(timer);
    timer = setTimeout(expire, timeLimit);
  };
  try {
    const response = await fetch(origin + ask.path, {
      method: ask.method,
      headers: headersOf(token, ask),
      ...(ask.body !== undefined && { body: JSON.stringify(ask.body) }),
      signal: abort.signal,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    const limit = response.ok ? ask.limit : SMALL;
    const body = await readBody(response, limit, ask.large ? renew : undefined);
    if (!response.ok) throw httpFailure(response.status, response.headers, body, ask);
    return await ask.read(body, response.headers);
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    // What fetch throws names the URL; it stays here.
    throw new Failure(abort.signal.aborted ? 'timeout' : 'offline');
  } finally {
    clearTimeout(timer);
  }
}

function headersOf(token: string | null, ask: Ask<unknown>): Record<string, string> {
  return {
    Accept: 'application/json, */*',
    ...(token !== null && { Authorization: `Bearer ${token}` }),
    ...(ask.body !== undefined && { 'Content-Type': 'application/json' }),
  };
}
