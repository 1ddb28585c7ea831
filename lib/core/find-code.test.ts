import { expect, test } from 'vitest';
import { readHtml } from './find/read-html.ts';
import { readText } from './find/read-text.ts';
import { LIMITS } from './find/segment.ts';
import { type FinderInput, findCode } from './find-code.ts';

const mail = (parts: Partial<FinderInput>): FinderInput => ({
  from: null,
  subject: null,
  text: null,
  html: null,
  ...parts,
});
const codeOf = (parts: Partial<FinderInput>) => findCode(mail(parts)).code;
const linkOf = (parts: Partial<FinderInput>) => findCode(mail(parts)).link;
const SECRET = 'q8Zr2LmV7xTc4KpW9sYd';

test.each([
  ['Your verification code is 482913. It expires in 10 minutes.', '482913'],
  ['482-913 is your sign-in code for Parcelo', '482-913'],
  ['Parcelo: enter 482 913 to confirm your account with this code', '482 913'],
  ['G-482913 is your verification code', 'G-482913'],
  ['Your login code:\n\nXNTV-RCVX\n\nDo not share it.', 'XNTV-RCVX'],
  ['Your one-time passcode is 7K2M9Q', '7K2M9Q'],
  ['Your code is 84-21-97. Do not share it.', '84-21-97'],
  ['Use o código 4 8 1 0 3 7 para continuar', '481037'],
  ['您的验证码为 718204,5分钟内有效', '718204'],
  ['Ihr Bestätigungscode lautet: 5521', '5521'],
  ['Twój kod weryfikacyjny to 904417', '904417'],
  ['Vaš potvrzovací kód: 118260', '118260'],
  ['Nambari yako ya uthibitisho, msimbo: 774120', '774120'],
  ['Zure egiaztapen kodea 330917 da', '330917'],
  ['Mã xác minh của bạn là 660214', '660214'],
  ['รหัสยืนยันของคุณคือ 519027', '519027'],
  ['Сіздің растау кодыңыз: 241190', '241190'],
  ['您的验证码是482913，请在10分钟内输入。', '482913'],
  ['認証コードは４８２９１３です。', '482913'],
  ['رمز التحقق الخاص بك هو ٤٨٢٩١٣', '482913'],
  ['आपका सत्यापन कोड ४८२९१३ है', '482913'],
  ['Your code is 4\u200b8\u200b2\u200b9\u00ad1\u200b3', '482913'],
  ['Sign in to Parcelo.\n\n@parcelo.test #482913', '482913'],
])('finds the code of %j', (text, code) => {
  expect(codeOf({ text })?.replace(/\s/g, ' ')).toBe(code);
});

test.each([
  'Order #482913 is confirmed. Total $1,482.90. Delivery by 2026-03-14.',
  'Your invoice 20260314 is ready. Amount due: 4829 EUR',
  'Call us on +1 (415) 555-0903 or 0800 482 913. Your code of conduct is attached.',
  'New sign-in from 94.21.31.99, Chrome 128.0, at 09:26 on 14.03.2026. If this was you, do nothing.',
  'Copyright 2026 Parcelo. All rights reserved.',
  'See https://parcelo.test/a/482913?code=771204 for more',
  'Use promo code SUMMER25 for 25% off until Sunday',
  'Our office: 482 Main Street, zip code 94107',
  '',
])('stays silent on %j', (text) => {
  expect(codeOf({ text })).toBeNull();
});

test('reads one character per box, in cells as in paragraphs', () => {
  const cells = [...'482913'].map((digit) => `<td style="border:1px solid">${digit}</td>`).join('\n');
  const html = `<p>Your verification code</p><table><tr>${cells}</tr></table><p>Expires in 10 minutes</p>`;
  expect(codeOf({ html })).toBe('482913');
  expect(codeOf({ html: html.replaceAll('<td', '<td><p').replaceAll('</td>', '</p></td>') })).toBe('482913');
});

