import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Paths of the product's own source files, without tests, relative to the project's folder. */
export function sourceFiles(pattern = '{lib,components,entrypoints}/**/*.{ts,tsx}'): string[] {
  const files = globSync(pattern, { cwd: ROOT, exclude: ['**/node_modules/**', '**/*.test.{ts,tsx}'] });
  return files.map((file) => file.replaceAll('\\', '/')).sort();
}

export function readSource(file: string): string {
  return readFileSync(resolve(ROOT, file), 'utf8');
}

/** A file's code without its comments. Roughly: what looks like a comment inside a string goes too. */
export function codeOf(file: string): string {
  return readSource(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** What a file imports, types included, as written. */
export function importsOf(file: string): string[] {
  const code = codeOf(file);
  const fixed = code.matchAll(/^\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]/gm);
  const lazy = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...fixed, ...lazy].map((match) => match[1] as string);
}
