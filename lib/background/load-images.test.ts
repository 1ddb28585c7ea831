import { expect, test } from 'vitest';
import { imageDataUrl, isLoadable } from './load-images.ts';

test.each(['https://cdn.shop.example/a.png', 'https://xn--bcher-kva.example/b?c=d'])(
  '%s may be loaded',
  (url) => {
    expect(isLoadable(url)).toBe(true);
  },
);

test.each([
  'http://cdn.shop.example/a.png',
  'https://api.mail.cx/api/domains',
  'https://127.0.0.1/a.png',
  'https://2130706433/a.png',
  'https://[::1]/a.png',
  'https://router/a.png',
  'https://nas.local/a.png',
  'https://nas.local./a.png',
  'https://user:pass@cdn.shop.example/a.png',
  'data:image/png;base64,AAAA',
  'javascript:alert(1)',
  '//cdn.shop.example/a.png',
  '',
])('mail cannot make us fetch %j', (url) => {
  expect(isLoadable(url)).toBe(false);
});

test('an image becomes a data URL of its own type', async () => {
  const response = new Response(new Uint8Array([1, 2, 3]), { headers: { 'Content-Type': 'Image/PNG; x=y' } });
  expect(await imageDataUrl(response)).toBe('data:image/png;base64,AQID');
});

test.each([
  ['svg', new Response('<svg/>', { headers: { 'Content-Type': 'image/svg+xml' } })],
  ['a page', new Response('<h1/>', { headers: { 'Content-Type': 'text/html' } })],
  ['an error', new Response('', { status: 404, headers: { 'Content-Type': 'image/png' } })],
  ['six megabytes', new Response(new Uint8Array(6 << 20), { headers: { 'Content-Type': 'image/png' } })],
])('%s is refused', async (_name, response) => {
  await expect(imageDataUrl(response)).rejects.toMatchObject({ kind: 'bad-answer' });
});
