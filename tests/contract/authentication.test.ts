import { expect, test } from 'vitest';
import { failure, isElsewhere, Service, startedService } from './service.ts';

const service = startedService();
const id = crypto.randomUUID();

test.each([
  ['GET', '/pro/api/accounts'],
  ['DELETE', `/pro/api/accounts/${id}`],
  ['PUT', `/pro/api/accounts/${id}/reset-password`],
  ['GET', `/pro/api/accounts/${id}/messages`],
  ['GET', '/pro/api/domains'],
])('%s %s takes the Pro token and nothing else', async (method, path) => {
  const body = method === 'PUT' ? { password: 'a fine password' } : undefined;
  const { token } = await service.makeMailbox();
  for (const wrong of [undefined, '', 'tm_pro_0', `${service.pro}x`, token]) {
    expect(await service.call(method, path, wrong, body)).toMatchObject(failure(401, 'invalid_token'));
  }
});

test.each([
  ['GET', '/api/me'],
  ['GET', '/api/messages'],
  ['GET', `/api/messages/${id}`],
  ['DELETE', `/api/messages/${id}`],
  ['GET', `/api/messages/${id}/source`],
  ['GET', `/api/messages/${id}/attachments/0`],
])('%s %s takes a mailbox token and nothing else', async (method, path) => {
  for (const wrong of [undefined, 'a.b.c', service.pro]) {
    expect(await service.call(method, path, wrong)).toMatchObject(failure(401, 'invalid_token'));
  }
});

test('a new mailbox with a wrong token is refused, not made for free', async () => {
  const body = { address: 'free@mail.cx', password: 'a fine password' };
  expect(await service.call('POST', '/api/accounts', 'tm_pro_0', body)).toMatchObject(
    failure(401, 'invalid_token'),
  );
});

test('an address with its password gives a token for that mailbox', async () => {
  const { id, address, password } = await service.makeMailbox();
  const answer = await service.call('POST', '/api/token', undefined, { address, password });
  expect(answer).toMatchObject({ status: 200, body: { id, address, token: expect.any(String) } });
  const { token } = answer.body as { token: string };
  const { body } = await service.call('GET', '/api/me', token);
  expect(body).toEqual({
    ...{ id, address, role: 'pro', quota: 52_428_800, used: 0 },
    created_at: expect.any(String),
  });
});

test('wrong password and unknown address cannot be told apart', async () => {
  const { address } = await service.makeMailbox();
  const password = 'not the password';
  const wrong = await service.call('POST', '/api/token', undefined, { address, password });
  const unknown = await service.call('POST', '/api/token', undefined, { address: `no-${address}`, password });
  expect(wrong).toMatchObject(failure(401, 'invalid_credentials'));
  expect(unknown.body).toEqual(wrong.body);
});

test('a token is valid for seven days', async () => {
  const { token } = await service.makeMailbox();
  const claims: unknown = JSON.parse(atob((token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/')));
  const { iat, exp } = claims as { iat: number; exp: number };
  expect(exp - iat).toBe(7 * 24 * 60 * 60);
});

test('a token whose claims or algorithm were changed opens nothing', async () => {
  const { token } = await service.makeMailbox();
  const [header = '', claims = '', signature = ''] = token.split('.');
  const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const read: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const longer = coded({ ...(read as object), exp: 99_999_999_999 });
  for (const forged of [
    `${header}.${longer}.${signature}`,
    `${coded({ alg: 'none', typ: 'JWT' })}.${claims}.`,
  ]) {
    expect(await service.call('GET', '/api/me', forged)).toMatchObject(failure(401, 'invalid_token'));
  }
});

test.skipIf(isElsewhere)('a token that is too old opens nothing, a new one does', async () => {
  const brief = new Service({ mailboxTokenLifetime: 1 });
  await brief.start();
  const { address, password, token } = await brief.makeMailbox();
  expect((await brief.call('GET', '/api/me', token)).status).toBe(200);
  await expect
    .poll(async () => (await brief.call('GET', '/api/me', token)).status, { timeout: 4_000 })
    .toBe(401);
  expect(await brief.call('GET', '/api/me', token)).toMatchObject(failure(401, 'invalid_token'));
  const renewed = await brief.call('POST', '/api/token', undefined, { address, password });
  expect(renewed.status).toBe(200);
  await brief.stop();
});
