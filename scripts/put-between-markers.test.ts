import { expect, test } from 'vitest';
import { putBetweenMarkers } from './put-between-markers.ts';

test('numbers replace what stood between the markers, and nothing else', () => {
  const file = 'before\n<!-- numbers -->\nold\n<!-- /numbers -->\nafter\n';
  expect(putBetweenMarkers(file, 'new')).toBe('before\n<!-- numbers -->\nnew\n<!-- /numbers -->\nafter\n');
  expect(() => putBetweenMarkers('nothing here', 'new')).toThrow('no markers');
});
