/** P42: a link of a mail leads only where the reader says, when a person clicks it there, and cannot look back. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { addressOf, clickButton } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE, setScene } from '../e2e/scene.ts';
import { type Listener, listen } from './listener.ts';
import { htmlMail, rawMail } from './payloads/messages.ts';
import { openReader, type Reader } from './reader.ts';

const SITE = 'site.trap.test';
/** `аpple.trap.test` with a Cyrillic `а`. */
const LOOK_ALIKE = 'xn--pple-43d.trap.test';
const LONG_PATH = 'x'.repeat(10_000);
const TALL = { width: 380, height: 2600 };

const scene = setScene({ options: { requestsPerSecond: 0 }, localHosts: [SITE, LOOK_ALIKE] });
let listener: Listener;
let reader: Reader;

beforeAll(async () => {
  listener = await listen((_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<title>the site</title><link rel=icon href=data:,>');
  });
  reader = await openReader(scene, 'reader');
  await reader.popup.setViewport(TALL);
});
afterAll(() => listener?.close());

const site = (path: string) => `http://${SITE}:${listener.port}${path}`;
const siteHost = () => `${SITE}:${listener.port}`;

interface Listed {
  host: string;
  claims: boolean;
  /** Where it leads, as the browser asks for it. */
  path: string;
}

/** Links that the reader lists, by their markup. */
function listedLinks(): [string, Listed][] {
  const host = siteHost();
  return [
    [`<a href="${site('/plain')}">plain</a>`, { host, claims: false, path: '/plain' }],
    [`<a href="${site('/claimed')}">www.bank.example/login</a>`, { host, claims: true, path: '/claimed' }],
    [
      `<a href="http://\u0430pple.trap.test:${listener.port}/look-alike">Apple</a>`,
      { host: `${LOOK_ALIKE}:${listener.port}`, claims: false, path: '/look-alike' },
    ],
    [`<a href="${site(`/${LONG_PATH}`)}">long</a>`, { host, claims: false, path: `/${LONG_PATH}` }],
    [`<a href=" \n${site('/spaces')}\t">spaces</a>`, { host, claims: false, path: '/spaces' }],
    [`<a href="HTTP://${host.toUpperCase()}/upper">upper</a>`, { host, claims: false, path: '/upper' }],
    [`<a href="http:\\\\${host}\\back">back</a>`, { host, claims: false, path: '/back' }],
    [`<a href="http:${host}/no-slashes">no slashes</a>`, { host, claims: false, path: '/no-slashes' }],
    [`<a href="http://\u200b${host}/unseen">unseen</a>`, { host, claims: false, path: '/unseen' }],
    [`<a href="http://${host}/\u202egpj.exe">bidi</a>`, { host, claims: false, path: '/%E2%80%AEgpj.exe' }],
    [
      `<a href="${site('/opener')}" target=_top rel=opener ping="${site('/ping')}" onclick="location='/x'">opener</a>`,
      { host, claims: false, path: '/opener' },
    ],
    [
      `<a href="${site('/outer')}">outer <a href="javascript:alert(1)">inner</a></a>`,
      { host, claims: false, path: '/outer' },
    ],
    [`<a href="${site('/download')}" download="x.exe">file</a>`, { host, claims: false, path: '/download' }],
  ];
}

/** Links and what looks like links that lead nowhere. */
function deadLinks(): string[] {
  const host = siteHost();
  return [
    '<a href="javascript:alert(1)">js</a>',
    '<a href="java\nscript:alert(1)">js</a>',
    '<a href="data:text/html,<script>alert(1)</script>">data</a>',
    '<a href="file:///etc/passwd">file</a>',
    `<a href="blob:http://${host}/1">blob</a>`,
    `<a href="filesystem:http://${host}/temporary/1">filesystem</a>`,
    `<a href="view-source:${site('/source')}">source</a>`,
    `<a href="${scene.browser.extensionOrigin}/options.html">extension</a>`,
    '<a href="chrome://settings">settings</a><a href="about:config">config</a>',
    `<a href="//${host}/no-scheme">no scheme</a>`,
    '<a href="/options.html">relative</a><a href="#x">fragment</a><a href="?x">query</a><a href="">empty</a>',
    `<a href="http://bank.example@${host}/user">user</a>`,
    `<a href="http://bank.example:x@${host}/user">user</a>`,
    '<a href="mailto:a@b.example">mailto</a><a href="tel:1">tel</a><a href="ftp://x.example/">ftp</a>',
    '<a href="intent://x#Intent;scheme=http;end">intent</a><a href="ms-word:ofe|u|x">word</a>',
    `<svg width=200 height=30><a href="${site('/svg')}"><rect width=200 height=30 /></a></svg>`,
    `<math><mi href="${site('/math')}">math</mi></math>`,
    `<map name=m><area shape=default href="${site('/area')}"></map><img usemap=#m width=200 height=30 src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">`,
    `<form action="${site('/form')}"><button>send</button><input type=submit><input type=image alt=x></form>`,
    `<button formaction="${site('/button')}" onclick="alert(1)">button</button>`,
    `<details ontoggle="location='${site('/toggle')}'"><summary>more</summary>x</details>`,
    `<base href="${site('/base/')}"><base target=_top>`,
    `<p onclick="location='${site('/click')}'">click</p><label><a href="javascript:1">label</a></label>`,
  ];
}

