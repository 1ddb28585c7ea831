/** Whatever a service answers, a call ends in what it promises or in a failure of the closed list. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Line } from '../../lib/background/api/ask.ts';
import { listCustomDomains, listSystemDomains } from '../../lib/background/api/domains.ts';
import * as mailboxes from '../../lib/background/api/mailboxes.ts';
import * as messages from '../../lib/background/api/messages.ts';
import { request } from '../../lib/background/api/request.ts';
import { FAILURE_KINDS, Failure } from '../../lib/core/failures.ts';
import { answers } from './any-answer.ts';
import { fuzz } from './fuzz-runs.ts';
import { GarbageServer } from './garbage-server.ts';

const TOKEN = 'tm_pro_a-token-that-nobody-else-may-see';
const PASSWORD = 'a-password-that-nobody-else-may-see';
/** Long enough that a busy computer does not let a request given up come in with the next. */
const TIME_LIMIT = 1_500;
/** The longest that a service may keep us waiting, in ms. */
const LONGEST_PAUSE = 10 * 60_000;

const text = expect.any(String);
const id = expect.stringMatching(/^[\w-]{1,64}$/);
const address = expect.stringMatching(/^[^\s@]+@[^\s@]+$/);
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const size = expect.toSatisfy((value) => Number.isFinite(value) && value >= 0);
const count = expect.toSatisfy((value) => Number.isSafeInteger(value) && value >= 0);
const line = expect.toSatisfy(
  (value) => value === null || (typeof value === 'string' && value.length <= 1_000 && value.isWellFormed()),
);
const body = expect.toSatisfy((value) => value === null || typeof value === 'string');
const opened = { id, address, token: expect.stringMatching(/^[\x21-\x7e]+$/) };
const head = { id, sender: line, from: line, subject: line, size, created_at: time };
const attachment = { index: count, filename: line, content_type: line, size };
const domain = {
  domain: text,
  kind: expect.stringMatching(/^(system|custom)$/),
  isDefault: expect.any(Boolean),
};
const listing = { entries: expect.any(Array), sent: count, complete: expect.any(Boolean) };

interface Call {
  name: string;
  ask(line: Line): Promise<unknown>;
  /** Fails when it is not what the call promises. */
  check(value: unknown): void;
}

const every = (shape: object) => (value: unknown) => {
  for (const each of value as unknown[]) expect(each).toEqual(shape);
};
const listed =
  (shape: object, more: object = {}) =>
  (value: unknown) => {
    expect(value).toEqual({ ...listing, ...more });
    every(shape)((value as { entries: unknown[] }).entries);
  };
const is = (shape: unknown) => (value: unknown) => expect(value).toEqual(shape);

const CALLS: Call[] = [
  {
    name: 'listMailboxes',
    ask: mailboxes.listMailboxes,
    check: listed({ id, address, quota: size, used: size, created_at: time }, { serviceTime: count }),
  },
  { name: 'makeMailbox', ask: (by) => mailboxes.makeMailbox(by, 'a@mail.cx', PASSWORD), check: is(opened) },
  { name: 'openMailbox', ask: (by) => mailboxes.openMailbox(by, 'a@mail.cx', PASSWORD), check: is(opened) },
  { name: 'removeMailbox', ask: (by) => mailboxes.removeMailbox(by, 'm'), check: is(undefined) },
  {
    name: 'setMailboxPassword',
    ask: (by) => mailboxes.setMailboxPassword(by, 'm', PASSWORD),
    check: is(undefined),
  },
  {
    name: 'listMessages',
    ask: (by) => messages.listMessages(by, 'm', 1),
    check: listed({ ...head, preview_text: line }),
  },
  {
    name: 'fetchMessage',
    ask: (by) => messages.fetchMessage(by, 'm'),
    check(value) {
      expect(value).toEqual({ ...head, text_body: body, html_body: body, attachments: expect.any(Array) });
      every(attachment)((value as { attachments: unknown[] }).attachments);
    },
  },
  { name: 'fetchSource', ask: (by) => messages.fetchSource(by, 'm'), check: is(expect.any(Uint8Array)) },
  {
    name: 'fetchAttachment',
    ask: (by) => messages.fetchAttachment(by, 'm', 0),
    check: is(expect.any(Uint8Array)),
  },
  { name: 'removeMessage', ask: (by) => messages.removeMessage(by, 'm'), check: is(undefined) },
  { name: 'listSystemDomains', ask: listSystemDomains, check: every(domain) },
  { name: 'listCustomDomains', ask: listCustomDomains, check: every(domain) },
];

const service = await new GarbageServer().start();
const elsewhere = await new GarbageServer().start();
afterAll(() => Promise.all([service.close(), elsewhere.close()]));

const client: Line = (ask) => request({ kind: 'local', address: service.origin }, TOKEN, ask, TIME_LIMIT);
const patientClient: Line = (ask) => request({ kind: 'local', address: service.origin }, TOKEN, ask, 60_000);

function expectFailure(thrown: unknown): void {
  if (!(thrown instanceof Failure)) throw thrown;
  expect(FAILURE_KINDS).toContain(thrown.kind);
  const said = `${thrown.message} ${thrown.stack} ${thrown.cause} ${JSON.stringify(thrown)}`;
  for (const secret of [TOKEN, PASSWORD, 'a@mail.cx', service.origin]) expect(said).not.toContain(secret);
  if (thrown.retryAt === undefined) return;
  expect(thrown.retryAt).toBeGreaterThan(Date.now() - TIME_LIMIT);
  expect(thrown.retryAt).toBeLessThanOrEqual(Date.now() + LONGEST_PAUSE);
}

const right = { id: 'm', address: 'a@mail.cx', token: 't', domain: 'mail.cx', verify_status: 'verified' };

test('a right answer is taken by every call: the control', async () => {
  const said = JSON.stringify({ ...right, accounts: [right], messages: [right], domains: [right] });
  const bytes = Buffer.from(
    `HTTP/1.1 200 OK\r\nContent-Length: ${said.length}\r\nConnection: close\r\n\r\n${said}`,
  );
  service.answerWith({ bytes, ending: 'close' });
  for (const { ask, check } of CALLS) check(await ask(patientClient));
  expect(service.asked).toHaveLength(CALLS.length);
});

/** On a busy computer a request may arrive after its call was given up, while the next one is made. */
let overdue = 0;

fuzz(
  'a call ends in what it promises or in a failure without secrets',
  1_500,
  fc.asyncProperty(fc.constantFrom(...CALLS), answers(elsewhere.origin), async ({ ask, check }, answer) => {
    service.answerWith(answer);
    const ended = await ask(client).then(
      (value) => ({ value }),
      (thrown: unknown) => ({ thrown }),
    );
    if ('thrown' in ended) expectFailure(ended.thrown);
    else check(ended.value);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(elsewhere.connections).toBe(0);
    expect(service.asked.filter((request) => /cookie:|referer:/i.test(request))).toEqual([]);
    expect(service.asked.length).toBeLessThanOrEqual(1 + overdue);
    overdue = service.asked.length === 0 ? 1 : 0;
  }),
);
