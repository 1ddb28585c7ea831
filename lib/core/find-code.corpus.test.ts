import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { KNOWN_MISSES } from './find-code.ledger.ts';

const CODES = resolve(import.meta.dirname, '../../../shared/codes');
const DATA = join(CODES, 'dev.jsonl');

interface Score {
  all: Record<'code' | 'link', { f1: number; fpr: number }> & { both: { ok: number; n: number } };
  errors: { field: string; kind: string; id: string }[];
}

function score(): Score {
  const file = join(tmpdir(), `freshbox-finder-${process.pid}.json`);
  const table = execFileSync(
    resolve(import.meta.dirname, '../../node_modules/.bin/node'),
    [
      join(CODES, 'score.mjs'),
      '--data',
      DATA,
      '--module',
      'lib/core/find-code.ts',
      '--fn',
      'findCode',
      '--errors',
      '0',
      '--json',
      file,
    ],
    { cwd: resolve(import.meta.dirname, '../..'), encoding: 'utf8' },
  );
  console.log(table.split('\n\n')[0]);
  return JSON.parse(readFileSync(file, 'utf8')) as Score;
}

if (!existsSync(DATA)) console.log('corpus not present, skipped');

test.skipIf(!existsSync(DATA))(
  'the labelled messages are judged as well as before',
  () => {
    const { all, errors } = score();
    const misses = errors.map((error) => `${error.field} ${error.kind} ${error.id}`);
    // Both directions: a new miss is a step back, a miss that is gone leaves the ledger.
    expect(misses.sort()).toEqual([...KNOWN_MISSES].sort());
    expect(all.code.f1).toBeGreaterThan(0.92);
    expect(all.link.f1).toBeGreaterThan(0.92);
    expect(all.code.fpr).toBeLessThan(0.03);
    expect(all.link.fpr).toBeLessThan(0.03);
  },
  120_000,
);
