/**
 * `npm run bench`: sizes and speeds of the production build, as medians, on this machine. With `--write` the figures
 * are kept in `bench/results.json` and shown in `docs/performance.md`.
 */
import { measureArrival } from '../bench/arrival.ts';
import { measureFalseAlarms } from '../bench/false-alarms.ts';
import { showFinder } from '../bench/finder.ts';
import { measureJudge } from '../bench/judge.ts';
import { measureManyMailboxes } from '../bench/many-mailboxes.ts';
import { type Measurement, median } from '../bench/measurement.ts';
import { measureOffer } from '../bench/offer.ts';
import { measurePageCost } from '../bench/page-cost.ts';
import { measurePopup } from '../bench/popup.ts';
import { measureRequests } from '../bench/requests.ts';
import { keepResults } from '../bench/results.ts';
import { measureSizes } from '../bench/sizes.ts';
import { measureStart } from '../bench/start.ts';
import { buildExtension } from './build-extension.ts';
import { type Engine, findBrowser } from './find-browser.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';

/** What can be measured, by the word that asks for it alone: `npm run bench -- arrival`. */
const parts: Record<string, () => Promise<Measurement[]>> = {
  finder: async () => {
    showFinder();
    return [];
  },
  judge: async () => measureJudge((await launcher('chromium')) ?? refuse()),
  pages: async () => {
    await buildExtension('chromium');
    return measurePageCost(findBrowser((one) => one.engine === 'chromium') ?? refuse());
  },
  sizes: async () => {
    await buildExtension('chromium');
    return measureSizes();
  },
  arrival: async () => {
    const measured: Measurement[] = [];
    for (const engine of ['chromium', 'firefox'] as const) {
      const launch = await launcher(engine);
      const own = launch ? await measureArrival(launch) : [];
      measured.push(...own.map((each) => ({ ...each, what: `${engine}: ${each.what}` })));
    }
    return measured;
  },
  'false-alarms': async () => {
    for (const engine of ['chromium', 'firefox'] as const) {
      const launch = process.argv.includes(`--not-${engine}`) ? null : await launcher(engine);
      if (launch) await measureFalseAlarms(launch);
    }
    return [];
  },
  popup: async () => {
    await buildExtension('chromium');
    return measurePopup(findBrowser((one) => one.engine === 'chromium') ?? refuse());
  },
  offer: async () => {
    await buildExtension('chromium');
    return measureOffer(findBrowser((one) => one.engine === 'chromium') ?? refuse());
  },
  requests: async () => measureRequests((await launcher('chromium')) ?? refuse()),
  start: measureStart,
  mailboxes: async () => measureManyMailboxes((await launcher('chromium')) ?? refuse()),
};

const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith('--'));
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const measurements = await measure();
  show(measurements);
  if (words.includes('--write') && measurements.length > 0) keepResults(name, measurements);
}
process.exit();

/** @returns what launches the browser with the production build; null where there is none */
async function launcher(engine: Engine): Promise<(() => Promise<LaunchedBrowser>) | null> {
  const browser = findBrowser((one) => one.engine === engine);
  if (!browser) return null;
  const extension = await buildExtension(engine);
  return () => launchBrowser({ browser, extension, headless: true });
}

function refuse(): never {
  throw new Error('No Chromium was found: "npm test" says how to get one.');
}

function show(measurements: Measurement[]): void {
  for (const { what, runs, unit, limit } of measurements) {
    const spread =
      runs.length > 1
        ? `, ${runs.length} runs, ${Math.round(Math.min(...runs))} to ${Math.round(Math.max(...runs))}`
        : '';
    const promise = limit === undefined ? '' : `, at most ${limit}`;
    const middle = median(runs);
    const shown = middle < 10 ? middle.toFixed(1) : String(Math.round(middle));
    console.log(`${shown.padStart(8)} ${unit.padEnd(5)} ${what}${spread}${promise}`);
  }
}
