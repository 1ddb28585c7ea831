/** Cases of the security suites: numbered tests whose outcomes end up in SECURITY.md. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'vitest';
import { ROOT } from '../../scripts/run-tool.ts';
import type { CaseOutcome, CaseRecord, Surroundings } from './case-record.ts';
import { recordFile } from './case-record.ts';

/** What a case is known by, e.g. `P13` of `attacks`. */
export interface NumberedCase extends Pick<CaseRecord, 'suite' | 'id' | 'title'> {
  /** Where it runs; `node` for what needs no browser. */
  surroundings: Surroundings;
}

/** What came of a case: how it ended, and for the reader of SECURITY.md a few words on it, with the numbers seen. */
export type Ending = CaseOutcome | { outcome: CaseOutcome; note: string };

/**
 * A test that notes its outcome for SECURITY.md. A case that fails is noted as `broken`.
 *
 * @param run does the case and returns how it ended; fails by throwing, as any test
 */
export function numberedCase(
  { suite, id, title, surroundings }: NumberedCase,
  run: (context: TestContext) => Promise<Ending>,
  timeout?: number,
): void {
  test(
    `${id} ${title}`,
    async (context) => {
      const file = join(ROOT, recordFile({ suite, id, surroundings }));
      const note = (record: Pick<CaseRecord, 'outcome' | 'note'>) => {
        mkdirSync(join(file, '..'), { recursive: true });
        writeFileSync(file, `${JSON.stringify({ suite, id, title, surroundings, ...record })}\n`);
      };
      rmSync(file, { force: true });
      note({ outcome: 'broken', note: '' });
      const ending = await run(context);
      note(typeof ending === 'string' ? { outcome: ending, note: '' } : ending);
    },
    timeout,
  );
}
