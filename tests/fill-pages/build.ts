import { join } from 'node:path';
import { runTool, toolFile } from '../../scripts/run-tool.ts';

/**
 * Builds the fill pages, each framework as it ships for production.
 *
 * @param folder where to; what is there goes
 * @throws Error with the builder's own words
 */
export async function buildFillPages(folder: string): Promise<void> {
  const config = join(import.meta.dirname, 'vite.config.ts');
  const { code, output } = await runTool(
    toolFile('vite'),
    ['build', '--config', config, '--outDir', folder],
    {
      quiet: true,
      env: { NODE_ENV: 'production' },
    },
  );
  if (code !== 0) throw new Error(`Building the fill pages failed.\n${output}`);
}
