/** Whatever bytes are taken for a message, reading it ends and gives what the API promises. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { attachmentHeaders } from '../../server/http/attachment-headers.ts';
import { readMail } from '../../server/mail/read-mail.ts';
import { hostileMessages, rawMail } from '../mail/payloads/messages.ts';
import { damage, edits } from './edits.ts';
import { fuzz } from './fuzz-runs.ts';
import { pieces } from './mail-pieces.ts';
import { SAMPLES } from './mail-samples.ts';

/** Bytes of a message; the service takes more, which only takes longer. */
const LONGEST = 200_000;

const image = (id: string) => `<img src="https://x.example/${id}">`;
const HOSTILE = hostileMessages(image, (id) => [`https://x.example/${id}`]).map(({ id, parts }) =>
  rawMail(id, id, parts).raw.toString('latin1'),
);

const LINES = [
  ...[
    'Content-Type: multipart/mixed; boundary=a',
    'Content-Type: multipart/alternative; boundary="--"',
    '--a',
    '--a--',
  ],
  ...[
    'Content-Type: message/rfc822',
    'Content-Type: text/html; charset=',
    'Content-Type: text/plain; format=flowed; delsp=yes',
  ],
  ...[
    'Content-Transfer-Encoding: base64',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Transfer-Encoding: x',
  ],
  ...[
    "Content-Disposition: attachment; filename*0*=utf-8''a; filename*1=b",
    'Content-Disposition: attachment; filename="',
    'MIME-Version: 9',
  ],
  ...[
    'Subject: =?utf-8?B?8J+YgA==?=',
    'Subject: =?utf-8?Q?=F0=9F?= =?utf-8?Q?=98=80?=',
    'Subject: =?x?Y?z?=',
    'From: a: b@c, d <e@f>;',
    'From: <>',
  ],
  ...[
    'From: "a\\"b" <c@d>',
    'From: =?utf-16?B?2D0=?= <a@b>',
    '=ZZ',
    '=\r\n',
    '====',
    'charset=utf-7',
    "charset*=''utf-8",
    'begin 644 x',
  ],
].map((line) => `${line}\r\n`);
const lines = fc.constantFrom(...LINES);
const bytes = fc.uint8Array({ maxLength: 12 }).map((all) => Buffer.from(all).toString('latin1'));
const mimePieces = fc.oneof(
  { weight: 4, arbitrary: lines },
  { weight: 1, arbitrary: pieces },
  { weight: 1, arbitrary: bytes },
);

/** One of our messages as it goes over the wire, in a structure of its own. */
const plain = fc
  .record({
    sample: fc.constantFrom(...SAMPLES),
    encoding: fc.constantFrom('8bit', 'base64', 'quoted-printable'),
    boundary: fc.constantFrom('a', 'a b', '', '--', "'()+_,-./:=?"),
  })
  .map(({ sample: { from, subject, text, html }, encoding, boundary }) => {
    const coded = (words: string) => (encoding === 'base64' ? Buffer.from(words).toString('base64') : words);
    const part = (type: string, words: string) =>
      `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${coded(words)}\r\n`;
    const raw =
      `From: ${from}\r\nSubject: ${subject}\r\nContent-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n` +
      `${part('text/plain', text)}${part('text/html', html)}--${boundary}--\r\n`;
    return Buffer.from(raw).toString('latin1');
  });

const messages = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 3000 }) },
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.oneof(plain, fc.constantFrom(...HOSTILE)), edits(mimePieces))
      .map(([raw, all]) => new Uint8Array(Buffer.from(damage(raw, all, LONGEST), 'latin1'))),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(mimePieces, { maxLength: 80 })
      .map((all) => new Uint8Array(Buffer.from(all.join(''), 'latin1'))),
  },
);

const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';

fuzz(
  'any bytes are read as a message of the documented shape',
  1200,
  fc.asyncProperty(messages, async (raw) => {
    const { from, subject, previewText, text, html, attachments } = await readMail(raw);
    expect([from, subject, previewText, text, html].filter((value) => !isTextOrNull(value))).toEqual([]);
    expect(Array.from(previewText ?? '').length).toBeLessThanOrEqual(100);
    for (const attachment of attachments) {
      expect(attachment.filename).toBeTypeOf('string');
      expect(attachment.filename).not.toBe('');
      expect(attachment.contentType).toBeTypeOf('string');
      expect(attachment.content).toBeInstanceOf(Uint8Array);
      expect(() => new Headers(attachmentHeaders(attachment))).not.toThrow();
    }
    expect(() => JSON.parse(JSON.stringify({ from, subject, previewText, text, html }))).not.toThrow();
  }),
);
