import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../../scripts/run-tool.ts';
import { buildFillPages } from '../fill-pages/build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built fill pages. */
    fillPages: string;
  }
}

/** Builds the fill pages once, before the files that play them; each browser's run has its own. */
export default async function setUp(project: TestProject): Promise<void> {
  const built = join(ROOT, '.output', 'fill-pages', process.env.FRESHBOX_BROWSER ?? 'chromium');
  await buildFillPages(built);
  project.provide('fillPages', built);
}
