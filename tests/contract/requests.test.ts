/** What is not asked properly, and where the domains are. */
import { expect, test } from 'vitest';
import { failure, isElsewhere, startedService } from './service.ts';

const service = startedService();

const malformed = [
  '',
  '{',
  '{"address":"a@mail.cx","password":',
  'null',
  '[]',
  '"text"',
  '7',
  '<html></html>',
];
const wrongTypes = [
  {},
  { address: 'a@mail.cx' },
  { address: null, password: 1 },
  { address: ['a'], password: {} },
];

test.skipIf(isElsewhere).each(['/api/accounts', '/api/token'])('%s with a bad body', async (path) => {
  for (const body of [...malformed, ...wrongTypes]) {
    expect(await service.call('POST', path, undefined, body)).toMatchObject(failure(400, 'invalid_request'));
  }
});

test.skipIf(isElsewhere)('a reset with a bad body changes nothing', async () => {
  const { id, token } = await service.makeMailbox();
  for (const body of [...malformed, {}, { password: null }]) {
    const answer = await service.call('PUT', `/pro/api/accounts/${id}/reset-password`, service.pro, body);
    expect(answer).toMatchObject(failure(400, 'invalid_request'));
  }
  expect((await service.call('GET', '/api/me', token)).status).toBe(200);
});

test.skipIf(isElsewhere)('a body of a megabyte is refused', async () => {
  const body = { address: 'a@mail.cx', password: 'x'.repeat(1_000_000) };
  expect((await service.call('POST', '/api/accounts', service.pro, body)).status).toBe(413);
});

test.each([
  ['GET', '/'],
  ['GET', '/api'],
  ['GET', '/api/nothing'],
  ['GET', '/pro/api/messages'],
])('%s %s does not exist, and says so in JSON', async (method, path) => {
  expect(await service.call(method, path)).toMatchObject(failure(404, 'not_found'));
});

test('a failure has a code and a sentence', async () => {
  const { headers, body } = await service.call('GET', '/api/me');
  expect(headers.get('Content-Type')).toMatch(/^application\/json/);
  expect(body).toEqual({ error: 'invalid_token', message: expect.any(String) });
});

test('system domains are for anybody, in their order, one of them the default', async () => {
  const { status, body } = await service.call('GET', '/api/domains');
  expect(status).toBe(200);
  const { domains } = body as { domains: { default: boolean; sort_order: number }[] };
  expect(domains[0]).toEqual({
    ...{ id: expect.any(String), domain: 'mail.cx', default: true, sort_order: expect.any(Number) },
  });
  expect(domains.filter((each) => each.default)).toHaveLength(1);
  const orders = domains.map((each) => each.sort_order);
  expect(orders).toEqual(orders.toSorted((a, b) => a - b));
});

test.skipIf(isElsewhere)('custom domains say how far their verification is', async () => {
  const { body } = await service.call('GET', '/pro/api/domains', service.pro);
  const { domains } = body as { domains: unknown[] };
  const some = { id: expect.any(String), verify_token: expect.any(String), created_at: expect.any(String) };
  const verified = { domain: 'post.harbour.example', verify_status: 'verified', mx_configured: true };
  const pending = { domain: 'soon.harbour.example', verify_status: 'pending', mx_configured: false };
  expect(domains).toEqual([
    { ...some, ...verified, verified_at: expect.any(String) },
    { ...some, ...pending, verified_at: null },
  ]);
});

test.skipIf(isElsewhere)(
  'only verified custom domains take mailboxes, and only with the Pro token',
  async () => {
    const create = (address: string, token?: string) =>
      service.call('POST', '/api/accounts', token, { address, password: 'a fine password' });
    expect((await create('a@post.harbour.example', service.pro)).status).toBe(201);
    expect(await create('a@soon.harbour.example', service.pro)).toMatchObject(
      failure(400, 'invalid_address'),
    );
    expect(await create('b@post.harbour.example')).toMatchObject(failure(400, 'invalid_domain'));
  },
);
