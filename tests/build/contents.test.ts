import { describe, expect, test } from 'vitest';
import { BUILDS, builtFiles, firstLoad, readBuilt } from './built.ts';

/** What only the background may hold: where the service is, how it is asked, and what a token looks like. */
const BACKGROUND_ONLY = ['api.mail.cx', 'authorization', 'bearer ', 'tm_pro_', 'indexeddb'];

describe.each(BUILDS)('%s', (build) => {
  test.each(['probe.js', 'judge.js', 'page.js', 'code.js', 'offer.html'])(
    '%s knows neither the service nor any secret',
    (entry) => {
      const files = entry.endsWith('.html') ? firstLoad(build, entry) : [entry];
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        const code = readBuilt(build, file).toLowerCase();
        expect
          .soft(
            BACKGROUND_ONLY.filter((word) => code.includes(word)),
            file,
          )
          .toEqual([]);
      }
    },
  );

  test('pages and styles name no other host', () => {
    for (const file of builtFiles(build, '**/*.{html,css}')) {
      const code = readBuilt(build, file);
      const hosts = [...code.matchAll(/(?:src|href|url\(|@import)[=\s"'(]*((?:https?:)?\/\/[^"')\s]+)/g)];
      expect
        .soft(
          hosts.map((match) => match[1]),
          file,
        )
        .toEqual([]);
    }
  });

  test('no code is made from text', () => {
    for (const file of builtFiles(build, '**/*.js')) {
      expect.soft(/\beval\(|\bnew Function\(/.test(readBuilt(build, file)), file).toBe(false);
    }
  });
});
