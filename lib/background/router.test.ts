import * as v from 'valibot';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { Failure } from '../core/failures.ts';
import type { Reply } from '../messages.ts';
import { createRouter, nothing, type Tables } from './router.ts';

const ID = 'test-extension-id';
const OWN = `chrome-extension://${ID}`;
const tab = { id: 7, url: 'https://shop.example.com/join', incognito: false };
const top = { id: ID, tab, frameId: 0, documentId: 'D', origin: 'https://shop.example.com', url: tab.url };
const SENDERS = {
  popup: { id: ID, url: `${OWN}/popup.html`, origin: OWN },
  popupTab: { id: ID, url: `${OWN}/popup.html#/message/a/b`, tab: { id: 3, incognito: true }, frameId: 0 },
  options: { id: ID, url: `${OWN}/options.html`, tab: { id: 4 }, frameId: 0 },
  offer: { id: ID, url: `${OWN}/offer.html#abc`, tab, frameId: 5, documentId: 'O' },
  page: top,
  framedPopup: { id: ID, url: `${OWN}/popup.html`, tab, frameId: 5 },
  offerOnTop: { id: ID, url: `${OWN}/offer.html#abc`, tab, frameId: 0 },
  strangePage: { id: ID, url: `${OWN}/else.html`, tab, frameId: 0 },
  popupLookalike: { id: ID, url: `https://${ID}/popup.html`, tab: { id: 7 }, frameId: 1 },
  dataFrame: { ...top, frameId: 2, url: 'data:text/html,x', origin: 'null' },
  otherExtension: { id: 'other', url: `${OWN}/popup.html` },
  nobody: { id: ID },
};

const ran = vi.fn();
const command = (body: v.GenericSchema = nothing) => ({ body, run: (...args: unknown[]) => ran(...args) });
const tables = {
  popup: { refresh: command(), createMailbox: command(v.strictObject({ site: v.nullable(v.string()) })) },
  offer: { createAndFill: command(v.strictObject({ ticket: v.string() })) },
  page: { fieldFocused: command(), openOffer: command(v.strictObject({ ticket: v.string() })) },
} as unknown as Tables;

function ask(message: unknown, from: object, ready = Promise.resolve()): Promise<Reply<unknown>> | 'unheard' {
  let answer: Reply<unknown> | undefined;
  const router = createRouter(tables, ready);
  const heard = router(message, from as Runtime.MessageSender, (reply) => {
    answer = reply;
  });
  return heard ? vi.waitUntil(() => answer) : 'unheard';
}
const to = (command: string, body?: unknown) => ({ to: 'background', command, body });
const refused = { ok: false, failure: { kind: 'not-allowed' } };

beforeEach(() => {
  ran.mockReset().mockReturnValue('answer');
});

describe('who may ask', () => {
  test.each([
    ['popup', 'refresh'],
    ['popupTab', 'refresh'],
    ['options', 'refresh'],
  ] as const)('%s may %s', async (from, name) => {
    expect(await ask(to(name), SENDERS[from])).toEqual({ ok: true, value: 'answer' });
  });

  test('the offer may ask for what is the offer’s', async () => {
    const answer = await ask(to('createAndFill', { ticket: 'x' }), SENDERS.offer);
    expect(answer).toEqual({ ok: true, value: 'answer' });
    expect(ran).toHaveBeenCalledWith({ ticket: 'x' }, expect.objectContaining({ tabId: 7, frameId: 5 }));
  });

  test.each(Object.entries(SENDERS))('%s gets nothing from another one’s table', async (name, from) => {
    const isOwnPage = name === 'popup' || name === 'popupTab' || name === 'options';
    if (!isOwnPage) expect(await ask(to('refresh'), from)).toEqual(refused);
    if (name !== 'offer') expect(await ask(to('createAndFill', { ticket: 'x' }), from)).toEqual(refused);
    if (name !== 'page') expect(await ask(to('fieldFocused'), from)).toEqual(refused);
  });

  test('the site of a page comes from the browser, not from the message', async () => {
    await ask(to('openOffer', { ticket: 'x' }), { ...top, url: 'https://a.bob.github.io/x', frameId: 0 });
    expect(ran.mock.calls[0]?.[1]).toMatchObject({ site: 'bob.github.io', isPrivate: false });
  });

  test.each([
    ['same origin', { frameId: 4, url: 'https://shop.example.com/frame' }, true],
    ['another origin', { frameId: 4, url: 'https://ads.test/', origin: 'https://ads.test' }, false],
    ['a sandbox', { frameId: 4, url: 'https://shop.example.com/frame', origin: 'null' }, false],
  ])('a frame of %s has the tab’s site and is known for what it is', async (_, more, isOwnFrame) => {
    await ask(to('fieldFocused'), { ...top, ...more });
    expect(ran.mock.calls[0]?.[1]).toMatchObject({ site: 'example.com', isOwnFrame });
  });

  test('a popup of a private window says so', async () => {
    await ask(to('refresh'), SENDERS.popupTab);
    expect(ran.mock.calls[0]?.[1]).toEqual({ isPrivate: true });
  });
});

describe('what may be asked', () => {
  test.each([
    ['unknown', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
    ['toString', {}],
    ['refresh', { extra: 1 }],
    ['refresh', 'text'],
    ['createMailbox', { site: 'a', url: 'b' }],
    ['createMailbox', { site: 5 }],
    ['createMailbox', null],
    ['createMailbox', []],
    ['createMailbox', JSON.parse('{"site":"a","__proto__":{"x":1}}')],
  ])('%s with %j is not allowed', async (name, body) => {
    expect(await ask(to(name, body), SENDERS.popup)).toEqual(refused);
    expect(ran).not.toHaveBeenCalled();
  });

  test.each([null, undefined, 5, 'text', [], {}, { to: 'page', command: 'fill' }, { to: 'background' }])(
    '%j is none of our messages',
    (message) => {
      expect(ask(message, SENDERS.popup)).toBe('unheard');
    },
  );
});

describe('what is answered', () => {
  test('a page hears neither a value nor a reason', async () => {
    expect(await ask(to('fieldFocused'), SENDERS.page)).toEqual({ ok: true, value: undefined });
    ran.mockRejectedValue(new Failure('signed-out'));
    expect(await ask(to('fieldFocused'), SENDERS.page)).toEqual(refused);
  });

  test('others hear the failure, and of a fault of ours only that it was one', async () => {
    ran.mockRejectedValue(new Failure('rate-limited', 99));
    const limited = { ok: false, failure: { kind: 'rate-limited', retryAt: 99 } };
    expect(await ask(to('refresh'), SENDERS.popup)).toEqual(limited);
    ran.mockImplementation(() => {
      throw new Error('secret@mail.cx');
    });
    expect(await ask(to('refresh'), SENDERS.popup)).toEqual({ ok: false, failure: { kind: 'internal' } });
  });

  test('nothing runs before the background is ready', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const answer = ask(to('refresh'), SENDERS.popup, promise);
    await new Promise((later) => setTimeout(later));
    expect(ran).not.toHaveBeenCalled();
    resolve();
    expect(await answer).toEqual({ ok: true, value: 'answer' });
  });
});
