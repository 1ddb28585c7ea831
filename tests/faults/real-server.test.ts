/** The same parts against the full local service, with mail that comes by SMTP. */
import { IDBFactory } from 'fake-indexeddb';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMail, type MailDesk } from '../../lib/background/mail.ts';
import { createStore, type Store } from '../../lib/background/store.ts';
import type { Mailbox } from '../../lib/core/mailbox.ts';
import type { MessageSummary } from '../../lib/core/message.ts';
import { readStatus } from '../../lib/state.ts';
import { type RunningServer, startServer } from '../../server/start-server.ts';
import { WISH } from './workbench.ts';

let server: RunningServer;
let store: Store;
let mail: MailDesk;
let arrived: MessageSummary[];

async function connectTo(lifetime: number): Promise<void> {
  server = await startServer({ mailboxTokenLifetime: lifetime, requestsPerSecond: 8 });
  await mail.connect({ kind: 'local', address: server.apiOrigin }, server.token);
}

async function send(to: string, subject: string): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: server.smtpPort, ignoreTLS: true });
  await transport.sendMail({
    from: 'Shop <hello@shop.example>',
    to,
    subject,
    text: 'Grüße, dear customer',
    html: '<p>Grüße</p>',
    attachments: [{ filename: 'a.txt', content: 'attached' }],
  });
  transport.close();
}

async function receiveOne(mailbox: Mailbox): Promise<MessageSummary> {
  await send(mailbox.address, 'Welcome');
  await mail.refresh('poll');
  expect(arrived).toHaveLength(1);
  return arrived[0]!;
}

const fact = (id: string) => store.read((database) => database.get('mailboxes', id));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = createStore();
  mail = createMail({ store, times: { undo: 200 } });
  arrived = [];
  mail.onArrival((_mailbox, messages) => arrived.push(...messages));
});
afterEach(() => server.close());

test('from connecting over a first mail to an empty mailbox again', { timeout: 30_000 }, async () => {
  await connectTo(3_600);
  const mailbox = await mail.createMailbox(WISH);
  expect(mailbox.address).toMatch(/^shop-.*@mail\.cx$/);
  const summary = await receiveOne(mailbox);
  expect(summary).toMatchObject({ subject: 'Welcome', unread: true, mailboxId: mailbox.id });
  expect(await fact(mailbox.id)).toMatchObject({ unread: 1, site: 'shop.example' });

  const polled = await mail.openMessage(mailbox.id, summary.id, 'poll');
  expect(await fact(mailbox.id)).toMatchObject({ unread: 1 });
  const message = await mail.openMessage(mailbox.id, summary.id, 'person');
  expect(message).toEqual(polled);
  expect(message.text).toContain('Grüße');
  expect(message.attachments).toMatchObject([{ index: 0, filename: 'a.txt' }]);
  expect(await fact(mailbox.id)).toMatchObject({ unread: 0 });
  expect((await mail.messages.source(mailbox.id, summary.id)).source).toContain('Subject: Welcome');
  expect((await mail.messages.attachment(mailbox.id, summary.id, 0)).base64).toBe(btoa('attached'));
  expect(await mail.messages.list(mailbox.id, 1)).toMatchObject({
    messages: [{ unread: false }],
    isLast: true,
  });

  await mail.messages.remove(mailbox.id, summary.id);
  await mail.messages.remove(mailbox.id, summary.id);
  expect(await fact(mailbox.id)).toMatchObject({ unread: 0, newestAt: null });
  const status = await store.read(readStatus);
  expect(status).toMatchObject({ connected: true, failure: null });
  expect(status.domains.map(({ domain }) => domain)).toContain('post.harbour.example');
  expect(status.domains.map(({ domain }) => domain)).not.toContain('soon.harbour.example');
});

test('an expired mailbox token is renewed once with the kept password', { timeout: 30_000 }, async () => {
  await connectTo(1);
  const mailbox = await mail.createMailbox(WISH);
  const summary = await receiveOne(mailbox);
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  await mail.openMessage(mailbox.id, summary.id, 'person');
});

