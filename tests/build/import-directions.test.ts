import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, importsOf, readSource, sourceFiles } from './source.ts';

/** The rooms, told by the beginning of a path, and the rooms each may import. `lib/README.md` explains them. */
const ROOMS: Record<string, string[]> = {
  'lib/core/': [],
  'lib/messages.ts': ['lib/core/'],
  'lib/state.ts': ['lib/core/'],
  'lib/text.ts': ['lib/core/', 'public/'],
  'lib/browser.ts': [],
  'lib/failure-sentence.ts': ['lib/core/', 'lib/text.ts'],
  'lib/background/': ['lib/core/', 'lib/messages.ts', 'lib/state.ts', 'words'],
  'lib/popup/': ['lib/core/', 'lib/messages.ts', 'lib/state.ts', 'components/', 'words'],
  'lib/offer/': ['lib/core/', 'lib/messages.ts', 'components/', 'words'],
  'lib/clipboard/': [],
  'lib/page/': ['lib/core/', 'lib/messages.ts'],
  'components/': ['lib/core/', 'words'],
  'entrypoints/background.ts': ['like lib/background/'],
  'entrypoints/popup/': ['like lib/popup/'],
  'entrypoints/options/': ['like lib/popup/'],
  'entrypoints/offer/': ['like lib/offer/'],
  'entrypoints/clipboard/': ['like lib/clipboard/'],
  'entrypoints/probe.ts': ['like lib/page/'],
  'entrypoints/judge.ts': ['like lib/page/'],
  'entrypoints/page.ts': ['like lib/page/'],
  'entrypoints/code.ts': ['like lib/page/'],
};
const WORDS = ['lib/text.ts', 'lib/failure-sentence.ts', 'lib/browser.ts'];
const CORE_MAY_USE = ['tldts', 'valibot', 'htmlparser2'];

function roomOf(file: string): string | undefined {
  return [...Object.keys(ROOMS), 'public/'].find((room) => file.startsWith(room));
}

function allowedFrom(room: string): string[] {
  const rules = ROOMS[room] ?? [];
  return rules.flatMap((rule) => {
    if (rule === 'words') return WORDS;
    if (!rule.startsWith('like ')) return [rule];
    const model = rule.slice('like '.length);
    return [model, ...allowedFrom(model)];
  });
}

const files = sourceFiles();

test('every file lies in a room', () => {
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !roomOf(file))).toEqual([]);
});

test.each(files)('%s imports only what its room may', (file) => {
  const room = roomOf(file) as string;
  const allowed = [room, ...allowedFrom(room)];
  const targets = importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => posix.join(posix.dirname(file), target));
  const refused = targets.filter((target) => !allowed.some((place) => target.startsWith(place)));
  expect(refused).toEqual([]);
});

test('scripts in pages take the small browser module and no library', () => {
  const inPages = files.filter((file) => /^(lib\/page\/|entrypoints\/(probe|page|code)\.ts)/.test(file));
  const packages = inPages.flatMap((file) => importsOf(file).filter((target) => !target.startsWith('.')));
  expect(packages.filter((name) => !name.startsWith('wxt/'))).toEqual([]);
});

describe('the core is pure', () => {
  const core = files.filter((file) => file.startsWith('lib/core/'));

  test('it takes only libraries that are pure themselves', () => {
    const packages = core.flatMap((file) => importsOf(file).filter((target) => !target.startsWith('.')));
    expect(packages.filter((name) => !CORE_MAY_USE.includes(name.split('/')[0] as string))).toEqual([]);
  });

  test.each(core)('%s touches no browser, page or network', (file) => {
    const impure =
      /\b(document|window|browser|chrome|indexedDB|localStorage|navigator)\.|\b(fetch|setTimeout)\(/;
    expect(codeOf(file).match(impure)?.[0]).toBeUndefined();
  });
});

test('the stores with secrets are opened only by the background', () => {
  const names = /export const SECRET_STORES = \[([^\]]+)\]/.exec(readSource('lib/state.ts'))?.[1] ?? '';
  const stores = [...names.matchAll(/'(\w+)'/g)].map((match) => match[1]);
  expect(stores).toContain('secrets');
  const outside = files.filter((file) => !file.startsWith('lib/background/') && file !== 'lib/state.ts');
  const quoted = new RegExp(`['"\`](${stores.join('|')})['"\`]|SECRET_STORES`);
  expect(outside.filter((file) => quoted.test(codeOf(file)))).toEqual([]);
});

test('the server and the extension share no code', () => {
  const server = sourceFiles('server/**/*.ts');
  const leaving = server.filter((file) =>
    importsOf(file).some(
      (target) => !posix.join(posix.dirname(file), target).startsWith('server/') && target.startsWith('.'),
    ),
  );
  expect(leaving).toEqual([]);
  expect(files.filter((file) => importsOf(file).some((target) => target.includes('server/')))).toEqual([]);
});
