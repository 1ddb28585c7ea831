import { expect, test } from 'vitest';
import { checkLocalPart, checkPattern, fillPattern } from './address-pattern.ts';
import { randomText } from './random.ts';

const random = (length: number) => 'k7m2p9x4'.repeat(3).slice(0, length);
const fill = (pattern: string, site: string | null = 'github.com') => fillPattern(pattern, { site, random });

test('fills in the site, random characters, the day', () => {
  expect(fill('{site}-{rand4}')).toBe('github-k7m2');
  expect(fill('{site}.{rand}.{rand6}')).toBe('github.k7m2.k7m2p9');
  expect(fillPattern('{date}_{site}', { site: 'bbc.co.uk', random, date: new Date(2026, 0, 5) })).toBe(
    '20260105_bbc',
  );
  expect(fill('{word}-{rand4}')).toMatch(/^[a-z]+-k7m2$/);
});

test('names pages without a readable site', () => {
  expect(fill('{site}-{rand4}', null)).toBe('mailbox-k7m2');
  expect(fill('{site}-{rand4}', '127.0.0.1:8080')).toBe('local-k7m2');
  expect(fill('{site}-{rand4}', 'localhost:3000')).toBe('local-k7m2');
  expect(fill('{site}-{rand4}', 'xn--mnchen-3ya.de')).toBe('mnchen-k7m2');
  expect(fill('{site}-{rand4}', 'xn--fiqs8s.cn')).toBe('mailbox-k7m2');
});

test.each([
  '',
  '{site}',
  '...',
  '{nonsense}',
  '-{rand2}-',
  'Ünï cödé {site}',
  '{site}..{site}',
  'x'.repeat(90),
  '\u0000{',
])('makes a name the service takes of %j', (pattern) => {
  for (const site of ['github.com', null, 'a-site-with-a-name-that-is-much-too-long-for-comfort.example']) {
    const name = fillPattern(pattern, { site, random: randomText });
    expect(name).toMatch(/^[a-z0-9]([a-z0-9._-]{0,30}[a-z0-9])?$/);
    expect(checkLocalPart(name)).toBeNull();
  }
});

test('a long site name gives way to the random part', () => {
  expect(fill('{site}-{rand6}', `${'long'.repeat(20)}.com`)).toMatch(
    /^(long)+lo?n?-k7m2p9$|^[long]+-k7m2p9$/,
  );
});

test('asks for another name by adding what the pattern lacks', () => {
  expect(fillPattern('{site}', { site: 'github.com', random, another: true })).toBe('github-k7m2');
  expect(fillPattern('{site}-{rand4}', { site: 'github.com', random, another: true })).toBe('github-k7m2');
});

test('says what is wrong with a pattern', () => {
  expect(['{site}-{rand4}', 'me.{rand16}', 'shop'].map(checkPattern)).toEqual([null, null, null]);
  expect(['  ', '.-', '{site} x', '{sit}', '{rand99}', 'x'.repeat(65)].map(checkPattern)).toEqual([
    'empty',
    'empty',
    'character',
    'placeholder',
    'placeholder',
    'long',
  ]);
});

test('says what is wrong with a name', () => {
  expect(['shop', 'Shop.x_1-2'].map(checkLocalPart)).toEqual([null, null]);
  expect(['', 'a@b', '.a', 'a-', 'a..b', 'a'.repeat(65)].map(checkLocalPart)).toEqual([
    'empty',
    'character',
    'edge',
    'edge',
    'doubled',
    'long',
  ]);
});
