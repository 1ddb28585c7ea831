import { expect, test } from 'vitest';
import { readSource, sourceFiles } from './source.ts';

const english: Record<string, { message: string }> = JSON.parse(
  readSource('public/_locales/en/messages.json'),
);
const code = [...sourceFiles(), ...sourceFiles('entrypoints/**/*.html'), 'wxt.config.ts']
  .map(readSource)
  .join('\n');

test('every text is used', () => {
  const named = new Set([...code.matchAll(/['"`]([a-z]\w*)['"`]|__MSG_(\w+)__/g)].map((m) => m[1] ?? m[2]));
  // A template such as `failure_${kind}` uses every text that begins and ends like it.
  const templates = [...code.matchAll(/`(\w*)\$\{[^`}]*\}(\w*)`/g)].filter(([, start, end]) => start || end);
  const isUsed = (key: string) =>
    named.has(key) ||
    named.has(key.replace(/_(one|other)$/, '')) ||
    templates.some(
      ([, start = '', end = '']) => start.length > 2 && key.startsWith(start) && key.endsWith(end),
    );
  expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
});

test('every text that is used exists', () => {
  const used = [...code.matchAll(/\btext\(\s*'([^']+)'|__MSG_(\w+)__/g)].map((m) => m[1] ?? (m[2] as string));
  const counted = [...code.matchAll(/\bcountText\(\s*'([^']+)'/g)].flatMap((m) => [
    `${m[1]}_one`,
    `${m[1]}_other`,
  ]);
  expect([...used, ...counted].filter((key) => !english[key])).toEqual([]);
});

test('every text says something, and its counted forms come in pairs', () => {
  for (const [key, { message }] of Object.entries(english)) {
    expect.soft(message.trim(), key).not.toBe('');
    // One of the judge's clues is named `other`; no clue is counted.
    if (key === 'clue_other') continue;
    const partner = key.endsWith('_one') ? key.replace(/_one$/, '_other') : key.replace(/_other$/, '_one');
    expect.soft(english[partner], `${key} without ${partner}`).toBeDefined();
  }
});
