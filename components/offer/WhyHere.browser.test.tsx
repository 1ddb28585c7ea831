import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import type { Reason } from '../../lib/core/offer.ts';
import { WhyHere } from './WhyHere.tsx';

afterEach(() => render(null, document.body));

/** Every line that is read, in order. */
function lines(verdict: 'fresh' | 'known', reasons: [clue: string, weight: number][]): string[] {
  const given = reasons.map(([clue, weight]): Reason => ({ clue, weight }));
  render(<WhyHere verdict={verdict} reasons={given} />, document.body);
  return [...document.querySelectorAll('p, li')].map((line) => line.textContent ?? '');
}

test('says what speaks for the offer and then what against it, each strongest first', () => {
  const reasons: [string, number][] = [
    ['login', -3],
    ['terms', 4],
    ['signup', 20],
    ['reset', -9],
  ];
  expect(lines('fresh', reasons)).toEqual([
    'Freshbox offers a mailbox here because:',
    'It speaks of signing up.',
    'It asks you to agree to terms.',
    'What speaks against it:',
    'It speaks of a forgotten password.',
    'It speaks of logging in.',
  ]);
});

test('leaves out clues without a sentence and says nothing twice', () => {
  const reasons: [string, number][] = [
    ['no such clue', 99],
    ['buttons:signup', 9],
    ['title:signup', 5],
  ];
  expect(lines('fresh', reasons)).toEqual([
    'Freshbox offers a mailbox here because:',
    'It speaks of signing up.',
  ]);
});

test('has something to say where no clue has a sentence', () => {
  expect(lines('fresh', [['no such clue', 1]])).toEqual([
    'This field looks like one for an e-mail address of yours.',
  ]);
});

test('a log-in field of a site that has a mailbox is explained by just that', () => {
  expect(lines('known', [['login', -12]])).toEqual([
    'You have a mailbox for this site, and this looks like a log-in:',
    'It speaks of logging in.',
  ]);
});

test('is short however many clues there are', () => {
  const words = ['signup', 'newsletter', 'terms', 'names', 'twin', 'alone', 'many', 'select'];
  expect(
    lines(
      'fresh',
      words.map((clue) => [clue, 1]),
    ).length,
  ).toBeLessThan(6);
});
