import { expect, test } from 'vitest';
import { Failure } from '../../core/failures.ts';
import { json, listOf, sizeShape, timeShape } from './shapes.ts';

const encoded = (text: string) => new TextEncoder().encode(text);

test('times compare as text, whatever years a service sends', () => {
  const read = json(timeShape);
  const oldest = '1970-01-01T00:00:00.000Z';
  for (const odd of [
    '+275760-09-13T00:00:00Z',
    '-271821-04-20',
    'Fri, 31 Dec 99999 23:59:59 GMT',
    'soon',
    '',
  ]) {
    expect(read(encoded(JSON.stringify(odd)))).toBe(oldest);
  }
  expect(read(encoded('"2026-01-02T03:04:05+01:00"'))).toBe('2026-01-02T02:04:05.000Z');
});

test('a size is a number that can be counted with', () => {
  const read = json(sizeShape);
  expect(read(encoded('12'))).toBe(12);
  for (const odd of ['1e999', '-1', '"12"']) expect(() => read(encoded(odd))).toThrow(Failure);
});

test('one broken entry does not hide the others', async () => {
  const read = listOf('sizes', sizeShape);
  expect(await read(encoded('{"sizes":[1,1e999,2]}'))).toEqual({ entries: [1, 2], sent: 3, complete: false });
});

test('others get their turn while a very long list is read', async () => {
  const read = listOf('sizes', sizeShape);
  let isOver = false;
  const reading = read(encoded(JSON.stringify({ sizes: Array(10_000).fill(1) }))).finally(() => {
    isOver = true;
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(isOver).toBe(false);
  expect((await reading).entries).toHaveLength(10_000);
});
