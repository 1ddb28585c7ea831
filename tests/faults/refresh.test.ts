import { expect, test } from 'vitest';
import type { MessageSummary } from '../../lib/core/message.ts';
import { readMessagesOf } from '../../lib/state.ts';
import type { FaultMailbox } from './fault-server.ts';
import { SOON, setUpWorkbench } from './workbench.ts';

const bench = setUpWorkbench();

let made = 0;
function receive(mailbox: FaultMailbox, subject: string | null, at = new Date(Date.now() + 1_500)): void {
  made += 1;
  const message = {
    id: `m-${made}`,
    sender: 's@x.example',
    from: null,
    subject,
    preview_text: null,
    size: 9,
  };
  mailbox.messages.unshift({ ...message, created_at: at.toISOString() });
  mailbox.used += 9;
}

const listsAsked = () => bench.server.asked.filter(({ path }) => path.includes('/messages')).length;
const storedMailbox = (id: string) => bench.store.read((database) => database.get('mailboxes', id));
const messagesOf = (id: string) => bench.store.read((database) => readMessagesOf(database as never, id));

test('only mailboxes whose size changed are listed, and only new mail is announced', async () => {
  const [first, second] = [bench.server.addMailbox('a@mail.test'), bench.server.addMailbox('b@mail.test')];
  receive(first, 'before', new Date('2026-01-01'));
  const arrived: string[] = [];
  bench.mail.onArrival((mailbox, messages) =>
    arrived.push(...messages.map((each) => `${mailbox.address} ${each.subject}`)),
  );
  await bench.connect();
  await bench.mail.refresh('poll');
  expect(arrived).toEqual([]);
  expect(await storedMailbox(first.id)).toMatchObject({ unread: 0 });
  expect(await messagesOf(first.id)).toHaveLength(1);

  receive(second, 'after');
  const before = listsAsked();
  await bench.mail.refresh('poll');
  await bench.mail.refresh('poll');
  expect(listsAsked() - before).toBe(1);
  expect(arrived).toEqual(['b@mail.test after']);
  expect(await storedMailbox(second.id)).toMatchObject({ unread: 1, used: 9 });
});

test('mail deleted elsewhere goes, and so do mailboxes with their mail', async () => {
  const [first, second] = [bench.server.addMailbox('a@mail.test'), bench.server.addMailbox('b@mail.test')];
  receive(first, 'one');
  receive(first, 'two');
  await bench.connect();
  await bench.mail.refresh('poll');
  first.messages.shift();
  first.used -= 9;
  bench.server.mailboxes.splice(bench.server.mailboxes.indexOf(second), 1);
  await bench.mail.refresh('poll');
  expect((await messagesOf(first.id)).map(({ subject }) => subject)).toEqual(['one']);
  expect(await storedMailbox(first.id)).toMatchObject({ unread: 1 });
  expect(await storedMailbox(second.id)).toBeUndefined();
});

test('a broken mailbox holds up no other', async () => {
  const [broken, sound] = [bench.server.addMailbox('a@mail.test'), bench.server.addMailbox('b@mail.test')];
  await bench.connect();
  await bench.mail.refresh('poll');
  receive(broken, 'lost');
  receive(sound, 'there');
  bench.server.plan(`GET /pro/api/accounts/${broken.id}/messages`, { status: 200, body: '{"messages":7}' });
  await expect(bench.mail.refresh('poll')).rejects.toMatchObject({ kind: 'bad-answer' });
  expect(await storedMailbox(sound.id)).toMatchObject({ unread: 1 });
  await bench.mail.refresh('poll');
  expect(await storedMailbox(broken.id)).toMatchObject({ unread: 1 });
});

test('a subject of a megabyte is cut, half characters are mended, odd times do no harm', async () => {
  const mailbox = bench.server.addMailbox('a@mail.test');
  await bench.connect();
  await bench.mail.refresh('poll');
  receive(mailbox, `\ud800${'x'.repeat(1 << 20)}`);
  Object.assign(mailbox.messages[0]!, { created_at: 'yesterday', size: null });
  await bench.mail.refresh('poll');
  const [message] = (await messagesOf(mailbox.id)) as [MessageSummary];
  expect(message.subject!.length).toBeLessThanOrEqual(1_000);
  expect(message.subject!.isWellFormed()).toBe(true);
  expect(message.createdAt).toBe('1970-01-01T00:00:00.000Z');
});

test('ten thousand mailboxes: one call, few lists, few writes', { timeout: 60_000 }, async () => {
  for (let i = 0; i < 10_000; i += 1) receive(bench.server.addMailbox(`m${i}@mail.test`), 'old', new Date(0));
  const began = performance.now();
  await bench.connect();
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(listsAsked()).toBe(0);
  await bench.mail.refresh('poll');
  expect(listsAsked()).toBe(20);

  receive(bench.server.mailboxes[5_000]!, 'new');
  const announced: unknown[] = [];
  const channel = new BroadcastChannel('freshbox-facts');
  channel.onmessage = ({ data }) => announced.push(data);
  const start = performance.now();
  await bench.mail.refresh('poll');
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(listsAsked()).toBe(21);
  expect(await storedMailbox(bench.server.mailboxes[5_000]!.id)).toMatchObject({ unread: 1 });
  await expect.poll(() => announced.length, SOON).toBeGreaterThan(0);
  expect(announced.length).toBeLessThanOrEqual(5);
  channel.close();
});
