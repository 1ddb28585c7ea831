import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../start-server.ts';
import { type Fault, rateLimited, refusal } from './fault.ts';
import { type FaultLayer, startFaultLayer } from './fault-layer.ts';

let server: RunningServer;
let layer: FaultLayer;

beforeEach(async () => {
  server = await startServer({ requestsPerSecond: 0 });
  layer = await startFaultLayer(server.apiOrigin);
});
afterEach(async () => {
  await layer.close();
  await server.close();
});

const LIST = '/pro/api/accounts';
const ask = (path: string, init: RequestInit = {}, origin = layer.origin) =>
  fetch(origin + path, { ...init, headers: { Authorization: `Bearer ${server.token}` }, redirect: 'manual' });
const create = (address: string) =>
  ask('/api/accounts', { method: 'POST', body: JSON.stringify({ address, password: 'a fine password' }) });
const mailboxes = async () => (await (await ask(LIST, {}, server.apiOrigin)).json()).accounts.length;

test('without a plan it passes everything on, and notes who asked what', async () => {
  const [behind, before] = await Promise.all([
    ask('/api/domains', {}, server.apiOrigin),
    ask('/api/domains'),
  ]);
  expect(await before.json()).toEqual(await behind.json());
  expect((await create('one@mail.cx')).status).toBe(201);
  await fetch(`${layer.origin}/api/token`, { method: 'POST', body: '{}' });
  expect(layer.asked).toMatchObject([
    { method: 'GET', path: '/api/domains', authorization: 'pro', committed: 200 },
    { method: 'POST', path: '/api/accounts', body: { address: 'one@mail.cx' }, committed: 201 },
    { method: 'POST', path: '/api/token', authorization: 'none' },
  ]);
  expect(JSON.stringify(layer.asked)).not.toContain(server.token);
});

const COMMITTED: [Fault, number][] = [
  ['drop', 0],
  ['commit-then-reset', 1],
];
test.each(COMMITTED)('%s ends the connection, with %i mailboxes made', async (fault, made) => {
  layer.next('POST /api/accounts', fault);
  await expect(create('one@mail.cx')).rejects.toThrow();
  expect(await mailboxes()).toBe(made);
});

const ANSWERS: [string, Fault, number, number][] = [
  ['an error page after the work', 'commit-then-500', 500, 1],
  ['half an answer after the work', 'commit-then-truncate', 201, 1],
  ['bytes', 'garbage', 200, 0],
  ['other types', 'wrong-types', 200, 0],
  ['a refusal', refusal(403, 'account_limit_reached'), 403, 0],
  ['a redirect', { status: 302, headers: { Location: 'http://localhost:9/' } }, 302, 0],
];
test.each(ANSWERS)('%s', async (_name, fault, status, made) => {
  layer.next('POST /api/accounts', fault);
  const answer = await create('one@mail.cx');
  expect(answer.status).toBe(status);
  await answer.text();
  expect(await mailboxes()).toBe(made);
  expect((await create('two@mail.cx')).status).toBe(201);
});

test('a rate limit says how long, or does not', async () => {
  layer.next(`GET ${LIST}`, rateLimited('7'), rateLimited());
  expect((await ask(LIST)).headers.get('Retry-After')).toBe('7');
  expect((await ask(LIST)).headers.get('Retry-After')).toBeNull();
});

test('fifty megabytes', async () => {
  layer.next(`GET ${LIST}`, 'huge');
  expect((await (await ask(LIST)).arrayBuffer()).byteLength).toBe(50 * 1024 * 1024);
});

test('a request is held before or after its work until it is let go', async () => {
  const before = layer.hold('POST /api/accounts', 'before');
  const first = create('one@mail.cx');
  await before.held;
  expect(await mailboxes()).toBe(0);
  before.release();
  expect((await first).status).toBe(201);
  const after = layer.hold('POST /api/accounts', 'after');
  const second = create('two@mail.cx');
  await after.held;
  expect(await mailboxes()).toBe(2);
  after.release();
  expect((await second).status).toBe(201);
});

test('a request that its client gives up while it is held never reaches the service', async () => {
  const hold = layer.hold('POST /api/accounts', 'before');
  const abort = new AbortController();
  const asking = ask('/api/accounts', { method: 'POST', body: '{}', signal: abort.signal });
  await hold.held;
  abort.abort();
  await expect(asking).rejects.toThrow();
  await hold.abandoned;
  hold.release();
  expect(await mailboxes()).toBe(0);
  expect(layer.requests('POST')[0]).toMatchObject({ committed: null, answeredAt: null });
});

test('what always goes wrong does so until it is taken back', async () => {
  const stop = layer.always(/^GET \/pro/, refusal(401, 'invalid_token'));
  expect([(await ask(LIST)).status, (await ask(LIST)).status]).toEqual([401, 401]);
  stop();
  expect((await ask(LIST)).status).toBe(200);
});

test('chance gives the same faults for the same seed, at about its rate', async () => {
  const run = async () => {
    layer.byChance({ rate: 0.3, seed: 7, faults: [refusal(503, 'busy')] });
    const statuses: number[] = [];
    for (let i = 0; i < 100; i += 1) statuses.push((await ask('/api/domains')).status);
    return statuses;
  };
  const first = await run();
  expect(await run()).toEqual(first);
  const wrong = first.filter((status) => status === 503).length;
  expect(wrong).toBeGreaterThan(15);
  expect(wrong).toBeLessThan(45);
});
