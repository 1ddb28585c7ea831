import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Suite = 'attacks' | 'mail' | 'faults';
/** Where a case ran. */
export type Surroundings = 'chromium' | 'firefox' | 'node';

export type CaseOutcome =
  /** Nothing that must not happen happened. */
  | 'withstood'
  /** It can happen, as SECURITY.md says, and its loss is bounded; the test holds the bound. */
  | 'bounded'
  /** What it attacks does not exist there. */
  | 'does-not-apply'
  /** It happened. */
  | 'broken';

/** How one case of a security suite ended the last time it ran. */
export interface CaseRecord {
  suite: Suite;
  /** `P01`, `F01`, and `X01` for the attacks that are our own. */
  id: string;
  title: string;
  surroundings: Surroundings;
  outcome: CaseOutcome;
  /** A few words for the reader of SECURITY.md, may be empty. */
  note: string;
}

const FOLDER = join('.output', 'cases');

/** Where the record of a case lies, from the root of the project. */
export function recordFile({ suite, id, surroundings }: Pick<CaseRecord, 'suite' | 'id' | 'surroundings'>) {
  return join(FOLDER, `${suite}-${surroundings}`, `${id}.json`);
}

/** Every record there is, in the order of their ids. */
export function readRecords(root: string): CaseRecord[] {
  return globSync(join(FOLDER, '*', '*.json'), { cwd: root })
    .map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as CaseRecord)
    .sort((one, other) => one.id.localeCompare(other.id));
}
