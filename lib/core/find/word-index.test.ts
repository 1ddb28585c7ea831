import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foldText } from './fold-text.ts';
import { findWords } from './word-index.ts';
import type { WordClass } from './words.ts';

/**
 * A language a line: how it says "your verification code", "verify e-mail", "activate account", "sign in", "order
 * confirmation" and "unsubscribe". Written by us.
 */
const lines = readFileSync(join(import.meta.dirname, 'own-phrases.txt'), 'utf8')
  .trim()
  .split('\n');

const classesOf = (phrase: string) =>
  new Set(findWords(foldText(phrase).toLowerCase()).map((hit) => hit.wordClass));
const isKnown = (phrase: string, ...classes: WordClass[]) => {
  const found = classesOf(phrase);
  return classes.some((each) => found.has(each));
};

describe.each(lines.map((line) => line.split('|') as [string, string, string]))('%s', (_, code, verify) => {
  test('has its words for a verification code', () => {
    expect(isKnown(code, 'code', 'otp', 'number')).toBe(true);
    expect(isKnown(code, 'verify', 'secure', 'otp')).toBe(true);
  });

  test('has its word for verifying', () => {
    expect(isKnown(verify, 'verify')).toBe(true);
  });
});

test('a stem matches where a word begins, a whole word only by itself, an inner one anywhere', () => {
  expect(isKnown('verification', 'verify')).toBe(true);
  expect(isKnown('reverification', 'verify')).toBe(false);
  expect(isKnown('the otp is', 'otp')).toBe(true);
  expect(isKnown('otpx', 'otp')).toBe(false);
  expect(isKnown('kontobestatigung', 'verify')).toBe(true);
  expect(isKnown('您的验证码', 'otp')).toBe(true);
});

test('accents, case and letters of neighbouring keyboards do not matter', () => {
  expect(isKnown('ĐĂNG NHẬP', 'signIn')).toBe(true);
  expect(isKnown('تاييد', 'verify')).toBe(isKnown('تایید', 'verify'));
});

test('the confirmation of an order, said in one word, confirms nothing', () => {
  expect(isKnown('Bestellbestätigung Nr. 730482', 'verify')).toBe(false);
  expect(isKnown('Bestätigung Ihrer Adresse', 'verify')).toBe(true);
});
