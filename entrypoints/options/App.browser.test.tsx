import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings.ts';
import { SIGNED_OUT, type Status } from '../../lib/core/status.ts';
import type { Envelope } from '../../lib/messages.ts';
import { announceFacts, openDatabase } from '../../lib/state.ts';
import { App } from './App.tsx';
import './style.css';

let sent: Envelope[];
let answer: (envelope: Envelope) => unknown;

async function writeFacts(status: Partial<Status>, settings: Partial<Settings> = {}) {
  const database = await openDatabase();
  const change = database.transaction(['mailboxes', 'messages', 'singles'], 'readwrite');
  void change.objectStore('mailboxes').clear();
  void change.objectStore('singles').put({ ...SIGNED_OUT, ...status }, 'status');
  void change.objectStore('singles').put({ ...DEFAULT_SETTINGS, ...settings }, 'settings');
  await change.done;
  database.close();
  announceFacts(['mailboxes', 'singles']);
}

beforeEach(() => {
  sent = [];
  answer = () => undefined;
  fakeBrowser.commands.getAll = (async () => [{ name: 'create-and-fill', shortcut: 'Alt+Shift+M' }]) as never;
  fakeBrowser.runtime.sendMessage = (async (envelope: Envelope) => {
    sent.push(envelope);
    try {
      return { ok: true, value: await answer(envelope) };
    } catch (failure) {
      return { ok: false, failure };
    }
  }) as never;
});
afterEach(() => render(null, document.body));

test('a refused token says so, stays in its field only, and a good one is never shown again', async () => {
  await writeFacts({});
  answer = () => Promise.reject({ kind: 'token-refused' });
  render(<App />, document.body);
  await page.getByLabelText('Service').selectOptions('Local server');
  await page.getByLabelText('Server address').fill('http://127.0.0.1:4010');
  await page.getByLabelText('API token').fill('tm_pro_secret');
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect.element(page.getByText('does not accept this token', { exact: false })).toBeVisible();
  expect(sent.at(-1)).toMatchObject({
    command: 'connect',
    body: { service: { kind: 'local', address: 'http://127.0.0.1:4010' }, token: 'tm_pro_secret' },
  });
  answer = async () => {
    await writeFacts({ connected: true });
    return { mailboxes: 0 };
  };
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect.element(page.getByText('Connected', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Replace token' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Forget token' })).toBeVisible();
  expect(document.querySelector('input[type="password"]')).toBeNull();
  expect(document.documentElement.outerHTML).not.toContain('tm_pro_secret');
});

test('an address that is not on this computer is not asked', async () => {
  await writeFacts({});
  render(<App />, document.body);
  await page.getByLabelText('Service').selectOptions('Local server');
  await page.getByLabelText('Server address').fill('http://evil.example/');
  await page.getByLabelText('API token').fill('tm_pro_secret');
  await expect.element(page.getByRole('button', { name: 'Connect' })).toBeDisabled();
  expect(sent).toEqual([]);
});

test('settings are saved at once, the last of several quick changes included, a bad pattern never', async () => {
  await writeFacts({ connected: true }, { quietSites: ['bank.example'] });
  render(<App />, document.body);
  const pattern = page.getByLabelText('Naming pattern');
  await pattern.fill('my-{site}');
  await expect.element(page.getByText('On example.com: my-example@mail.cx')).toBeVisible();
  await pattern.fill('{nonsense}');
  await pattern.fill('{word}-{rand6}');
  await page.getByLabelText('Offers in pages', { exact: false }).click();
  await page.getByLabelText('Site', { exact: true }).fill('https://www.shop.example/sign-up?x=1');
  await page.getByRole('button', { name: 'Add' }).click();
  await vi.waitFor(() =>
    expect(sent.map(({ body }) => body)).toEqual([
      { pattern: 'my-{site}' },
      { pattern: '{word}-{rand6}' },
      { offers: false },
      { quietSites: ['bank.example', 'shop.example'] },
    ]),
  );
  await expect.element(page.getByText('Saved')).toBeVisible();
});

test('a pause is listed with the time of its end, goes when it is over, and can be taken back', async () => {
  const until = Date.now() + 30 * 60_000;
  const pauses = [
    { site: 'shop.example', until },
    { site: 'over.example', until: Date.now() - 1 },
  ];
  await writeFacts({ connected: true }, { quietSites: ['bank.example'], pauses });
  render(<App />, document.body);
  const list = page.getByRole('list', { name: 'Quiet sites' });
  const clock = new Date(until).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
  const paused = list.getByRole('listitem').first();
  await expect.element(paused).toHaveTextContent(`shop.example until ${clock}`);
  expect(list.getByRole('listitem').elements().length).toBe(2);
  await list.getByRole('button', { name: 'Remove' }).first().click();
  await vi.waitFor(() => expect(sent.map(({ body }) => body)).toEqual([{ pauses: [] }]));
});

test('forgetting everything asks first', async () => {
  await writeFacts({ connected: true });
  render(<App />, document.body);
  await page.getByRole('button', { name: 'Forget everything' }).click();
  expect(sent).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
  await vi.waitFor(() => expect(sent.map(({ command }) => command)).toEqual(['forgetEverything']));
});

test.each([false, true])('is accessible (connected: %s)', async (connected) => {
  await writeFacts(
    { connected },
    {
      quietSites: ['bank.example'],
      pauses: [{ site: 'shop.example', until: Date.now() + 60_000 }],
    },
  );
  render(<App />, document.body);
  await expect.element(page.getByText('Alt+Shift+M', { exact: true })).toBeVisible();
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
