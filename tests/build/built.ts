import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './source.ts';

/** The folders that are packed for the stores. */
export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;
export type Build = (typeof BUILDS)[number];

function folderOf(build: Build): string {
  const folder = resolve(ROOT, '.output', build);
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run "npm run build" first.`);
  return folder;
}

export function builtFiles(build: Build, pattern: string): string[] {
  return globSync(pattern, { cwd: folderOf(build) }).map((file) => file.replaceAll('\\', '/'));
}

export function readBuilt(build: Build, file: string): string {
  return readFileSync(join(folderOf(build), file), 'utf8');
}

/** Bytes that a built file takes compressed. */
export function gzipSize(build: Build, file: string): number {
  return gzipSync(readFileSync(join(folderOf(build), file)), { level: 9 }).length;
}

export interface BuiltManifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
}

export function builtManifest(build: Build): BuiltManifest {
  return JSON.parse(readBuilt(build, 'manifest.json'));
}

/** Everything a page loads before it shows: its scripts with what they import at once, and its styles. */
export function firstLoad(build: Build, page: string): string[] {
  const html = readBuilt(build, page);
  const links = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\/?([^"]+)"/g)];
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    if (file.endsWith('.js')) for (const each of staticImports(build, file)) visit(each);
  };
  for (const link of links) visit(link[1] as string);
  return [...found];
}

function staticImports(build: Build, file: string): string[] {
  const code = readBuilt(build, file);
  const found = code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g);
  return [...found].map((match) => join(dirname(file), match[1] as string).replaceAll('\\', '/'));
}
