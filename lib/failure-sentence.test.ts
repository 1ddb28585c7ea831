import { expect, test } from 'vitest';
import { FAILURE_KINDS, type FailureKind } from './core/failures.ts';
import { failureSentence } from './failure-sentence.ts';

test('every failure has one sentence of its own', () => {
  const sentences = FAILURE_KINDS.map((kind) => failureSentence({ kind }));
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+\.$/);
  expect(new Set(sentences).size).toBe(FAILURE_KINDS.length);
});

test('a rate limit says how long to wait, as far as it is known', () => {
  const at = (wait: number) =>
    failureSentence({ kind: 'rate-limited', retryAt: 1_000_000 + wait }, 1_000_000);
  expect(at(4200)).toContain('5 seconds');
  expect(at(600_000)).toMatch(/\d[:.]\d\d/);
  expect(at(-1)).toBe(failureSentence({ kind: 'rate-limited' }));
});

test('a kind from a newer version still gets a sentence', () => {
  expect(failureSentence({ kind: 'made-up' as FailureKind })).toBe(failureSentence({ kind: 'internal' }));
});
