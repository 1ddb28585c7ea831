import { expect, test } from 'vitest';
import { textOfHtml } from './text-of-html.ts';

const read = (html: string) => textOfHtml(html, 1_000).replace(/\s+/g, ' ').trim();

test.each([
  ['<p>One</p><p>two &amp; &quot;three&quot;</p>', 'One two & "three"'],
  ['<html><head><title>T</title><style>p{}</style></head><body>Body</body></html>', 'Body'],
  ['<header>Top</header><SCRIPT>x < y</SCRIPT >end', 'Top end'],
  ['a<!-- <b>not</b> -->b', 'a b'],
  ['5 &lt; 6&nbsp;&unknown; &lt;b&gt;', '5 < 6 &unknown; <b>'],
  ['before<style>never closed', 'before'],
  ['before<!-- never closed', 'before'],
  ['', ''],
])('%j reads as %j', (html, text) => {
  expect(read(html)).toBe(text);
});

test.each(['<style>', '<!--', '<', '</', '&lt', '<a href="', '<p>', ' '])(
  'a million characters of %j do not take long',
  { timeout: 1_000 },
  (piece) => {
    const started = performance.now();
    read(piece.repeat(1_000_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(500);
  },
);
