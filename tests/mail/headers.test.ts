/** P43: what a mail says of itself is shown as words, wherever they stand, and keeps to its place. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect } from 'vitest';
import { clickButton, textOf } from '../../scripts/reach-in.ts';
import { ROOT } from '../../scripts/run-tool.ts';
import { until } from '../../scripts/until.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE, setScene } from '../e2e/scene.ts';
import { openReader, type Reader } from './reader.ts';

const PICTURES = join(ROOT, '.output', 'mail', ENGINE);
const MEGABYTE = 1 << 20;

const scene = setScene({ options: { requestsPerSecond: 0 } });
let reader: Reader;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  reader = await openReader(scene, 'reader');
});

const MARKUP =
  '<img src=x onerror=alert(1)><b class=injected>bold</b><script>alert(2)</script><style>*{color:red}</style>';
/** A lone half of a letter outside the basic plane, which UTF-16 can hold and UTF-8 cannot. */
const LONE = Buffer.from([0xd8, 0x3d]);

const base64Word = (charset: string, bytes: Buffer) => `=?${charset}?B?${bytes.toString('base64')}?=`;
const utf8 = (words: string) => base64Word('utf-8', Buffer.from(words));
const folded = (words: string) => words.replace(/.{900}/g, '$&\r\n ');

/** What is written where a subject, a name and a file's name stand. */
const HOSTILE: Record<string, string | Buffer> = {
  markup: MARKUP,
  'markup encoded': utf8(MARKUP),
  entities: '&lt;b class=injected&gt;x&lt;/b&gt; &#60;b&#62; &nbsp;&#x202e;',
  'bidi override': utf8('invoice_\u202egpj.exe'),
  'bidi isolates': utf8('\u2067\u2066\u2068a\u202e\u202b\u202ab.exe'),
  'hebrew and arabic': utf8('\u05e9\u05dc\u05d5\u05dd 123 \u0645\u0631\u062d\u0628\u0627 abc.pdf'),
  'zero width': utf8('pay\u200bpal\u2060.\ufeffcom\u00ad'),
  controls: utf8('a\u0000b\u0007c\u001b[31md\u007fe\u0085f\u2028g\u2029h'),
  'bare nul': Buffer.from('a\u0000b\u0000c'),
  'lone surrogate': base64Word('utf-16be', Buffer.concat([LONE, Buffer.from([0, 0x61])])),
  'surrogate in utf-8': base64Word('utf-8', Buffer.from([0x61, 0xed, 0xa0, 0xbd, 0x62])),
  'raw bytes': Buffer.from([0x61, 0xff, 0xfe, 0xc0, 0x80, 0x62]),
  combining: utf8(`z${'\u0300\u0301\u0302\u0303\u0304\u0323\u0324\u0325'.repeat(40)}algo`),
  'wide letters': utf8('\ufdfd'.repeat(60)),
  'tall letters': utf8('\u{12219}\u{1242b}'.repeat(40)),
  'one long word': 'x'.repeat(3000),
  'many spaces': utf8(`a${'\u3000'.repeat(500)}b${' '.repeat(500)}c`),
  'line breaks': utf8('first\r\nX-Injected: yes\r\n\r\n<b class=injected>body</b>'),
  emoji: utf8('\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(80)),
  'one megabyte': folded('long subject '.repeat(MEGABYTE / 13)),
  'one megabyte encoded': folded(utf8(`${'\u202e'.repeat(1000)}${'Q'.repeat(MEGABYTE)}`)),
  'one megabyte without a break': Buffer.alloc(MEGABYTE, 'y'),
  nothing: '',
  'only unseen': utf8('\u200b\u202e\u2060'),
};

/** A message with the words as its subject, its sender's name and the names of its files. */
function mailWith(words: string | Buffer): Buffer {
  const quoted = Buffer.from(words.toString('latin1').replace(/["\\\r\n]/g, ''), 'latin1');
  const word = Buffer.isBuffer(words) ? words : Buffer.from(words);
  const name = quoted.length > 100_000 ? quoted.subarray(0, 100_000) : quoted;
  return Buffer.concat([
    ...[
      Buffer.from('From: "'),
      name,
      Buffer.from('" <post@harbour.example>\r\nTo: reader@mail.cx\r\nSubject: '),
      word,
    ],
    Buffer.from('\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'),
    Buffer.from(
      '--b\r\nContent-Type: text/plain\r\n\r\nThe plain words.\r\n--b\r\nContent-Type: application/pdf; name="',
    ),
    ...[name, Buffer.from('"\r\nContent-Disposition: attachment; filename="'), name],
    Buffer.from(
      "\"\r\n\r\nx\r\n--b\r\nContent-Type: image/svg+xml\r\nContent-Disposition: attachment; filename*=utf-8''",
    ),
    Buffer.from(`${encodeURIComponent('invoice\u202egpj.exe')}\r\n\r\n<svg onload=alert(3)>\r\n--b--\r\n`),
  ]);
}

/** What is wrong with what is on screen, in words. */
function wrong(popup: Page): Promise<string[]> {
  return popup.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`${root.scrollWidth} wide in ${root.clientWidth}`);
    if (document.querySelector('.injected, main img, main script, main style, b b')) found.push('markup');
    const unseen = /[^\P{Cc}\n\t]|[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;
    const words = document.body.innerText;
    if (unseen.test(words)) found.push(`unseen: ${JSON.stringify(unseen.exec(words)?.[0])}`);
    const hidden = [...document.querySelectorAll('main, header, h2, .attachments li, .rows li')].filter(
      (element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < 0 || right > root.clientWidth + 1;
      },
    );
    return [...found, ...hidden.map((element) => `${element.tagName} ${element.className} sticks out`)];
  });
}

numberedCase(
  {
    suite: 'mail',
    id: 'P43',
    title: 'subjects, senders and names of files are hostile',
    surroundings: ENGINE,
  },
  async () => {
    const { popup, mailboxId } = reader;
    for (const [id, words] of Object.entries(HOSTILE)) {
      const messageId = await reader.deliver({ id, raw: mailWith(words) });
      expect.soft(await reader.show(messageId), id).toBeNull();
      await until('the files', async () => (await popup.$$('.attachments li')).length >= 2);
      await popup.screenshot({ path: join(PICTURES, `${id.replaceAll(' ', '-')}.png`) as `${string}.png` });
      expect.soft(await wrong(popup), id).toEqual([]);
      expect.soft(await textOf(popup), id).toContain('The plain words.');
      expect.soft((await textOf(popup)).replaceAll('\n', ' '), id).toContain('invoicegpj.exe');
      expect.soft((await popup.$$('.attachments .warning')).length, id).toBeGreaterThan(0);
    }
    const go = (to: string) =>
      popup.evaluate((hash) => {
        location.hash = hash;
      }, to);
    await go('#/');
    await clickButton(popup, 'Refresh');
    await until('the latest messages', async () => (await popup.$$('.rows li.message')).length > 0);
    expect(await wrong(popup)).toEqual([]);
    await popup.screenshot({ path: join(PICTURES, 'home.png'), fullPage: true });
    await go(`#/mailbox/${mailboxId}`);
    const count = Object.keys(HOSTILE).length;
    await until('the list', async () => (await popup.$$('.rows li.message')).length === count);
    expect(await wrong(popup)).toEqual([]);
    await popup.screenshot({ path: join(PICTURES, 'list.png'), fullPage: true });
    expect(await reader.troubles()).toEqual([]);
    return {
      outcome: 'withstood',
      note: `${count} kinds of words in three places each; no markup, no overflow`,
    };
  },
  120_000,
);
