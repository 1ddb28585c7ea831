import { expect, test } from 'vitest';
import { linkHost } from './link-host.ts';

test('shows the host a link really goes to', () => {
  expect(linkHost('https://Shop.Example:443/confirm?u=https://bank.example')).toBe('shop.example');
  expect(linkHost('http://127.0.0.1:8080/x')).toBe('127.0.0.1:8080');
  expect(linkHost('https://раypal.com/')).toMatch(/^xn--/);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'https://bank.example@evil.example/', 'nothing'])(
  '%s has none',
  (link) => {
    expect(linkHost(link)).toBeNull();
  },
);
