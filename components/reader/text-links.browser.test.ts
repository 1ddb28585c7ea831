import { expect, test } from 'vitest';
import { linkRest, textPieces } from './text-links.ts';

test('links in text are found without the sentence around them', () => {
  expect(textPieces('Go to https://a.example/x?y=1. Or (https://b.example/z), now!')).toEqual([
    'Go to ',
    { url: 'https://a.example/x?y=1', host: 'a.example' },
    '. Or (',
    { url: 'https://b.example/z', host: 'b.example' },
    '), now!',
  ]);
});

test('a link in a sentence without spaces ends where its punctuation stands', () => {
  expect(textPieces('请打开https://a.example/x，谢谢。')).toEqual([
    '请打开',
    { url: 'https://a.example/x', host: 'a.example' },
    '，谢谢。',
  ]);
});

test('look-alike letters show as punycode, and hidden names are no links', () => {
  expect(textPieces('https://аpple.com/')).toEqual([{ url: 'https://аpple.com/', host: 'xn--pple-43d.com' }]);
  expect(textPieces('https://paypal.com@evil.example/ javascript:alert(1)')).toEqual([
    'https://paypal.com@evil.example/ javascript:alert(1)',
  ]);
});

test('a long way behind the host is shortened', () => {
  expect(linkRest(`https://a.example/${'x'.repeat(500)}`)).toHaveLength(48);
  expect(linkRest('https://a.example/')).toBe('');
});
