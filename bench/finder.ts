/** Prints the score table of the code finder over the labelled messages beside the repository. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const codes = resolve(root, '../shared/codes');
const data = join(codes, 'dev.jsonl');

if (!existsSync(data)) {
  console.log('code finder: corpus not present, skipped');
} else {
  const finder = join(root, 'lib/core/find-code.ts');
  const options = ['--data', data, '--module', finder, '--fn', 'findCode', ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, [join(codes, 'score.mjs'), ...options], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
