/**
 * `npm run security`: runs the security suites in both browsers and writes what came of them into SECURITY.md and the
 * README. `npm run security -- --last` writes what the runs before left.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readRecords } from '../tests/cases/case-record.ts';
import {
  type FalseAlarms,
  type Findings,
  type SoakBooks,
  securitySentence,
  securityTables,
} from '../tests/cases/security-tables.ts';
import { requireBrowser } from './install-browser.ts';
import { putBetweenMarkers } from './put-between-markers.ts';
import { runSteps } from './run-steps.ts';
import { ROOT } from './run-tool.ts';
import { STEPS } from './test-steps.ts';

const OURS = /^(build|unit|(attacks|mail|faults)-.*)$/;

if (!process.argv.includes('--last')) await runSteps(STEPS.filter(({ name }) => OURS.test(name)));
const findings: Findings = {
  records: readRecords(ROOT),
  falseAlarms: readAll<FalseAlarms>('.output/cases/false-alarms-*.json'),
  soaks: readAll<SoakBooks>('.output/soak/*.json'),
  day: new Date().toISOString().slice(0, 10),
  browsers: [versionOf('chromium'), versionOf('firefox')],
};
write('SECURITY.md', securityTables(findings));
write('README.md', securitySentence(findings));
console.log(securitySentence(findings));

/** What measurements left, each with the engine that its file is named for. */
function readAll<T>(pattern: string): T[] {
  return globSync(pattern, { cwd: ROOT })
    .sort()
    .map((file) => {
      const engine = basename(file, '.json').split('-').at(-1);
      return { engine, ...JSON.parse(readFileSync(join(ROOT, file), 'utf8')) };
    });
}

/** A browser by its own word, e.g. `Chromium 156.0.7000.1`. */
function versionOf(engine: 'chromium' | 'firefox'): string {
  const { stdout } = spawnSync(requireBrowser({ engine }).path, ['--version'], { encoding: 'utf8' });
  return stdout.trim();
}

function write(file: string, text: string): void {
  const path = join(ROOT, file);
  writeFileSync(path, putBetweenMarkers(readFileSync(path, 'utf8'), text));
}