test('a reset password opens the mailbox, and losing its answer loses nothing', {
  timeout: 30_000,
}, async () => {
  await connectTo(3_600);
  const mailbox = await mail.createMailbox(WISH);
  const summary = await receiveOne(mailbox);
  const { password } = await mail.resetPassword(mailbox.id);
  expect(password.length).toBeGreaterThan(20);
  await mail.openMessage(mailbox.id, summary.id, 'person');
  await expect(mail.givePassword(mailbox.id, 'not the one')).rejects.toMatchObject({
    kind: 'password-refused',
  });
  await mail.openMessage(mailbox.id, summary.id, 'person');
  await mail.givePassword(mailbox.id, password);
});

test('a mailbox made elsewhere needs its password first', { timeout: 30_000 }, async () => {
  await connectTo(3_600);
  const made = await fetch(`${server.apiOrigin}/api/accounts`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${server.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ address: 'elsewhere@mail.cx', password: 'a-fine-password' }),
  });
  const { id } = (await made.json()) as { id: string };
  await mail.refresh('person');
  const summary = await receiveOne((await fact(id))!);
  expect(await fact(id)).toMatchObject({ readable: false });
  await expect(mail.openMessage(id, summary.id, 'person')).rejects.toMatchObject({ kind: 'password-needed' });
  await mail.givePassword(id, 'a-fine-password');
  expect(await fact(id)).toMatchObject({ readable: true });
  await mail.openMessage(id, summary.id, 'person');
});

test('a deletion can be undone, asked for again, and is carried out in time', {
  timeout: 30_000,
}, async () => {
  await connectTo(3_600);
  const mailbox = await mail.createMailbox(WISH);
  await mail.deletions.remove(mailbox.id);
  expect((await fact(mailbox.id))?.deletingAt).toBeGreaterThan(Date.now());
  expect(await mail.mailboxOfSite('shop.example')).toBeNull();
  await mail.deletions.keep(mailbox.id);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await fact(mailbox.id)).toMatchObject({ deletingAt: null });

  await mail.deletions.remove(mailbox.id);
  await mail.deletions.keep(mailbox.id);
  await mail.deletions.remove(mailbox.id);
  // Held up, as Firefox holds up background pages, both timers fire in one moment: that of the wish taken back must
  // not stop the other.
  const heldUpUntil = performance.now() + 300;
  while (performance.now() < heldUpUntil);
  await expect.poll(() => fact(mailbox.id), { timeout: 3_000 }).toBeUndefined();
});

test('a deletion survives the worker', { timeout: 30_000 }, async () => {
  await connectTo(3_600);
  const mailbox = await mail.createMailbox(WISH);
  const slow = createMail({ store, times: { undo: 60_000 } });
  await slow.deletions.remove(mailbox.id);
  await mail.carryOutDeletions();
  await expect.poll(() => fact(mailbox.id), { timeout: 3_000 }).toBeUndefined();
  await mail.refresh('person');
  expect(await fact(mailbox.id)).toBeUndefined();
});

test('forgetting the token keeps mail and passwords, forgetting everything keeps nothing', async () => {
  await connectTo(3_600);
  const mailbox = await mail.createMailbox(WISH);
  await mail.forgetToken();
  expect(await store.read(readStatus)).toMatchObject({ connected: false });
  await expect(mail.refresh('person')).rejects.toMatchObject({ kind: 'signed-out' });
  await mail.connect({ kind: 'local', address: server.apiOrigin }, server.token);
  expect(await fact(mailbox.id)).toMatchObject({ site: 'shop.example', readable: true });
  await mail.forgetEverything();
  const left = await store.read(async (database) =>
    Promise.all(
      ['mailboxes', 'messages', 'secrets', 'intents', 'ledger'].map((name) => database.count(name as never)),
    ),
  );
  expect(left).toEqual([0, 0, 0, 0, 0]);
});
