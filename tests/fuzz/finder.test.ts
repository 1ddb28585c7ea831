/** Whatever a message holds, the finder ends, and what it finds stands there for a person to see. */
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect } from 'vitest';
import { textPieces } from '../../components/reader/text-links.ts';
import { findIn } from '../../lib/background/find-in-message.ts';
import { foldText } from '../../lib/core/find/fold-text.ts';
import { type FinderInput, findCode } from '../../lib/core/find-code.ts';
import { linkHost } from '../../lib/core/link-host.ts';
import { damage, edits } from './edits.ts';
import { fuzz } from './fuzz-runs.ts';
import { pieces } from './mail-pieces.ts';
import { SAMPLES, type Sample } from './mail-samples.ts';

/** Characters of a body; the finder itself reads no more of one. */
const LONGEST = 300_000;
const RUNS = 1500;

const sample = fc.constantFrom(...SAMPLES);
const random = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''));

/** One of our messages, with a field taken from another one, and everything damaged. */
const damaged: fc.Arbitrary<FinderInput> = fc
  .record({
    message: sample,
    other: sample,
    taken: fc.constantFrom<(keyof Sample)[]>('from', 'subject', 'text', 'html'),
    from: edits(pieces),
    subject: edits(pieces),
    text: edits(pieces),
    html: edits(pieces),
    isOneLine: fc.boolean(),
  })
  .map(({ message, other, taken, isOneLine, ...how }) => {
    const whole = { ...message, [taken]: other[taken] };
    const text = isOneLine ? whole.text.replace(/\s+/g, ' ') : whole.text;
    return {
      from: damage(whole.from, how.from, LONGEST),
      subject: damage(whole.subject, how.subject, LONGEST),
      text: damage(text, how.text, LONGEST),
      html: damage(whole.html, how.html, LONGEST),
    };
  });

const field = fc.option(random);
const assembled: fc.Arbitrary<FinderInput> = fc.record({
  from: field,
  subject: field,
  text: field,
  html: field,
});
const messages = fc.oneof(damaged, assembled);

const WITHIN_A_LINE = new Set(
  'a abbr b bdi bdo big cite code dfn em font i img ins kbd label mark q s samp small span strong sub sup tt u var wbr del o:p'.split(
    ' ',
  ),
);

type Parts = (name: string, attributes: Record<string, string>) => boolean;

/** The words of HTML, and the addresses of its links. @param parts whether an element parts what is around it */
function readWords(html: string, parts: Parts): { words: string; addresses: string[] } {
  let words = '';
  const addresses: string[] = [];
  const open: string[] = [];
  const parser = new Parser({
    ontext: (text) => {
      words += text;
    },
    onopentag: (name, attributes) => {
      const gap = parts(name, attributes) ? ' ' : '';
      words += gap;
      open.push(gap);
      if (attributes.href !== undefined) addresses.push(attributes.href.trim());
    },
    onclosetag: () => {
      words += open.pop() ?? '';
    },
  });
  parser.end(html);
  return { words, addresses };
}

const beginsLine: Parts = (name) => !WITHIN_A_LINE.has(name);
/** What is hidden is no part of the line around it. */
const mayHide: Parts = (_, { style, hidden }) => style !== undefined || hidden !== undefined;

/** All there is to read in a message: tags part words, or they do not, or those that begin a line or may hide do. */
function readable({ subject, text, html }: FinderInput): { texts: string[]; addresses: string[] } {
  const ways: Parts[] = [
    () => true,
    () => false,
    beginsLine,
    (name, attributes) => beginsLine(name, attributes) || mayHide(name, attributes),
  ];
  const read = ways.map((parts) => readWords(html ?? '', parts));
  const texts = [subject ?? '', text ?? '', ...read.map(({ words }) => words)];
  return { texts, addresses: read[0]?.addresses ?? [] };
}

const escaped = (letter: string) => letter.replace(/[^\p{L}\p{N}]/gu, '\\$&');

/** Whether a code stands in a text, whole, however its groups are set. An address right behind it is not part of it. */
function stands(code: string, text: string): boolean {
  const letters = Array.from(foldText(code)).filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const grouped = letters.map(escaped).join('[\\s\\-\\u2010-\\u2015]*');
  return new RegExp(`(?<![A-Za-z0-9])${grouped}(?![A-Za-z0-9])`, 'i').test(
    foldText(text).replace(/https?:\/\/|www\./gi, ' $&'),
  );
}

const UNSEEN = /[\p{Cf}--[\u200c\u200d]]/gv;
const END = /[.,;:!?)}]+$/;

function leads(link: string, { texts, addresses }: ReturnType<typeof readable>): boolean {
  const written = texts.flatMap(
    (text) =>
      text.replace(UNSEEN, '').match(/https?:\/\/[^\s<>"'`\]，、：；。！？（）「」『』【】《》]+/gi) ?? [],
  );
  return [...addresses, ...written.map((url) => url.replace(END, ''))].some(
    (url) => URL.canParse(url) && new URL(url).href === link,
  );
}

fuzz(
  'a code that is found stands in the message, whole, and a link is one of its links',
  RUNS,
  fc.property(messages, (message) => {
    const { code, link, reasons } = findCode(message);
    for (const { weight } of reasons) expect(Number.isFinite(weight)).toBe(true);
    if (code === null && link === null) return;
    const seen = readable(message);
    if (code !== null)
      expect(
        seen.texts.some((text) => stands(code, text)),
        `the code ${code}`,
      ).toBe(true);
    if (link !== null) {
      expect(linkHost(link), link).not.toBeNull();
      expect(leads(link, seen), `the link ${link}`).toBe(true);
    }
  }),
);

fuzz(
  'what is said of a find is short and the same every time',
  300,
  fc.property(messages, (message) => {
    const find = findIn(message);
    expect(findIn(message)).toEqual(find);
    if (find) expect(find.clues?.length).toBeLessThanOrEqual(4);
  }),
);

fuzz(
  'a text is shown with every letter it has, and its links lead to the hosts shown',
  600,
  fc.property(
    fc.oneof(
      random,
      damaged.map(({ text }) => text ?? ''),
    ),
    (text) => {
      const all = textPieces(text);
      expect(all.map((piece) => (typeof piece === 'string' ? piece : piece.url)).join('')).toBe(text);
      for (const piece of all) {
        if (typeof piece === 'string') continue;
        const { host, protocol, username } = new URL(piece.url);
        expect([piece.host, username]).toEqual([host, '']);
        expect(protocol).toMatch(/^https?:$/);
      }
    },
  ),
);
