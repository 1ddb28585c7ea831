import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { ApiEnvironment, ApiParts } from './api-context.ts';
import { ApiError } from './api-error.ts';

function bearer(context: Context): string | null {
  return /^Bearer +(\S+)$/i.exec(context.req.header('Authorization')?.trim() ?? '')?.[1] ?? null;
}

function isSame(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

/** Lets only the Pro token through. @throws ApiError `invalid_token` */
export function proOnly(parts: ApiParts): MiddlewareHandler<ApiEnvironment> {
  return async (context, next) => {
    const token = bearer(context);
    if (token === null || !isSame(token, parts.token)) throw new ApiError('invalid_token');
    return next();
  };
}

/** Lets a valid mailbox JWT through and puts its mailbox into the context. @throws ApiError `invalid_token` */
export function mailboxOnly(parts: ApiParts): MiddlewareHandler<ApiEnvironment> {
  return async (context, next) => {
    const said = await parts.mailboxTokens.read(bearer(context) ?? '');
    const mailbox = said && parts.store.mailboxes.findById(said.id);
    if (!mailbox || mailbox.session !== said.session) throw new ApiError('invalid_token');
    context.set('mailbox', mailbox);
    return next();
  };
}

/**
 * Who asks, where a token is optional.
 * @returns `pro` with the Pro token, `user` without any
 * @throws ApiError `invalid_token` for any other token
 */
export function roleOf(context: Context, parts: ApiParts): 'user' | 'pro' {
  if (context.req.header('Authorization') === undefined) return 'user';
  const token = bearer(context);
  if (token === null || !isSame(token, parts.token)) throw new ApiError('invalid_token');
  return 'pro';
}
