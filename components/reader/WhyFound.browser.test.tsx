import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { WhyFound } from './WhyFound.tsx';

afterEach(() => render(null, document.body));

test('says what spoke for a find, in the order given', () => {
  render(<WhyFound clues={['wordNear', 'sixDigits']} />, document.body);
  expect([...document.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
    'A word for “code” stands near it.',
    'It has six digits, like most codes.',
  ]);
});

test('says nothing of a find that is kept without clues', () => {
  render(<WhyFound clues={[]} />, document.body);
  expect(document.querySelector('details')).toBeNull();
});
