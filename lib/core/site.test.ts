import { expect, test } from 'vitest';
import { siteOf } from './site.ts';

test.each([
  ['https://www.github.com/login?x=1', 'github.com'],
  ['https://a.b.bbc.co.uk/', 'bbc.co.uk'],
  ['https://alice.github.io/page', 'alice.github.io'],
  ['https://github.com./', 'github.com'],
  ['https://shop.example.com:8443/', 'example.com'],
  ['https://www.münchen.de/', 'xn--mnchen-3ya.de'],
  ['http://127.0.0.1:3000/a', '127.0.0.1:3000'],
  ['http://[::1]:3000/', '[::1]:3000'],
  ['http://localhost/', 'localhost'],
  ['http://intranet:81/', 'intranet:81'],
  ['https://github.io/', 'github.io'],
])('%s belongs to %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

test.each(['chrome://newtab/', 'about:blank', 'file:///etc/passwd', 'data:text/html,x', 'nonsense', ''])(
  '%j has no site',
  (url) => {
    expect(siteOf(url)).toBeNull();
  },
);
