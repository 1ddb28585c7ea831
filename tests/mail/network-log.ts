import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ROOT } from '../../scripts/run-tool.ts';
import { ENGINE } from '../e2e/scene.ts';

/** Where a browser of these tests writes what it looks up and connects to; what an earlier one wrote is gone. */
export function newNetworkLog(name: string): string {
  const file = join(ROOT, '.output', 'network-logs', `${name}-${ENGINE}`);
  mkdirSync(dirname(file), { recursive: true });
  for (const each of filesOf(file)) rmSync(each);
  return file;
}

/**
 * The lines of a log that name one of the hosts, once the browser is closed: a look-up, a connection, or an intention.
 *
 * @param host matches the names that count
 * @returns the names, each once
 */
export function namesIn(log: string, host: RegExp): Set<string> {
  const files = filesOf(log);
  if (files.length === 0) throw new Error(`${log} was not written`);
  const names = new Set<string>();
  for (const file of files) {
    for (const [name] of readFileSync(file, 'utf8').matchAll(host)) names.add(name.toLowerCase());
  }
  return names;
}

/** Firefox has one for each of its processes. */
function filesOf(log: string): string[] {
  return readdirSync(dirname(log))
    .filter((name) => name.startsWith(basename(log)))
    .map((name) => join(dirname(log), name));
}
