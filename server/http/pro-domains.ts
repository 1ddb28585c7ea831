import { Hono } from 'hono';
import type { ApiEnvironment, ApiParts } from './api-context.ts';
import { proOnly } from './authentication.ts';

/** `/pro/api/domains`: the Pro customer's own domains. */
export function proDomains(parts: ApiParts): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().get('/', proOnly(parts), (context) =>
    context.json({
      domains: parts.store.domains.list('custom').map((row) => {
        const { id, domain, verify_status, verify_token, verified_at, created_at } = row;
        const mx_configured = verify_status === 'verified';
        return { id, domain, verify_status, verify_token, verified_at, mx_configured, created_at };
      }),
    }),
  );
}
