import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPause } from '../../lib/background/ledger.ts';
import { toFailureFacts } from '../../lib/core/failures.ts';
import { type Fault, rateLimited, refusal } from '../../server/faults/fault.ts';
import { LIST, setUpWorkbench, WISH } from './workbench.ts';

const bench = setUpWorkbench();

const BAD_ANSWERS: [string, Fault, string][] = [
  ['HTML', { status: 200, body: '<!doctype html><h1>Welcome</h1>' }, 'bad-answer'],
  ['cut-off JSON', 'commit-then-truncate', 'bad-answer'],
  ['wrong types', { status: 200, body: '{"accounts":"many"}' }, 'bad-answer'],
  ['entries without sense only', { status: 200, body: '{"accounts":[{"id":7},null]}' }, 'bad-answer'],
  ['an HTML 404 of a proxy', { status: 404, body: '<h1>Not found</h1>' }, 'bad-answer'],
  ['a bare 502', { status: 502, body: '' }, 'service-down'],
  ['a cut connection', 'drop', 'offline'],
  ['silence', 'hang', 'timeout'],
  ['a refused token', refusal(401, 'invalid_token'), 'token-refused'],
  ['a size no list has', { status: 200, headers: { 'Content-Length': '99999999' } }, 'bad-answer'],
];

test.each(BAD_ANSWERS)('%s becomes a failure of the list, and the facts stay', async (_name, fault, kind) => {
  await bench.addMailbox('kept@mail.cx');
  await bench.connect();
  bench.layer.next(LIST, fault);
  await expect(bench.mail.refresh('person')).rejects.toMatchObject({ kind });
  expect((await bench.status()).failure).toMatchObject({ kind });
  expect(await bench.disk()).toContain('kept@mail.cx');
  if (kind !== 'token-refused') await bench.mail.refresh('person');
});

test('a list that is null empties nothing', async () => {
  await bench.addMailbox('kept@mail.cx');
  await bench.connect();
  bench.layer.next(LIST, { status: 200, body: '{"accounts":null}' });
  await bench.mail.refresh('person');
  expect(await bench.disk()).toContain('kept@mail.cx');
});

test('one broken entry hides no other and deletes nothing', async () => {
  const kept = await bench.addMailbox('kept@mail.cx');
  await bench.connect();
  const entry = { id: 'new', address: 'new@mail.cx', quota: null, used: null, created_at: 'soon', odd: [] };
  const body = JSON.stringify({ accounts: [{ id: kept, address: 42 }, entry] });
  bench.layer.next(LIST, { status: 200, body });
  await bench.mail.refresh('person');
  const addresses = (await bench.store.read((database) => database.getAll('mailboxes'))).map(
    (m) => m.address,
  );
  expect(addresses.sort()).toEqual(['kept@mail.cx', 'new@mail.cx']);
});

test('a token the service refused is kept, but polls ask nothing more until a person does', async () => {
  await bench.connect();
  const stop = bench.layer.always(/^\w+ \/(pro|api\/accounts)/, refusal(401, 'invalid_token'));
  await expect(bench.mail.refresh('poll')).rejects.toMatchObject({ kind: 'token-refused' });
  const asked = bench.layer.asked.length;
  await expect(bench.mail.refresh('poll')).rejects.toMatchObject({ kind: 'token-refused' });
  expect(bench.layer.asked).toHaveLength(asked);
  stop();
  await bench.mail.refresh('person');
  expect((await bench.status()).failure).toBeNull();
});

test('signed out, nothing is asked', async () => {
  for (const wish of [() => bench.mail.refresh('person'), () => bench.mail.createMailbox(WISH)]) {
    await expect(wish()).rejects.toMatchObject({ kind: 'signed-out' });
  }
  await bench.mail.resumeIntents();
  await bench.mail.carryOutDeletions();
  expect(bench.layer.asked).toHaveLength(0);
});

test('a token is kept only if the service takes it', async () => {
  const service = { kind: 'local' as const, address: bench.layer.origin };
  await expect(bench.mail.connect(service, 'tm_pro_wrong')).rejects.toMatchObject({ kind: 'token-refused' });
  await expect(bench.mail.connect(service, 'two words')).rejects.toMatchObject({ kind: 'token-refused' });
  expect(await bench.disk()).not.toContain('tm_pro_wrong');
  expect((await bench.status()).connected).toBe(false);
});