test('a code in a comment, a style, a hidden part or an address is none', () => {
  const html = `<style>.code{color:#482913}</style><!-- code 482913 --><p>Your code is on its way</p>
    <div style="display:none">482913</div><img src="https://parcelo.test/code/482913.png">`;
  expect(codeOf({ html })).toBeNull();
});

test('takes the code rather than the order number beside it', () => {
  const html =
    '<h2>Order 771204</h2><p>To release your order, use this verification code:</p><h1>482913</h1>';
  expect(codeOf({ subject: 'Your verification code', html })).toBe('482913');
});

test.each([
  ['Verify email', 'https://parcelo.test/verify?token='],
  ['E-Mail-Adresse bestätigen', 'https://links.parcelo.test/c/'],
  ['Potwierdź adres e-mail', 'https://links.parcelo.test/c/'],
  ['メールアドレスを確認する', 'https://links.parcelo.test/c/'],
  ['Sign in to Parcelo', 'https://parcelo.test/magic/'],
  ['Xác nhận tài khoản', 'https://links.parcelo.test/c/'],
])('finds the link called %j', (label, start) => {
  const link = start + SECRET;
  const html = `<a href="https://parcelo.test"><img src="l.png" alt="Parcelo"></a><p>Welcome</p>
    <a href="${link}" class="button">${label}</a>
    <p><a href="https://links.parcelo.test/c/${SECRET}h">Help</a> <a href="https://parcelo.test/unsubscribe?u=1">Unsubscribe</a></p>`;
  expect(linkOf({ subject: label, html })).toBe(link);
});

test.each([
  ['Track your parcel', 'https://parcelo.test/track?id='],
  ['Reset your password', 'https://parcelo.test/password/reset?token='],
  ['Unsubscribe', 'https://parcelo.test/u/'],
  ['Shop now', 'https://parcelo.test/sale/'],
  ['View your invoice', 'https://parcelo.test/invoice/'],
])('leaves the link called %j alone', (label, start) => {
  const html = `<p>Hello</p><a href="${start}${SECRET}">${label}</a>`;
  expect(linkOf({ subject: label, html })).toBeNull();
});

test('finds link and code of a mail that has both, and says why', () => {
  const link = `https://parcelo.test/confirm?token=${SECRET}`;
  const found = findCode(
    mail({ subject: 'Confirm your account', text: `Your code: 482913\n\nOr open ${link}` }),
  );
  expect(found).toMatchObject({ code: '482913', link });
  expect(found.reasons.filter((reason) => reason.about === '482913').length).toBeGreaterThan(1);
  expect(found.reasons.filter((reason) => reason.about === link).length).toBeGreaterThan(1);
});

test('never returns anything but http and https', () => {
  const html = `<a href="javascript:verify('${SECRET}')">Verify email</a><a href="data:text/html,${SECRET}">Confirm account</a>`;
  expect(linkOf({ subject: 'Verify your email', html })).toBeNull();
});

test('survives nothing at all', () => {
  expect(findCode(mail({}))).toEqual({ code: null, link: null, reasons: [] });
});

test('the page where everyone signs in is no sign-in link, one with a secret is', () => {
  const html = (link: string) => `<p>Your account is ready.</p><a href="${link}" class="button">Log in</a>`;
  expect(linkOf({ subject: 'Welcome to Parcelo', html: html('https://parcelo.test/login') })).toBeNull();
  const link = `https://parcelo.test/login?token=${SECRET}`;
  expect(linkOf({ subject: 'Log in to Parcelo', html: html(link) })).toBe(link);
});

test('a picture gives a link its name', () => {
  const link = `https://links.parcelo.test/c/${SECRET}`;
  const html = `<p>Welcome!</p><a href="${link}"><img src="b.png" alt="Verify my e-mail"></a>`;
  expect(linkOf({ subject: 'Verify your e-mail', html })).toBe(link);
});

