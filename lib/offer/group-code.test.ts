import { expect, test } from 'vitest';
import { groupCode } from './group-code.ts';

test.each([
  ['482913', '482 913'],
  ['1234567', '1234 567'],
  ['4829', '4829'],
  ['AB12-CD', 'AB12-CD'],
])('%s reads %s', (code, read) => {
  expect(groupCode(code)).toBe(read);
});
