import { expect, test } from 'vitest';
import { failure, isElsewhere, type Mailbox, newAddress, startedService } from './service.ts';

const service = startedService();
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const password = 'a fine password';

const create = (body: unknown, token: string | undefined = service.pro) =>
  service.call('POST', '/api/accounts', token, body);

test('a new mailbox has an id, its address and a token, and is in the list', async () => {
  const mailbox = await service.makeMailbox();
  expect(mailbox.id).toMatch(uuid);
  expect(mailbox.token.split('.')).toHaveLength(3);
  const { status, body } = await service.call('GET', '/pro/api/accounts', service.pro);
  expect(status).toBe(200);
  const { accounts } = body as { accounts: { id: string }[] };
  expect(accounts.find(({ id }) => id === mailbox.id)).toEqual({
    id: mailbox.id,
    address: mailbox.address,
    quota: 52_428_800,
    used: 0,
    created_at: expect.stringMatching(isoTime),
  });
});

test('an address is taken once, in whatever case', async () => {
  const { address } = await service.makeMailbox();
  expect(await create({ address, password })).toMatchObject(failure(409, 'address_taken'));
  expect(await create({ address: address.toUpperCase(), password })).toMatchObject(
    failure(409, 'address_taken'),
  );
});

test.each([
  '',
  'nobody',
  '@mail.cx',
  'a b@mail.cx',
  'a@b@mail.cx',
  `${'x'.repeat(65)}@mail.cx`,
  'grüße@mail.cx',
])('the address "%s" is invalid', async (address) => {
  expect(await create({ address, password })).toMatchObject(failure(400, 'invalid_address'));
});

test('a domain that is not on offer', async () => {
  const address = 'somebody@not-on-offer.example';
  expect(await create({ address, password })).toMatchObject(failure(400, 'invalid_domain'));
});

test('a password of five characters is too short, one of six is not', async () => {
  const address = newAddress();
  expect(await create({ address, password: '12345' })).toMatchObject(failure(400, 'password_too_short'));
  expect(await service.makeMailbox(address, '123456')).toMatchObject({ address });
});

test('a deleted mailbox is gone with its token, and its address is free', async () => {
  const { id, address, token } = await service.makeMailbox();
  const path = `/pro/api/accounts/${id}`;
  const answer = await service.call('DELETE', path, service.pro);
  expect([answer.status, answer.bytes.length]).toEqual([204, 0]);
  expect(await service.call('GET', '/api/me', token)).toMatchObject(failure(401, 'invalid_token'));
  expect(await service.call('DELETE', path, service.pro)).toMatchObject(failure(404, 'not_found'));
  expect((await service.makeMailbox(address)).id).not.toBe(id);
});

test('a reset password replaces the old one and ends every session', async () => {
  const { id, address, token } = await service.makeMailbox();
  const path = `/pro/api/accounts/${id}/reset-password`;
  const answer = await service.call('PUT', path, service.pro, { password: 'another password' });
  expect(answer).toMatchObject({ status: 200, body: { message: 'password_reset' } });
  expect(await service.call('GET', '/api/me', token)).toMatchObject(failure(401, 'invalid_token'));
  const logIn = (word: string) => service.call('POST', '/api/token', undefined, { address, password: word });
  expect(await logIn(password)).toMatchObject(failure(401, 'invalid_credentials'));
  expect(await logIn('another password')).toMatchObject({ status: 200, body: { id, address } });
});

test('a reset to a short password changes nothing', async () => {
  const { id, token } = await service.makeMailbox();
  const answer = await service.call('PUT', `/pro/api/accounts/${id}/reset-password`, service.pro, {
    password: '12345',
  });
  expect(answer).toMatchObject(failure(400, 'password_too_short'));
  expect((await service.call('GET', '/api/me', token)).status).toBe(200);
});

test.each([
  ['DELETE', ''],
  ['PUT', '/reset-password'],
  ['GET', '/messages'],
])('%s%s of a mailbox that is not there', async (method, rest) => {
  const path = `/pro/api/accounts/${crypto.randomUUID()}${rest}`;
  const body = method === 'PUT' ? { password } : undefined;
  expect(await service.call(method, path, service.pro, body)).toMatchObject(failure(404, 'not_found'));
});

test.skipIf(isElsewhere)('without the Pro token a mailbox is free, small and not in the list', async () => {
  const answer = await service.call('POST', '/api/accounts', undefined, { address: newAddress(), password });
  const mailbox = answer.body as Mailbox;
  expect(answer.status).toBe(201);
  expect(await service.facts(mailbox)).toBeUndefined();
  expect(await service.call('GET', '/api/me', mailbox.token)).toMatchObject({
    body: { role: 'user', quota: 41_943_040 },
  });
  const path = `/pro/api/accounts/${mailbox.id}/messages`;
  expect(await service.call('GET', path, service.pro)).toMatchObject(failure(404, 'not_found'));
});
