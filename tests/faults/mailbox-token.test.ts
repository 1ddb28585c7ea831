import { expect, test } from 'vitest';
import { setUpWorkbench, WISH } from './workbench.ts';

const bench = setUpWorkbench();
const tokensAsked = () => bench.server.requests('POST /api/token').length;

test('a mailbox token that is refused again after renewal is not renewed in a loop', async () => {
  await bench.connect();
  const { id } = await bench.mail.createMailbox(WISH);
  bench.server.tokensExpired = true;
  await expect(bench.mail.openMessage(id, 'm', 'person')).rejects.toMatchObject({ kind: 'password-refused' });
  expect(tokensAsked()).toBe(1);
  expect(bench.server.requests('GET /api/messages/m')).toHaveLength(2);
});

test('several readers who find the token expired renew it once', async () => {
  await bench.connect();
  const { id } = await bench.mail.createMailbox(WISH);
  const refused = { status: 401, body: '{"error":"invalid_token"}' };
  bench.server.plan('GET /api/messages/m', refused, refused);
  await Promise.all([bench.mail.openMessage(id, 'm', 'person'), bench.mail.openMessage(id, 'm', 'person')]);
  expect(tokensAsked()).toBe(1);
});

test.each(['commit-then-drop', 'drop'] as const)(
  'a reset whose answer is lost by %s loses no password',
  async (fault) => {
    await bench.connect();
    const { id } = await bench.mail.createMailbox(WISH);
    bench.server.plan('PUT /pro/api/accounts', fault);
    await expect(bench.mail.resetPassword(id)).rejects.toMatchObject({ kind: 'offline' });
    bench.server.plan('GET /api/messages/m', { status: 401, body: '{"error":"invalid_token"}' });
    await bench.restart().openMessage(id, 'm', 'person');
    const [mailbox] = bench.server.mailboxes;
    expect(await bench.disk()).toContain(mailbox!.password);
  },
);

test('a reset the service refused leaves the old password alone', async () => {
  await bench.connect();
  const { id } = await bench.mail.createMailbox(WISH);
  const before = await bench.disk();
  bench.server.plan('PUT /pro/api/accounts', { status: 404, body: '{"error":"not_found"}' });
  await expect(bench.mail.resetPassword(id)).rejects.toMatchObject({ kind: 'not-found' });
  expect(await bench.disk()).toBe(before);
});
