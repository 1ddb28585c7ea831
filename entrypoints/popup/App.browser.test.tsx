import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Mailbox } from '../../lib/core/mailbox.ts';
import type { Message, MessageSummary } from '../../lib/core/message.ts';
import { SIGNED_OUT, type Status } from '../../lib/core/status.ts';
import type { Envelope } from '../../lib/messages.ts';
import { startFacts } from '../../lib/popup/use-facts.ts';
import { announceFacts, openDatabase } from '../../lib/state.ts';
import { App } from './App.tsx';
import './style.css';

const CONNECTED: Status = {
  ...SIGNED_OUT,
  connected: true,
  refreshedAt: 1,
  domains: [{ domain: 'mail.cx', kind: 'system', isDefault: true }],
};
const mailbox = (id: string, over: Partial<Mailbox> = {}): Mailbox => ({
  id,
  address: `${id}@mail.cx`,
  quota: 50_000_000,
  used: 1000,
  createdAt: '2026-01-01T00:00:00Z',
  site: null,
  readable: true,
  unread: 0,
  newestAt: null,
  deletingAt: null,
  ...over,
});
const summary = (id: string, over: Partial<MessageSummary> = {}): MessageSummary => ({
  id,
  mailboxId: 'shop',
  sender: 's@x.example',
  from: 'Shop <hello@shop.example>',
  subject: `Subject ${id}`,
  preview: 'Hello',
  size: 10,
  createdAt: '2026-01-02T00:00:00Z',
  unread: true,
  find: null,
  ...over,
});
const message = (over: Partial<Message> = {}): Message => ({
  id: 'm1',
  mailboxId: 'shop',
  address: 'shop@mail.cx',
  sender: 's@x.example',
  from: null,
  subject: null,
  size: 10,
  createdAt: '2026-01-02T00:00:00Z',
  text: null,
  html: null,
  attachments: [],
  find: null,
  ...over,
});

/** What the stand-in background answers; what is missing answers nothing. */
let answers: Record<string, (body: never) => unknown>;
let asked: string[];

async function writeFacts(facts: { mailboxes?: Mailbox[]; messages?: MessageSummary[]; status?: Status }) {
  const database = await openDatabase();
  const change = database.transaction(['mailboxes', 'messages', 'singles'], 'readwrite');
  for (const store of ['mailboxes', 'messages', 'singles'] as const) void change.objectStore(store).clear();
  for (const each of facts.mailboxes ?? []) void change.objectStore('mailboxes').put(each);
  for (const each of facts.messages ?? []) void change.objectStore('messages').put(each);
  void change.objectStore('singles').put(facts.status ?? CONNECTED, 'status');
  await change.done;
  database.close();
  announceFacts(['mailboxes', 'messages', 'singles']);
}

const open = (hash = '#/', app: ComponentChild = <App remembered={null} />) => {
  location.hash = hash;
  render(app, document.body);
};