test('a link written out leads where it says, letter by letter', () => {
  const link = 'https://müller.example/bestätigen/٤٨?token=q8Zr2LmV7xTc';
  const body = `Please confirm your account: ${link}`;
  for (const parts of [{ text: body }, { html: `<p>${body}</p>` }])
    expect(linkOf({ subject: 'Confirm your account', ...parts })).toBe(new URL(link).href);
  expect(linkOf({ text: `请验证您的邮箱：${link}，谢谢` })).toBe(new URL(link).href);
  expect(linkOf({ text: `Confirm your account: ${link}\u200b` })).toBe(new URL(link).href);
});

test('a link called "here" is for what its sentence says', () => {
  const link = `https://links.parcelo.test/c/${SECRET}`;
  const html = `<p>Please click <a href="${link}">here</a> to confirm your address.</p>
    <p>Our terms are <a href="${link}t">here</a>.</p>`;
  expect(linkOf({ subject: 'Your address', html })).toBe(link);
});

test('reads a code in two halves, tied to a syllable, or before an East Asian comma', () => {
  const html = '<p>Your access code is</p><table><tr><td>481</td><td>902</td></tr></table>';
  expect(codeOf({ html })).toBe('481902');
  expect(codeOf({ text: 'Ikhowudi yokuqinisekisa ngu-719042.' })).toBe('719042');
  expect(codeOf({ text: '您的验证码是275086，5分钟内有效' })).toBe('275086');
});

test('words quoted from another mail have no code, a line set apart has', () => {
  expect(codeOf({ text: 'Mia wrote:\n\n> Your verification code is 482913\n\nDid you get it?' })).toBeNull();
  expect(codeOf({ html: '<p>Your verification code</p><blockquote>482913</blockquote>' })).toBe('482913');
});

test('of many codes of one kind none is the code', () => {
  const codes = ['4821 9930', '1204 5567', '8830 1124', '9021 7745'];
  expect(codeOf({ subject: 'Your codes', text: `Verification codes:\n${codes.join('\n')}` })).toBeNull();
});

const MEGABYTE = 1_000_000;
const long = (part: string) => part.repeat(Math.ceil(MEGABYTE / part.length)).slice(0, MEGABYTE);
test.each([
  ['letters', long('A')],
  ['digits', long('1')],
  ['single digits', long('1 ')],
  ['lines of codes', long('Your code 482913\n')],
  ['unclosed tags', long('<div style="display:')],
  ['nested tags', long('<div>')],
  ['attributes', `<p ${long('a=1 ')}`],
  ['many links', long('<a href="https://a.test/confirm?t=abcdef1234567890">Confirm</a>')],
  ['cells', long('<td>482913</td>')],
  ['addresses', long('https://a.test/confirm?t=abcdef1234567890 ')],
  ['entities', long('&#49;')],
  ['ampersands', long('&')],
  ['comments', long('<!-- x -->')],
  ['line ends', long('\n')],
  ['accents', long('é\u0301')],
])('of a megabyte of %s only so much is read', (_, body) => {
  for (const { segments, links } of [readHtml(body), readText(body)]) {
    expect(segments.length).toBeLessThanOrEqual(LIMITS.segments);
    expect(links.length).toBeLessThanOrEqual(LIMITS.links);
    const read = segments.reduce((sum, segment) => sum + segment.text.length, 0);
    // What was being read when it was enough is still taken in.
    expect(read).toBeLessThanOrEqual(LIMITS.text + 2 * LIMITS.line);
  }
  expect(() => findCode(mail({ subject: body, text: body, html: body }))).not.toThrow();
});

test('a long style sheet before the text does not hide it', () => {
  const style = `<style>${'.a{color:#482913}'.repeat(10_000)}</style>`;
  expect(codeOf({ html: `${style}<p>Your verification code</p><h1>771204</h1>` })).toBe('771204');
});

test('what comes after more text than anyone reads is not looked at', () => {
  const html = `${'<p>All about nothing.</p>'.repeat(4000)}<p>Your verification code: 482913</p>`;
  expect(codeOf({ html })).toBeNull();
});

