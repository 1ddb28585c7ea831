import * as v from 'valibot';
import type { Domain } from '../../core/status.ts';
import { type Line, SMALL } from './ask.ts';
import { listOf } from './shapes.ts';

const nameShape = v.pipe(v.string(), v.maxLength(253), v.regex(/^[^\s@/]+$/));
const systemShape = v.object({
  domain: nameShape,
  default: v.nullish(v.boolean(), false),
  sort_order: v.nullish(v.number(), 0),
});
const customShape = v.object({ domain: nameShape, verify_status: v.string() });

/** `GET /api/domains`: the service's own domains, in its order. */
export async function listSystemDomains(open: Line): Promise<Domain[]> {
  const { entries } = await open({
    method: 'GET',
    path: '/api/domains',
    unauthorized: 'token-refused',
    limit: SMALL,
    read: listOf('domains', systemShape),
  });
  return entries
    .sort((a, b) => a.sort_order - b.sort_order)
    .map((entry) => ({ domain: entry.domain, kind: 'system', isDefault: entry.default }));
}

/** `GET /pro/api/domains`: the account's own domains that take mailboxes. */
export async function listCustomDomains(pro: Line): Promise<Domain[]> {
  const { entries } = await pro({
    method: 'GET',
    path: '/pro/api/domains',
    unauthorized: 'token-refused',
    limit: SMALL,
    read: listOf('domains', customShape),
  });
  return entries
    .filter((entry) => entry.verify_status === 'verified')
    .map((entry) => ({ domain: entry.domain, kind: 'custom', isDefault: false }));
}