test('a rate limit holds every poll back, outlives the worker, and says until when', async () => {
  await bench.connect();
  bench.layer.next(LIST, rateLimited('30'));
  const before = Date.now();
  const failure = await bench.mail.refresh('poll').catch(toFailureFacts);
  expect(failure).toMatchObject({ kind: 'rate-limited' });
  expect(failure!.retryAt! - before).toBeGreaterThanOrEqual(30_000);
  const asked = bench.layer.asked.length;
  const reborn = bench.restart();
  const again = await reborn.refresh('poll').catch(toFailureFacts);
  expect(again).toEqual(failure);
  expect(bench.layer.asked).toHaveLength(asked);
});

test('an absurd Retry-After is cut to ten minutes', async () => {
  await bench.connect();
  bench.layer.next(LIST, rateLimited('99999999'));
  const failure = await bench.mail.refresh('person').catch(toFailureFacts);
  expect(failure!.retryAt! - Date.now()).toBeLessThanOrEqual(600_000);
});

test('a person’s wish waits out a short rate limit, and the pauses without Retry-After grow', async () => {
  await bench.connect();
  bench.layer.next(LIST, rateLimited('1'));
  await bench.mail.refresh('person');
  bench.layer.next(LIST, rateLimited());
  await bench.mail.refresh('poll').catch(() => undefined);
  expect(await readPause(bench.store)).toMatchObject({ refusals: 1 });
  const { notBefore } = await readPause(bench.store);
  expect(notBefore - Date.now()).toBeLessThanOrEqual(1_000);
});

test('a create goes before the polls that wait already', async () => {
  await bench.connect();
  const polls = Array.from({ length: 12 }, (_, i) =>
    bench.mail.messages.list(`none-${i}`, 1).catch(() => null),
  );
  const create = bench.mail.createMailbox({ ...WISH, domain: 'mail.cx' });
  await create;
  const before = bench.layer.requests('GET /pro/api/accounts/none').length;
  await Promise.all(polls);
  expect(before).toBeLessThan(12);
});

test('at most one turn runs at a time', async () => {
  await bench.connect();
  const before = bench.layer.requests(LIST).length;
  await Promise.all([bench.mail.refresh('poll'), bench.mail.refresh('person'), bench.mail.refresh('poll')]);
  expect(bench.layer.requests(LIST).length - before).toBe(1);
});

test('a redirect is not followed, so the token reaches no other host', async () => {
  let reached = 0;
  const other = createServer((_request, response) => {
    reached += 1;
    response.end('{"accounts":[]}');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await bench.connect();
  bench.layer.next(LIST, {
    status: 302,
    headers: { Location: `http://localhost:${port}/` },
  });
  await expect(bench.mail.refresh('person')).rejects.toMatchObject({ kind: 'offline' });
  expect(reached).toBe(0);
  await new Promise((resolve) => other.close(resolve));
});

const written: unknown[] = [];
beforeEach(() => {
  written.length = 0;
  for (const method of ['log', 'warn', 'error', 'info', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...parts) => void written.push(...parts));
  }
});
afterEach(() => void vi.restoreAllMocks());

test('no failure and no log names the token, an address or a path', async () => {
  await bench.connect();
  const failures: unknown[] = [];
  const faults: Fault[] = [
    'drop',
    'hang',
    'commit-then-500',
    'commit-then-truncate',
    { status: 401, body: '{}' },
  ];
  for (const fault of faults) {
    bench.layer.next(LIST, fault);
    failures.push(await bench.mail.refresh('person').catch((thrown: unknown) => thrown));
  }
  const text = [...failures, ...written]
    .map((each) =>
      each instanceof Error ? `${each.message} ${each.stack} ${String(each.cause)}` : String(each),
    )
    .join('\n')
    .replaceAll(/^ +at .*$/gm, '');
  expect(failures).toHaveLength(5);
  for (const secret of [bench.server.token, 'Bearer', '/pro/api', bench.layer.origin])
    expect(text).not.toContain(secret);
});
