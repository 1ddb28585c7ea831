import { expect, test } from 'vitest';
import { findIn } from './find-in-message.ts';

const mail = (text: string) => ({ from: null, subject: null, text, html: null });

test('a find says what spoke for it, strongest first', () => {
  const find = findIn(mail('Your verification code is 482913. It expires in 10 minutes.'));
  expect(find).toMatchObject({ code: '482913', link: null });
  expect(find?.clues?.[0]).toBe('wordNear');
  expect(find?.clues).not.toContain('bareWord');
});

test('a mail without code or link has no find', () => {
  expect(findIn(mail('See you on Friday at ten.'))).toBeNull();
});
