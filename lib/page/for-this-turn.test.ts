import { expect, test } from 'vitest';
import { forThisTurn } from './for-this-turn.ts';

test('what was found is remembered for each key until the turn is over', async () => {
  let searches = 0;
  const find = forThisTurn((key: string) => {
    searches += 1;
    return key.length;
  });
  expect([find('a'), find('a'), find('bc')]).toEqual([1, 1, 2]);
  expect(searches).toBe(2);
  await Promise.resolve();
  expect(find('a')).toBe(1);
  expect(searches).toBe(3);
});

test('nothing found is remembered, too', () => {
  let searches = 0;
  const find = forThisTurn((_key: undefined) => {
    searches += 1;
    return undefined;
  });
  find(undefined);
  find(undefined);
  expect(searches).toBe(1);
});
