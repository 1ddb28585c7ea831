/** From `npm start` to a browser one can use: in a new clone with nothing in npm's cache, and once more in the same. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../scripts/run-tool.ts';
import type { Measurement } from './measurement.ts';

const NEW = 3;
/** How often it is started again in each clone. */
const AGAIN = 3;
/** What it prints when the sign-up form stands in the browser, with Freshbox connected. */
const USABLE = 'Open the sign-up form';

/** @returns the time to the sign-up form, on the machine's own Node, of what is committed */
export async function measureStart(): Promise<Measurement[]> {
  const first: number[] = [];
  const again: number[] = [];
  for (let run = 0; run < NEW; run += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'freshbox-start-'));
    try {
      const clone = join(folder, 'main');
      execFileSync('git', ['clone', '--quiet', ROOT, clone]);
      const cache = join(folder, 'npm');
      first.push(await start(clone, cache));
      for (let turn = 0; turn < AGAIN; turn += 1) again.push(await start(clone, cache));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return [
    {
      what: 'npm start in a new clone, to the sign-up form in the browser',
      runs: first,
      unit: 's',
      limit: 90,
    },
    { what: 'npm start once more', runs: again, unit: 's', limit: 8 },
  ];
}

/** @returns seconds until the browser can be used */
async function start(clone: string, cache: string): Promise<number> {
  const own = (path: string) => !path.startsWith(ROOT);
  const PATH = (process.env.PATH ?? '').split(delimiter).filter(own).join(delimiter);
  const began = performance.now();
  const child = spawn('npm', ['start', '--', '--headless'], {
    cwd: clone,
    env: { ...process.env, PATH, npm_config_cache: cache },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let took = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes(USABLE)) took ||= (performance.now() - began) / 1000;
  }
  const [code] = await ended;
  if (code !== 0 || took === 0) throw new Error(`"npm start" in ${clone} did not come to its end.`);
  return took;
}
