import { describe, expect, test } from 'vitest';
import { BUILDS, firstLoad, gzipSize } from './built.ts';

describe.each(BUILDS)('%s', (build) => {
  test('the probe, which runs on every page, takes at most 700 bytes', () => {
    expect(gzipSize(build, 'probe.js')).toBeLessThanOrEqual(700);
  });

  test('the judge, which comes when a person turns to a field, takes at most 11 kB', () => {
    expect(gzipSize(build, 'judge.js')).toBeLessThanOrEqual(11_000);
  });

  test('the page script, which comes when it is needed, takes at most 12 kB', () => {
    expect(gzipSize(build, 'page.js')).toBeLessThanOrEqual(12_000);
  });

  test('the code script, which comes when someone waits for a code, takes at most 8 kB', () => {
    expect(gzipSize(build, 'code.js')).toBeLessThanOrEqual(8_000);
  });

  test('the popup loads at most 40 kB before it shows', () => {
    const files = firstLoad(build, 'popup.html');
    expect(files.some((file) => file.endsWith('.js'))).toBe(true);
    const size = files.reduce((sum, file) => sum + gzipSize(build, file), 0);
    expect(size).toBeLessThanOrEqual(40_000);
  });
});
