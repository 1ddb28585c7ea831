import { expect, test } from 'vitest';
import { refusal } from '../../server/faults/fault.ts';
import { MAKE, setUpWorkbench, WISH } from './workbench.ts';

const bench = setUpWorkbench();
const RESET = 'PUT /pro/api/accounts';

test.each([
  ['commit-then-reset', RESET],
  ['drop', MAKE],
] as const)('a reset whose answer is lost by %s loses no password', async (fault, lastDone) => {
  await bench.connect();
  const { id } = await bench.mail.createMailbox(WISH);
  bench.layer.next(RESET, fault);
  await expect(bench.mail.resetPassword(id)).rejects.toMatchObject({ kind: 'offline' });
  bench.layer.next('GET /api/messages/m', refusal(401, 'invalid_token'));
  // There is no such message, which only a reader who has got in is told.
  await expect(bench.restart().openMessage(id, 'm', 'person')).rejects.toMatchObject({ kind: 'not-found' });
  const { password } = bench.layer.requests(lastDone)[0]!.body;
  expect(await bench.disk()).toContain(password);
});

test('a reset the service refused leaves the old password alone', async () => {
  await bench.connect();
  const { id } = await bench.mail.createMailbox(WISH);
  const before = await bench.disk();
  bench.layer.next(RESET, refusal(404, 'not_found'));
  await expect(bench.mail.resetPassword(id)).rejects.toMatchObject({ kind: 'not-found' });
  expect(await bench.disk()).toBe(before);
});
