import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { MessageSummary } from '../../lib/core/message.ts';
import { readMessagesOf } from '../../lib/state.ts';
import { defaultServerOptions } from '../../server/server-options.ts';
import { openStore } from '../../server/store/open-store.ts';
import { SOON, setUpWorkbench } from './workbench.ts';

const bench = setUpWorkbench();

const AN_HOUR_AGO = new Date(Date.now() - 3_600_000);
/** The service tells its time in whole seconds: what comes in the second of the first turn may be from before it. */
const soon = () => new Date(Date.now() + 1_500);
const listOf = (id: string) => `GET /pro/api/accounts/${id}/messages`;

const listsAsked = () => bench.layer.asked.filter(({ path }) => path.includes('/messages')).length;
const storedMailbox = (id: string) => bench.store.read((database) => database.get('mailboxes', id));
const messagesOf = (id: string) => bench.store.read((database) => readMessagesOf(database as never, id));

test('only mailboxes whose size changed are listed, and only new mail is announced', async () => {
  const first = await bench.addMailbox('a@mail.cx');
  const second = await bench.addMailbox('b@mail.cx');
  await bench.receive('a@mail.cx', 'before', AN_HOUR_AGO);
  const arrived: string[] = [];
  bench.mail.onArrival((mailbox, messages) =>
    arrived.push(...messages.map((each) => `${mailbox.address} ${each.subject}`)),
  );
  await bench.connect();
  await bench.mail.refresh('poll');
  expect(arrived).toEqual([]);
  expect(await storedMailbox(first)).toMatchObject({ unread: 0 });
  expect(await messagesOf(first)).toHaveLength(1);

  await bench.receive('b@mail.cx', 'after', soon());
  const before = listsAsked();
  await bench.mail.refresh('poll');
  await bench.mail.refresh('poll');
  expect(listsAsked() - before).toBe(1);
  expect(arrived).toEqual(['b@mail.cx after']);
  expect(await storedMailbox(second)).toMatchObject({ unread: 1, used: (await bench.mailboxes())[1]!.used });
});

test('mail deleted elsewhere goes, and so do mailboxes with their mail', async () => {
  const first = await bench.addMailbox('a@mail.cx');
  const second = await bench.addMailbox('b@mail.cx');
  await bench.receive('a@mail.cx', 'one', soon());
  await bench.receive('a@mail.cx', 'two', soon());
  await bench.connect();
  await bench.mail.refresh('poll');
  await bench.removeNewest('a@mail.cx');
  await bench.removeMailbox(second);
  await bench.mail.refresh('poll');
  expect((await messagesOf(first)).map(({ subject }) => subject)).toEqual(['one']);
  expect(await storedMailbox(first)).toMatchObject({ unread: 1 });
  expect(await storedMailbox(second)).toBeUndefined();
});

test('a broken mailbox holds up no other', async () => {
  const broken = await bench.addMailbox('a@mail.cx');
  const sound = await bench.addMailbox('b@mail.cx');
  await bench.connect();
  await bench.mail.refresh('poll');
  await bench.receive('a@mail.cx', 'lost', soon());
  await bench.receive('b@mail.cx', 'there', soon());
  bench.layer.next(listOf(broken), { status: 200, body: '{"messages":7}' });
  await expect(bench.mail.refresh('poll')).rejects.toMatchObject({ kind: 'bad-answer' });
  expect(await storedMailbox(sound)).toMatchObject({ unread: 1 });
  await bench.mail.refresh('poll');
  expect(await storedMailbox(broken)).toMatchObject({ unread: 1 });
});

test('a subject of a megabyte is cut, half characters are mended, odd times do no harm', async () => {
  const mailbox = await bench.addMailbox('a@mail.cx');
  await bench.connect();
  await bench.mail.refresh('poll');
  await bench.receive('a@mail.cx', 'fine', soon());
  const subject = `\ud800${'x'.repeat(1 << 20)}`;
  const odd = { id: 'm', sender: 's@x.example', from: null, subject, created_at: 'yesterday', size: null };
  bench.layer.next(listOf(mailbox), { status: 200, body: JSON.stringify({ messages: [odd], page: 1 }) });
  await bench.mail.refresh('poll');
  const [message] = (await messagesOf(mailbox)) as [MessageSummary];
  expect(message.subject!.length).toBeLessThanOrEqual(1_000);
  expect(message.subject!.isWellFormed()).toBe(true);
  expect(message.createdAt).toBe('1970-01-01T00:00:00.000Z');
});

/** A service with so many mailboxes, each with an old mail in it. @returns their ids */
async function startWithMailboxes(count: number): Promise<string[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'freshbox-many-'));
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
  const store = openStore({ ...defaultServerOptions, dataFolder });
  const facts = { role: 'pro', passwordHash: '', quota: 1_000_000 } as const;
  vi.useFakeTimers({ toFake: ['Date'], now: AN_HOUR_AGO });
  const ids = Array.from({ length: count }, (_, i) =>
    String(store.mailboxes.add({ address: `m${i}@mail.cx`, ...facts })),
  );
  const mail = { sender: 's@shop.example', from: null, subject: 'old', previewText: null };
  store.messages.deliver(ids, { ...mail, raw: Buffer.from('Subject: old\r\n\r\nHello') });
  vi.useRealTimers();
  store.close();
  await bench.start({ dataFolder });
  return ids;
}

test('ten thousand mailboxes: one call, few lists, few writes', { timeout: 60_000 }, async () => {
  const ids = await startWithMailboxes(10_000);
  const began = performance.now();
  await bench.connect();
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(listsAsked()).toBe(0);
  await bench.mail.refresh('poll');
  expect(listsAsked()).toBe(20);

  await bench.receive('m5000@mail.cx', 'new', soon());
  const announced: unknown[] = [];
  const channel = new BroadcastChannel('freshbox-facts');
  channel.onmessage = ({ data }) => announced.push(data);
  const start = performance.now();
  await bench.mail.refresh('poll');
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(listsAsked()).toBe(21);
  expect(await storedMailbox(ids[5_000]!)).toMatchObject({ unread: 1 });
  await expect.poll(() => announced.length, SOON).toBeGreaterThan(0);
  expect(announced.length).toBeLessThanOrEqual(5);
  channel.close();
});
