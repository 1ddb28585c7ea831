/** Whatever the HTML of a mail is, cleaning it ends, and a browser reads in it only what mail may hold. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { linkHost } from '../../lib/core/link-host.ts';
import { safeHtml } from '../../lib/popup/safe-html.ts';
import { fetchingPayloads } from '../mail/payloads/fetching.ts';
import { bodyOf } from '../mail/payloads/payload.ts';
import { runningPayloads } from '../mail/payloads/running.ts';
import { wrongIn } from '../mail/wrong-in.ts';
import { damage, edits } from './edits.ts';
import { fuzz } from './fuzz-runs.ts';
import { pieces } from './mail-pieces.ts';

/** Characters of a body. */
const LONGEST = 30_000;

const payloads = [
  ...runningPayloads(() => 'run()'),
  ...fetchingPayloads((id) => [`https://${id}.example/x`]),
];
const hostile = fc.constantFrom(...payloads.map(({ html }) => html));
const several = fc.array(fc.constantFrom(...payloads), { maxLength: 8 }).map(bodyOf);
const nested = fc.array(fc.oneof(hostile, pieces), { maxLength: 12 }).map((all) => all.join(''));

const bodies = fc
  .tuple(fc.oneof(hostile, several, nested), edits(fc.oneof(hostile, pieces)))
  .map(([html, all]) => damage(html, all, LONGEST));

/** The cleaned markup alone, without the sheet around it. */
const inside = (html: TrustedHTML) => /<body>(.*)<\/body>/s.exec(String(html))?.[1] ?? '';

fuzz(
  'a cleaned mail holds only what mail may hold, once and again',
  400,
  fc.property(bodies, (html) => {
    const once = safeHtml(html);
    expect(wrongIn(String(once.html))).toEqual([]);
    for (const { url, host } of once.links) expect(linkHost(url)).toBe(host);
    for (const url of once.images) expect(new URL(url).protocol).toBe('https:');
    const again = safeHtml(inside(once.html));
    expect(wrongIn(String(again.html))).toEqual([]);
    expect([again.links, again.images]).toEqual([[], []]);
    // What a browser makes of it stays what it is, however often it is written and read.
    const twice = inside(again.html);
    expect(inside(safeHtml(twice).html)).toBe(twice);
  }),
);
