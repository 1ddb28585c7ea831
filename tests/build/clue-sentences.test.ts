import { expect, test } from 'vitest';
import { CODE_WEIGHTS, LINK_WEIGHTS } from '../../lib/core/find/weights.ts';
import { WORDS } from '../../lib/page/judge/words.ts';
import { readSource } from './source.ts';

const english: Record<string, unknown> = JSON.parse(readSource('public/_locales/en/messages.json'));
/** What fields and groups are is listed in the code, each fact with its name first. */
const facts = [
  ['lib/page/judge.ts', 'fieldFacts'],
  ['lib/page/judge/read.ts', 'factsOf'],
].flatMap(([file = '', name]) => {
  const [, body = ''] =
    readSource(file).match(new RegExp(`function ${name}\\([^]*?return \\{([^]*?)\\n  \\};`)) ?? [];
  return [...body.matchAll(/^ {4}(\w+):/gm)].map((match) => match[1] ?? '');
});

test.each([...Object.keys(WORDS), ...facts])('"Why here?" has a sentence for the clue %s', (clue) => {
  expect(english[`clue_${clue}`]).toBeDefined();
});

test('the facts were found in the code', () => {
  expect(facts).toContain('newPassword');
  expect(facts).toContain('offTab');
});

test('no sentence is left of a clue that is gone', () => {
  const clues = Object.keys(english).flatMap((key) => key.match(/^clue_(\w+)$/)?.[1] ?? []);
  expect(clues.filter((clue) => !(clue in WORDS) && !facts.includes(clue))).toEqual([]);
});

test.each([...Object.keys(CODE_WEIGHTS), ...Object.keys(LINK_WEIGHTS)])(
  '"Why this?" has a sentence for the clue %s',
  (clue) => {
    expect(english[`find_clue_${clue}`]).toBeDefined();
  },
);

test('no sentence is left of a clue for codes or links that is gone', () => {
  const clues = Object.keys(english).flatMap((key) => key.match(/^find_clue_(\w+)$/)?.[1] ?? []);
  expect(clues.filter((clue) => !(clue in CODE_WEIGHTS) && !(clue in LINK_WEIGHTS))).toEqual([]);
});