/** Clicks down the whole frame of the mail, so that everything in it is clicked. */
async function clickAll(popup: Page): Promise<void> {
  const frame = await until('the frame', () => popup.$('main.reader iframe'));
  const box = await until('its place', () => frame.boundingBox());
  for (let y = 6; y < box.height; y += 14) await popup.mouse.click(box.x + 40, box.y + y);
  await popup.mouse.click(box.x + 40, box.y + 24, { button: 'middle' });
}

/** Clicks something that opens a tab, and closes that again. @returns what it says of itself */
async function opened(click: () => Promise<void>) {
  const { driver } = scene.browser;
  const before = new Set(await driver.pages());
  await click();
  const page = await until('a new tab', async () => (await driver.pages()).find((each) => !before.has(each)));
  await until('the site', async () => (await page.title()) === 'the site');
  const said = await page.evaluate(() => ({ opener: window.opener !== null, referrer: document.referrer }));
  const address = await addressOf(page);
  await page.close();
  await reader.popup.bringToFront();
  return { ...said, address };
}

/** The links of a message that is shown as text. */
function textLinks(popup: Page) {
  return popup.$$eval('.mail-text a', (links) =>
    links.map((link) => {
      const shown = link.querySelector('b')?.firstChild as Text;
      const leftOf = (at: number) => {
        const range = document.createRange();
        range.setStart(shown, at);
        range.setEnd(shown, at + 1);
        return range.getBoundingClientRect().left;
      };
      const { host, pathname, protocol } = new URL((link as HTMLAnchorElement).href);
      return { shown: shown.data, host, pathname, protocol, isReversed: leftOf(0) > leftOf(3) };
    }),
  );
}

numberedCase(
  { suite: 'mail', id: 'P42', title: 'links of a mail are clicked', surroundings: ENGINE },
  async () => {
    const { popup } = reader;
    const listed = listedLinks();
    const dead = deadLinks();
    const rows = [...listed.map(([markup]) => markup), ...dead].map(
      (markup) => `<div style="height:30px;overflow:hidden">${markup}</div>`,
    );
    await reader.show(await reader.deliver(htmlMail('links', 'Links', rows.join('\n'))));
    const frames = await popup.evaluate(() => window.watched.frames);
    await clickAll(popup);
    expect(await reader.troubles()).toEqual([]);
    expect(await popup.evaluate(() => window.watched.frames)).toBe(frames);
    expect(listener.connections()).toBe(0);

    await clickButton(popup, `Links in this message: ${listed.length}`);
    const shown = await popup.$$eval('details.links:not(.why-found) li', (items) =>
      items.map((item) => ({
        host: item.querySelector('b')?.textContent,
        claims: item.querySelector('.problem') !== null,
      })),
    );
    expect(shown).toEqual(listed.map(([, { host, claims }]) => ({ host, claims })));
    const buttons = await popup.$$('details.links:not(.why-found) li button');
    for (const [index, [, { host, path }]] of listed.entries()) {
      const { opener, referrer, address } = await opened(() => buttons[index]!.click());
      expect.soft({ opener, referrer, address }, path.slice(0, 40)).toEqual({
        opener: false,
        referrer: '',
        address: `http://${host}${path}`,
      });
    }
    expect(await reader.troubles()).toEqual([]);

    const host = siteHost();
    const lines = [
      `${site('/one')} <${site('/two')}> (${site('/three')}).`,
      `javascript:alert(1) data:text/html,x file:///etc/passwd //${host}/no-scheme http://bank.example@${host}/user`,
      `\u202e${site('/reversed')} \u202c\u2067${site('/isolated')} \u05d0${site('/hebrew')}`,
      `http://\u0430pple.trap.test:${listener.port}/look-alike http://${host}/\u202egpj.exe`,
      `${site(`/${LONG_PATH}`)} <a href="javascript:alert(1)">${site('/markup')}</a>`,
      `http://${host}\\@bank.example/back http://${host}#@bank.example/ http://${host}?@bank.example/`,
    ];
    const text = rawMail('text', 'Text', {
      header: ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'],
      body: lines.join('\n'),
    });
    expect(await reader.show(await reader.deliver(text))).toBeNull();
    const links = await textLinks(popup);
    const lookAlike = `${LOOK_ALIKE}:${listener.port}`;
    expect(links.map((link) => link.shown)).toEqual(links.map((link) => link.host));
    expect(new Set(links.map((link) => link.host))).toEqual(new Set([host, lookAlike]));
    expect(links.filter(({ isReversed }) => isReversed).map(({ pathname }) => pathname)).toEqual([]);
    expect(links).toHaveLength(13);
    for (const [index, link] of links.entries()) {
      if (link.pathname.length > 50) continue;
      const element = (await popup.$$('.mail-text a'))[index]!;
      const { opener, referrer, address } = await opened(() => element.click());
      expect.soft({ opener, referrer }, link.pathname).toEqual({ opener: false, referrer: '' });
      expect.soft(new URL(address).host, link.pathname).toBe(link.host);
    }
    expect(await reader.troubles()).toEqual([]);
    expect(listener.requests.filter(({ headers }) => headers.referer).map(({ path }) => path)).toEqual([]);
    const count = listed.length + dead.length + lines.length;
    return {
      outcome: 'withstood',
      note: `${count} kinds of links; ${listed.length + links.length} lead to the host shown`,
    };
  },
  120_000,
);
