import { expect, test } from 'vitest';
import { serviceOrigin } from './service.ts';

test('Mail.cx has one origin, whatever else the record says', () => {
  const record = { kind: 'mailcx', address: 'https://evil.example' } as const;
  expect(serviceOrigin(record)).toBe('https://api.mail.cx');
});

test.each([
  ['http://127.0.0.1:8425', 'http://127.0.0.1:8425'],
  ['http://localhost:8425/', 'http://localhost:8425'],
  ['http://[::1]:80', 'http://[::1]'],
  // The parser turns other spellings of the same number into it.
  ['http://2130706433:8425', 'http://127.0.0.1:8425'],
])('a local server may be %s', (address, origin) => {
  expect(serviceOrigin({ kind: 'local', address })).toBe(origin);
});

test.each([
  'http://mail.example',
  'http://127.0.0.1.mail.example',
  'http://localhost.mail.example',
  'http://127.0.0.1@mail.example',
  'http://user:secret@127.0.0.1',
  'https://127.0.0.1',
  'ftp://127.0.0.1',
  'http://127.0.0.1/api',
  'http://127.0.0.1/?a',
  'http://127.0.0.1/#a',
  'http://192.168.0.1',
  'javascript:alert(1)',
  '127.0.0.1',
  '',
])('the token never goes to "%s"', (address) => {
  expect(serviceOrigin({ kind: 'local', address })).toBeNull();
});
