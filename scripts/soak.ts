/**
 * `npm run soak`: a thousand mailboxes made, filled in and mailed to in one browser, with the background killed again and
 * again and one request in twenty going wrong; in the end the books are compared. See `tests/soak`.
 *
 * `npm run soak -- --browser firefox --rounds 200 --seed 7`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runSoak } from '../tests/soak/soak.ts';
import { buildExtension } from './build-extension.ts';
import { requireBrowser } from './install-browser.ts';
import { ROOT } from './run-tool.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    rounds: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 0x7fff_ffff)) },
    faults: { type: 'string', default: '0.05' },
  },
});
const engine = values.browser === 'firefox' ? 'firefox' : 'chromium';
console.log(`${values.rounds} rounds in ${engine}, seed ${values.seed}`);
const result = await runSoak({
  browser: requireBrowser({ engine }),
  extension: await buildExtension(engine),
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  faultRate: Number(values.faults),
  say: console.log,
});
const folder = join(ROOT, '.output', 'soak');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${engine}.json`), `${JSON.stringify(result, null, 2)}\n`);
console.log(JSON.stringify(result, null, 2));
const isClosed =
  result.lost === 0 &&
  result.doubled === 0 &&
  [result.mailboxesAtService, result.known, result.done, result.filled].every(
    (count) => count === result.rounds,
  );
console.log(isClosed ? 'The books agree: nothing lost, nothing doubled.' : 'The books do not agree.');
process.exit(isClosed ? 0 : 1);
