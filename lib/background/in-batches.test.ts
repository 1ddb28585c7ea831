import { expect, test } from 'vitest';
import { inBatches } from './in-batches.ts';

test('everything is written in order, and never very much at once', async () => {
  let open = 0;
  let most = 0;
  const written: number[] = [];
  const items = Array.from({ length: 1_000 }, (_, i) => i);
  await inBatches(items, async (item) => {
    open += 1;
    most = Math.max(most, open);
    written.push(item);
    await Promise.resolve();
    open -= 1;
  });
  expect(written).toEqual(items);
  expect(most).toBeLessThanOrEqual(100);
});

test('what one write throws is thrown, and nothing more is begun', async () => {
  let begun = 0;
  const write = async () => {
    begun += 1;
    throw new Error('full');
  };
  await expect(inBatches(Array(1_000).fill(0), write)).rejects.toThrow('full');
  expect(begun).toBeLessThan(1_000);
});