test.each([
  ['a long line of text', (words: string) => ({ text: words })],
  ['a long paragraph', (words: string) => ({ html: `<p>${words}</p>` })],
])('where %s is cut, no half of a code or of a link is taken for the whole', (_, parts) => {
  const before = 'Confirm your account. '.repeat(LIMITS.line);
  const code = 'Your verification code is 48291375';
  const link = `Confirm your e-mail address: https://x.example/verify?token=${SECRET}${SECRET}`;
  for (const words of [code, link]) {
    for (let cut = 1; cut < words.length; cut += 1) {
      const found = findCode(mail(parts(`${before.slice(0, LIMITS.line - cut)}${words} ${before}`)));
      expect([null, '48291375']).toContain(found.code);
      expect([null, link.slice(link.indexOf('http'))]).toContain(found.link);
    }
  }
});

test('where a line is cut, a number with something unseen in it is still one number', () => {
  const number = `4829\u200b${'5'.repeat(LIMITS.line)}`;
  expect(findCode(mail({ subject: 'Your security code', html: number })).code).toBeNull();
  expect(findCode(mail({ subject: 'Your security code', text: number })).code).toBeNull();
});

test('where a line is cut, a URL with something odd in it is no whole one', () => {
  for (const rest of [`\u0000${'a]'.repeat(LIMITS.line)}`, '\ufeff\u0000a'.repeat(LIMITS.line)]) {
    const text = `Confirm: https://x.example/confirm${rest}`;
    expect(linkOf({ text, html: text })).toBeNull();
  }
});

test('a tag that a body leaves open, or is cut in, has no text', () => {
  const words = '<p>Your verification code:</p><p>';
  const tag = '<span class="wide" 482913 /';
  const unread = '<p>And so on.</p>'.repeat(LIMITS.segments);
  for (let cut = 1; cut < tag.length; cut += 1) {
    const filling = '<!--'.padEnd(LIMITS.source - words.length - cut - 3, '-');
    expect(codeOf({ html: words + tag.slice(0, cut) })).toBeNull();
    expect(codeOf({ html: `${filling}-->${words}${tag}>${words}` })).toBeNull();
    expect(codeOf({ html: `${unread}${words}${tag}` })).toBeNull();
  }
});

test.each(['<span class="wide" 482913 /', '</https://x.example/verify?token=q8Zr2LmV7xTc'])(
  'a body that ends in %s is read the same however long it is',
  (rest) => {
    const read = readHtml(`<p>Hi</p>${rest}`);
    for (let length = 8192 - 2 * rest.length; length < 8192; length += 1)
      expect(readHtml(`${'<!--'.padEnd(length - 3, '-')}--><p>Hi</p>${rest}`)).toEqual(read);
  },
);

test('where a long body or subject is cut, no half of a code is taken for the whole', () => {
  const rest = '<br>tides '.repeat(LIMITS.source);
  const code = 'Your verification code is 48291375';
  for (let cut = 1; cut < code.length; cut += 1) {
    const filling = `${'<!--'.padEnd(LIMITS.source - cut - 3, '-')}-->`;
    const subject = `${' '.repeat(LIMITS.subject - cut)}${code}`;
    expect([null, '48291375']).toContain(codeOf({ subject }));
    expect([null, '48291375']).toContain(codeOf({ html: `${filling}${code}${rest}` }));
    const lines = '\n'.repeat(LIMITS.text - cut);
    expect([null, '48291375']).toContain(codeOf({ text: `${lines}${code}` }));
  }
});

test('a link that hides a name before an @ is none, and does not stand in the way of the real one', () => {
  const hidden = `https://x.example@evil.example/verify?token=${SECRET}`;
  const real = `https://x.example/verify?token=${SECRET}`;
  const html = (url: string) =>
    `<p>Confirm your e-mail address: <a href="${url}">Confirm your e-mail</a></p>`;
  expect(linkOf({ html: html(hidden) })).toBeNull();
  expect(linkOf({ html: html(hidden) + html(real) })).toBe(real);
});
