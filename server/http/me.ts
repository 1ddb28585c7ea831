import { Hono } from 'hono';
import type { ApiEnvironment, ApiParts } from './api-context.ts';
import { mailboxOnly } from './authentication.ts';

/** `/api/me`: the mailbox that the JWT opens. */
export function me(parts: ApiParts): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().get('/', mailboxOnly(parts), (context) => {
    const { id, address, role, quota, used, created_at } = context.get('mailbox');
    return context.json({ id, address, role, quota, used, created_at });
  });
}
