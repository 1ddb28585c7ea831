import { expect, test } from 'vitest';
import { setUpWorkbench, WISH } from './workbench.ts';

const bench = setUpWorkbench();

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
