import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

/** The folder of the whole project. */
export const ROOT = resolve(import.meta.dirname, '..');

/** The script file behind a package's command, to be run by this Node: what lies in `.bin` cannot be, on Windows. */
export function toolFile(packageName: string, command = packageName): string {
  const folder = packageFolder(packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

function packageFolder(packageName: string): string {
  const folder = join(ROOT, 'node_modules', packageName);
  if (!existsSync(folder)) throw new Error(`${packageName} is not installed: run "npm ci".`);
  return folder;
}

export interface ToolRun {
  /** null when a signal ended it. */
  code: number | null;
  /** What it wrote; empty unless `quiet`. */
  output: string;
}

/**
 * Runs a package's command with the pinned Node and waits for its end.
 *
 * @param tool the script file, see {@link toolFile}
 * @param options `quiet` keeps what it writes instead of showing it; `env` is added to the environment
 */
export function runTool(
  tool: string,
  args: string[],
  { quiet = false, env = {} }: { quiet?: boolean; env?: Record<string, string> } = {},
): Promise<ToolRun> {
  const child = spawn(process.execPath, [tool, ...args], {
    cwd: ROOT,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...env,
      PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`,
    },
  });
  let output = '';
  const keep = (text: Buffer) => {
    output += text;
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, output }));
  });
}

/** Runs WXT as for a release: the NODE_ENV of a test runner would make a development build. @returns its exit code */
export async function runWxt(...args: string[]): Promise<number> {
  const { code } = await runTool(toolFile('wxt'), args, { env: { NODE_ENV: 'production' } });
  return code ?? 1;
}
