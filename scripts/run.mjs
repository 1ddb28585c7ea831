// Runs `scripts/NAME.ts` on the Node version that the lock file pins, installing first what is missing. This file and
// `install.mjs` are the only ones that run on whatever Node is there, with nothing installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fail, installWhatIsMissing, modules, root } from './install.mjs';

const [name, ...args] = process.argv.slice(2);
if (!name || !existsSync(join(root, 'scripts', `${name}.ts`))) {
  fail(`There is no script "${name ?? ''}". See "scripts" in package.json.`);
}
const node = installWhatIsMissing();
const bin = [dirname(node), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter);
const child = spawn(node, [join(root, 'scripts', `${name}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: bin },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`The script could not be started: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
