/**
 * `npm run fuzz`: random input as in `npm test`, but ten times as much of it, again and again with a fresh seed until
 * five minutes have passed (`-- --minutes 60`). Words name test files: `npm run fuzz -- router`.
 *
 * With FRESHBOX_FUZZ_SEED it runs once, with that seed.
 */
import { parseArgs } from 'node:util';
import { runTool, toolFile } from './run-tool.ts';

const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const end = performance.now() + Number(values.minutes) * 60_000;
const env = { FRESHBOX_FUZZ_TIMES: '10' };
let rounds = 0;
do {
  const { code } = await runTool(toolFile('vitest'), ['run', '--project', 'fuzz', ...positionals], { env });
  rounds += 1;
  if (code !== 0) {
    console.error(`Round ${rounds} failed; its seed is printed above.`);
    process.exit(1);
  }
} while (performance.now() < end && !process.env.FRESHBOX_FUZZ_SEED);
console.log(`Nothing failed in ${rounds} rounds.`);