beforeEach(() => {
  answers = {};
  asked = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  // The fake browser's own channel cannot answer later; the real one's contract is one function.
  fakeBrowser.runtime.sendMessage = (async (envelope: Envelope) => {
    asked.push(envelope.command);
    try {
      const value = await answers[envelope.command]?.(envelope.body as never);
      return { ok: true, value: value ?? { site: null, address: null, messages: [], isLast: true } };
    } catch (failure) {
      return { ok: false, failure };
    }
  }) as never;
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

test('shows the stored facts at once and asks for new ones', async () => {
  await writeFacts({ mailboxes: [mailbox('shop', { unread: 2 })], messages: [summary('m1')] });
  answers.refresh = () => new Promise(() => undefined);
  open();
  await expect.element(page.getByRole('list', { name: 'Mailboxes' })).toBeVisible();
  await expect.element(page.getByText('Subject m1')).toBeVisible();
  expect(asked).toContain('refresh');
  await writeFacts({ mailboxes: [mailbox('shop'), mailbox('forum')] });
  await expect.element(page.getByText('forum@mail.cx')).toBeVisible();
});

test('facts asked for before it is drawn are drawn first, and what changes in between comes after', async () => {
  await writeFacts({ mailboxes: [mailbox('shop')] });
  const begun = startFacts();
  await begun.isRead;
  await writeFacts({ mailboxes: [mailbox('shop'), mailbox('forum')] });
  open('#/', <App remembered={null} begun={begun} />);
  expect(document.body.textContent).toContain('shop@mail.cx');
  await expect.element(page.getByText('forum@mail.cx')).toBeVisible();
});

test('signed out, it leads to the options', async () => {
  await writeFacts({ status: SIGNED_OUT });
  open();
  await expect.element(page.getByRole('button', { name: 'Connect' })).toBeVisible();
});

test('every button of a mailbox has its fixed name and is about that address', async () => {
  await writeFacts({ mailboxes: [mailbox('shop'), mailbox('forum')] });
  open();
  for (const name of ['Copy address', 'Delete mailbox', 'Reset password']) {
    await expect.element(page.getByRole('button', { name }).nth(1)).toBeVisible();
  }
  const row = page.getByRole('listitem').filter({ hasText: 'shop@mail.cx' });
  const copy = row.getByRole('button', { name: 'Copy address' });
  await expect.element(copy).toHaveAccessibleDescription('shop@mail.cx');
  await copy.click();
  expect(navigator.clipboard.writeText).toHaveBeenCalledWith('shop@mail.cx');
  await expect.element(page.getByText('Copied')).toBeVisible();
});

test('deleting names the address and can be undone while it counts down', async () => {
  await writeFacts({ mailboxes: [mailbox('shop')] });
  answers.deleteMailbox = async () => {
    const at = Date.now() + 10_000;
    await writeFacts({ mailboxes: [mailbox('shop', { deletingAt: at })] });
    return { at };
  };
  answers.keepMailbox = () => writeFacts({ mailboxes: [mailbox('shop')] });
  open();
  await page.getByRole('button', { name: 'Delete mailbox' }).click();
  await expect.element(page.getByRole('dialog').getByText('shop@mail.cx')).toBeVisible();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.element(page.getByText(/Deleted in \d+ s/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByRole('button', { name: 'Delete mailbox' })).toBeVisible();
});

test('a new password is shown once', async () => {
  await writeFacts({ mailboxes: [mailbox('shop')] });
  answers.resetPassword = () => ({ password: 'Vw7-kQm2' });
  open();
  await page.getByRole('button', { name: 'Reset password' }).click();
  await page.getByRole('button', { name: 'Set new password' }).click();
  await expect.element(page.getByText('Vw7-kQm2')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('Vw7-kQm2')).not.toBeInTheDocument();
});

test('a failed refresh says what to do and keeps what is known', async () => {
  const failure = { kind: 'rate-limited', retryAt: Date.now() + 30_000 } as const;
  await writeFacts({ mailboxes: [mailbox('shop')], status: { ...CONNECTED, failure } });
  open();
  await expect.element(page.getByText(/Try again in \d+ seconds/)).toBeVisible();
  await expect.element(page.getByText('shop@mail.cx')).toBeVisible();
});

describe('ten thousand mailboxes', () => {
  const rows = () => [...document.querySelectorAll<HTMLElement>('[aria-label=Mailboxes] > li')];
  const positions = () => rows().map((row) => Number(row.ariaPosInSet));

  beforeEach(async () => {
    await page.viewport(380, 600);
    const many = Array.from({ length: 10_000 }, (_, i) =>
      mailbox(`box${i}`, { site: 'shop.example', unread: 1 }),
    );
    await writeFacts({ mailboxes: many, messages: ['m1', 'm2', 'm3'].map((id) => summary(id)) });
    open();
    await expect.element(page.getByText('10,000')).toBeVisible();
    await expect.element(page.getByText('@mail.cx').first()).toBeVisible();
  });

  test('have only the rows in the document that can be seen, wherever one scrolls to', async () => {
    for (const y of [0, 5_000, 300_000, document.documentElement.scrollHeight]) {
      scrollTo(0, y);
      await vi.waitFor(() => {
        const seen = rows().filter((row) => row.getBoundingClientRect().bottom > 0);
        expect(seen[0]!.getBoundingClientRect().top).toBeLessThan(y === 0 ? innerHeight : 62);
        expect(seen.at(-1)!.getBoundingClientRect().bottom).toBeGreaterThanOrEqual(innerHeight - 62);
      });
      expect(document.body.querySelectorAll('*').length).toBeLessThanOrEqual(300);
    }
    expect(positions().at(-1)).toBe(10_000);
  });

  test('are gone through by keyboard without losing the focus', async () => {
    rows()[0]!.querySelector('a')!.focus();
    const first = positions()[0]!;
    for (let step = 0; step < 4 * 20; step += 1) await userEvent.keyboard('{Tab}');
    const row = document.activeElement?.closest('li');
    expect(Number(row?.ariaPosInSet)).toBe(first + 20);
  });

  test('keep the keyboard in the list when the row with the focus is scrolled away', async () => {
    rows()[0]!.querySelector('a')!.focus();
    scrollTo(0, 50_000);
    await vi.waitFor(() => expect(positions()[0]).toBeGreaterThan(100), 10_000);
    await userEvent.keyboard('{Tab}');
    expect(positions()).toContain(Number(document.activeElement?.closest('li')?.ariaPosInSet));
  });

  test('are searched', async () => {
    await page.getByRole('searchbox', { name: 'Search' }).fill('box9876');
    await expect.element(page.getByText('box9876@mail.cx')).toBeVisible();
    expect(rows()).toHaveLength(1);
  });
});

test('a mailbox of one’s own name is checked while typing, made and copied', async () => {
  await writeFacts({});
  answers.createMailbox = (body: { localPart: string }) => mailbox(body.localPart);
  open('#/new');
  const name = page.getByLabelText('Name');
  await name.fill('no spaces');
  await expect.element(page.getByText('Use only letters', { exact: false })).toBeVisible();
  await name.fill('My.Name');
  await page.getByRole('button', { name: 'Create mailbox' }).click();
  await expect.element(page.getByText('Ready and copied')).toBeVisible();
  expect(navigator.clipboard.writeText).toHaveBeenCalledWith('my.name@mail.cx');
});

test('a mailbox that Freshbox did not make asks for its password', async () => {
  await writeFacts({ mailboxes: [mailbox('shop', { readable: false })] });
  answers.openMessage = () => Promise.reject({ kind: 'password-needed' });
  answers.givePassword = () => Promise.reject({ kind: 'password-refused' });
  open('#/message/shop/m1');
  await page.getByLabelText('Mailbox password').fill('wrong');
  await page.getByRole('button', { name: 'Open' }).click();
  await expect.element(page.getByText('is not right', { exact: false })).toBeVisible();
  answers.openMessage = () => message({ text: 'Hello there' });
  answers.givePassword = () => undefined;
  await page.getByRole('button', { name: 'Open' }).click();
  await expect.element(page.getByText('Hello there')).toBeVisible();
});

test('hostile mail stays inside a frame without rights, its links are listed by their real host', async () => {
  await writeFacts({ mailboxes: [mailbox('shop')] });
  const html = '<script>top.hurt = 1</script><b>Hi</b><a href="https://evil.example/">bank.example</a>';
  answers.openMessage = () => message({ html });
  open('#/message/shop/m1');
  const frame = page.getByTitle('The message as HTML', { exact: false });
  await expect.element(frame).toHaveAttribute('sandbox', '');
  await page.getByText('Links in this message: 1').click();
  await expect.element(page.getByText('evil.example')).toBeVisible();
  await expect.element(page.getByText('the message shows bank.example', { exact: false })).toBeVisible();
});

test('of a very long HTML mail the beginning shows at once, and all of it on wish', async () => {
  await writeFacts({ mailboxes: [mailbox('shop')] });
  const html = `<p>The very beginning</p>${'<p>One offer of many</p>'.repeat(20_000)}<p>The very end</p>`;
  answers.openMessage = () => message({ html });
  open('#/message/shop/m1');
  await expect.element(page.getByText('Only its beginning is shown', { exact: false })).toBeVisible();
  const shown = () => document.querySelector<HTMLIFrameElement>('.mail-frame')?.srcdoc ?? '';
  expect(shown()).toContain('The very beginning');
  expect(shown()).not.toContain('The very end');
  await page.getByRole('button', { name: 'Show all of it' }).click();
  await vi.waitFor(() => expect(shown()).toContain('The very end'));
  await expect
    .element(page.getByText('Only its beginning is shown', { exact: false }))
    .not.toBeInTheDocument();
});

test('nulls and a megabyte of subject show as one calm line', async () => {
  const endless = summary('long', { subject: 'x'.repeat(1_000_000), from: '\u202e"><b>'.repeat(1000) });
  const empty = summary('none', { subject: null, from: null, preview: null, sender: '' });
  await writeFacts({ mailboxes: [mailbox('shop')], messages: [endless, empty] });
  open();
  await expect.element(page.getByText('(no subject)')).toBeVisible();
  expect(document.body.scrollWidth).toBeLessThanOrEqual(innerWidth);
  expect(document.body.innerHTML.length).toBeLessThan(50_000);
});

test.each(['#/', '#/new', '#/mailbox/shop', '#/message/shop/m1'])('%s is accessible', async (hash) => {
  await writeFacts({
    mailboxes: [mailbox('shop', { unread: 1, site: 'shop.example', newestAt: '2026-01-02T00:00:00Z' })],
    messages: [summary('m1', { find: { code: '482913', link: null } })],
  });
  answers.listMessages = () => ({ messages: [summary('m1')], isLast: false });
  answers.openMessage = () => message({ text: 'See https://shop.example/', html: '<b>x</b>' });
  open(hash);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await vi.waitFor(() => expect(document.querySelector('.loading')).toBeNull());
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
