import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { ApiError } from './api-error.ts';

const windowLength = 1000;

/**
 * Lets each IP make so many requests in any second, over all endpoints. The IP is the socket's, never a header's.
 * @param perSecond 0 for no limit
 * @throws ApiError `rate_limited`; a refused request does not count
 */
export function rateLimit(perSecond: number): MiddlewareHandler<{ Bindings: HttpBindings }> {
  const accepted = new Map<string, number[]>();
  return async (context, next) => {
    if (perSecond === 0) return next();
    const now = performance.now();
    const ip = context.env.incoming.socket.remoteAddress ?? '';
    const recent = (accepted.get(ip) ?? []).filter((time) => now - time < windowLength);
    if (recent.length >= perSecond) throw new ApiError('rate_limited');
    recent.push(now);
    accepted.set(ip, recent);
    return next();
  };
}
