import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { defaultServerOptions, type ServerOptions } from '../../server/server-options.ts';
import { openStore } from '../../server/store/open-store.ts';
import { failure, isElsewhere, newAddress, Service } from './service.ts';

const started: Service[] = [];
const folders: string[] = [];

async function start(options: Partial<ServerOptions>): Promise<Service> {
  const service = new Service(options);
  await service.start();
  started.push(service);
  return service;
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'freshbox-contract-'));
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const service of started.splice(0)) await service.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test.skipIf(isElsewhere)('eight requests a second, whatever they are and however they end', async () => {
  const service = await start({ requestsPerSecond: 8 });
  const paths = ['/api/domains', '/pro/api/accounts', '/api/me', '/api/nothing'];
  const burst = () =>
    Promise.all(Array.from({ length: 12 }, (_, n) => service.call('GET', paths[n % paths.length] ?? '')));
  const refused = (await burst()).filter(({ status }) => status === 429);
  expect(refused).toHaveLength(4);
  expect(refused[0]?.body).toEqual({ error: 'rate_limited', message: expect.any(String) });
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect((await burst()).filter(({ status }) => status === 429)).toHaveLength(4);
});

test.skipIf(isElsewhere)('no more mailboxes than the plan has, until one is deleted', async () => {
  const service = await start({ mailboxLimit: 2 });
  const first = await service.makeMailbox();
  await service.makeMailbox();
  const create = () =>
    service.call('POST', '/api/accounts', service.pro, {
      address: newAddress(),
      password: 'a fine password',
    });
  expect(await create()).toMatchObject(failure(403, 'account_limit_reached'));
  await service.call('DELETE', `/pro/api/accounts/${first.id}`, service.pro);
  expect((await create()).status).toBe(201);
});

test.skipIf(isElsewhere)('ten thousand mailboxes come in one answer', async () => {
  const dataFolder = newFolder();
  const store = openStore({ ...defaultServerOptions, dataFolder });
  for (let n = 0; n < 10_000; n += 1) {
    store.mailboxes.add({ address: `m${n}@mail.cx`, role: 'pro', passwordHash: 'none', quota: 1_000 });
  }
  store.close();
  const service = await start({ dataFolder });
  const { status, body } = await service.call('GET', '/pro/api/accounts', service.pro);
  expect(status).toBe(200);
  const { accounts } = body as { accounts: { address: string }[] };
  expect(new Set(accounts.map(({ address }) => address)).size).toBe(10_000);
});

test.skipIf(isElsewhere)(
  'a restart loses nothing: token, mailboxes, sessions, mail, quota, ids',
  async () => {
    const dataFolder = newFolder();
    const before = await start({ dataFolder });
    const mailbox = await before.makeMailbox();
    await before.send({ to: mailbox.address, subject: 'Kept', text: 'x' });
    const ask = async (service: Service) => ({
      list: await service.list(mailbox),
      facts: await service.facts(mailbox),
      me: (await service.call('GET', '/api/me', mailbox.token)).body,
      domains: (await service.call('GET', '/pro/api/domains', service.pro)).body,
    });
    const kept = await ask(before);
    expect(kept.list).toMatchObject([{ subject: 'Kept' }]);
    const { pro } = before;
    await before.stop();

    const after = await start({ dataFolder });
    expect(after.pro).toBe(pro);
    expect(await ask(after)).toEqual(kept);
    const { address, password } = mailbox;
    expect((await after.call('POST', '/api/token', undefined, { address, password })).status).toBe(200);
  },
);

test.skipIf(isElsewhere)('in memory nothing outlives the service', async () => {
  const [one, two] = [await start({}), await start({})];
  expect(one.pro).not.toBe(two.pro);
  expect(await two.call('GET', '/pro/api/accounts', one.pro)).toMatchObject(failure(401, 'invalid_token'));
});
