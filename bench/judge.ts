/**
 * Prints how the judge does on labelled pages, by kind of page, and how long it takes.
 *
 * With `--live`, also where the production build shows offers when every labelled field is clicked: some minutes.
 */

import { connectExtension } from '../scripts/connect-extension.ts';
import type { LaunchedBrowser } from '../scripts/launch-browser.ts';
import { startServer } from '../server/start-server.ts';
import { judgePages } from '../tests/judge/judge-pages.ts';
import { ownPages, sharedPages } from '../tests/judge/labelled-pages.ts';
import { missesOf, scoreTable } from '../tests/judge/score.ts';
import { COSTLY_PAGES } from './costly-pages.ts';
import { offersOnPages } from './live-offers.ts';
import type { Measurement } from './measurement.ts';

/** How often the page with very many fields is loaded. */
const LOADS = 11;

/** Prints the score tables. @returns how long judging took, in ms */
export async function measureJudge(launch: () => Promise<LaunchedBrowser>): Promise<Measurement[]> {
  const captured = sharedPages();
  if (captured.length === 0) console.log('judge: corpus not present, skipped');
  const measurements: Measurement[] = [];
  for (const [name, labelled] of [
    ['captured pages', captured],
    ['our own pages', ownPages()],
  ] as const) {
    if (labelled.length === 0) continue;
    const pages = await judgePages(labelled);
    console.log(`\n${name}\n${scoreTable(pages)}\n`);
    const took = pages.map(({ fields }) => fields.map((field) => field.took)).filter(({ length }) => length);
    measurements.push(
      { what: `judging one field, ${name}`, runs: took.flat(), unit: 'ms', limit: 25 },
      {
        what: `judging the field of a page that takes longest, ${name}`,
        runs: took.map((times) => Math.max(...times)),
        unit: 'ms',
        limit: 5,
      },
    );
  }
  const many = { id: 'many', url: 'https://many.example/', site: 'many', kind: 'signup', fields: null };
  const loads = Array.from({ length: LOADS }, () => ({ ...many, html: COSTLY_PAGES['10,000 inputs'] }));
  const judged = (await judgePages(loads)).flatMap(({ fields }) => fields);
  measurements.push({
    what: 'judging the e-mail field of a form of 10,000 inputs',
    runs: judged.map(({ took }) => took),
    unit: 'ms',
    limit: 25,
  });
  if (captured.length > 0 && process.argv.includes('--live')) {
    const server = await startServer({});
    const browser = await launch();
    await (await connectExtension(browser, server)).close();
    const pages = await offersOnPages(browser, captured);
    console.log(
      `\nwhere the production build shows offers\n${scoreTable(pages)}\n${missesOf(pages).join('\n')}\n`,
    );
    await browser.close();
    await server.close();
  }
  return measurements;
}
