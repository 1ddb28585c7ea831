import { expect, test } from 'vitest';
import { displayText } from './display-text.ts';

test('strips what makes text look like other text', () => {
  expect(displayText('\u202egnp.exe\u202c\u0007 in\u200bvoice\r\n\tnow')).toBe('gnp.exe invoice now');
  expect(displayText(null)).toBe('');
});

test('cuts long text between characters', () => {
  expect(displayText('abcdef', 4)).toBe('abc…');
  expect(displayText('😀😀😀', 3)).toBe('😀😀😀');
  expect(displayText('x '.repeat(5_000_000), 50)).toHaveLength(50);
});
