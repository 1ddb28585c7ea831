import { resolve } from 'node:path';
import type { Engine } from './find-browser.ts';
import { ROOT, runTool, toolFile } from './run-tool.ts';

/** Where the built extension lies. */
export function builtExtension(engine: Engine): string {
  return resolve(ROOT, '.output', engine === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

/**
 * Builds the extension as it ships.
 *
 * @returns the folder of the build
 * @throws Error with the builder's own words
 */
export async function buildExtension(engine: Engine): Promise<string> {
  const browser = engine === 'firefox' ? 'firefox' : 'chrome';
  // NODE_ENV of a test runner would make a development build.
  const { code, output } = await runTool(toolFile('wxt'), ['build', '-b', browser], {
    quiet: true,
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0) throw new Error(`Building the extension failed.\n${output}`);
  return builtExtension(engine);
}
