import { Hono } from 'hono';
import type { ApiEnvironment, ApiParts } from './api-context.ts';

/** `/api/domains`: the service's own domains, for anybody. */
export function domains({ store }: ApiParts): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().get('/', (context) =>
    context.json({
      domains: store.domains
        .list('system')
        .map(({ id, domain, sort_order }) => ({ id, domain, default: sort_order === 0, sort_order })),
    }),
  );
}
