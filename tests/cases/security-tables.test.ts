import { expect, test } from 'vitest';
import type { CaseRecord } from './case-record.ts';
import { type Findings, securitySentence, securityTables } from './security-tables.ts';

const record = (own: Partial<CaseRecord>): CaseRecord => ({
  suite: 'attacks',
  id: 'P13',
  title: 'a cover in a closed shadow root',
  surroundings: 'chromium',
  outcome: 'withstood',
  note: '',
  ...own,
});
const findings = (records: CaseRecord[]): Findings => ({
  records,
  falseAlarms: [{ engine: 'firefox', tried: 200, refused: 1 }],
  soaks: [],
  day: '2026-11-22',
  browsers: ['Chromium 156', 'Firefox 153'],
});

test('a case has one row, with what came of it in each browser', () => {
  const tables = securityTables(
    findings([
      record({}),
      record({ surroundings: 'firefox', outcome: 'bounded', note: 'one click | an hour' }),
    ]),
  );
  expect(tables).toContain(
    '| P13 | a cover in a closed shadow root | ✓ | bounded | Firefox: one click \\| an hour |',
  );
  expect(tables).toContain(
    'Chromium: 1 of 1 withstood. Firefox: 0 of 1 withstood, 1 can succeed within a bound.',
  );
});

test('what got through is said, in the table and in the sentence', () => {
  const broken = findings([record({ outcome: 'broken' }), record({ id: 'P09' })]);
  expect(securityTables(broken)).toContain('Chromium: 1 of 2 withstood, **1 got through**');
  expect(securitySentence(broken)).toContain('**1 got through**');
});

test('what does not apply in a browser is not counted there', () => {
  const applied = findings([
    record({}),
    record({ id: 'P37', outcome: 'does-not-apply', note: 'no such thing' }),
  ]);
  expect(securityTables(applied)).toContain('Chromium: 1 of 1 withstood');
});

test('the books of a long run are one row', () => {
  const books = {
    rounds: 9,
    mailboxesAtService: 8,
    known: 7,
    done: 6,
    mails: 5,
    lost: 4,
    doubled: 3,
    kills: 2,
  };
  const soak = { engine: 'firefox' as const, ...books, faults: 1, heapStart: null, heapEnd: 1_234_567 };
  expect(securityTables({ ...findings([]), soaks: [soak] })).toContain(
    '| Firefox | 9 | 8 | 7 | 6 | 5 | 4 | 3 | 2 | 1 | – → 1.2 MB |',
  );
});
