/** `npm run bench`: sizes and speeds of the production build, as medians, on this machine. */
import { measureArrival } from '../bench/arrival.ts';
import { measureManyMailboxes } from '../bench/many-mailboxes.ts';
import { type Measurement, median } from '../bench/measurement.ts';
import { measureSizes } from '../bench/sizes.ts';
import { buildExtension } from './build-extension.ts';
import { requireBrowser } from './install-browser.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';

const extension = await buildExtension('chromium');
const chromium = requireBrowser({ engine: 'chromium' });

show(await measureSizes());
for (const measure of [measureArrival, measureManyMailboxes]) show(await measure(launch));
process.exit();

function launch(): Promise<LaunchedBrowser> {
  return launchBrowser({ browser: chromium, extension, headless: true });
}

function show(measurements: Measurement[]): void {
  for (const { what, runs, unit, limit } of measurements) {
    const spread = runs.length > 1 ? `, ${runs.length} runs, worst ${Math.round(Math.max(...runs))}` : '';
    const promise = limit === undefined ? '' : `, at most ${limit}`;
    console.log(
      `${String(Math.round(median(runs))).padStart(8)} ${unit.padEnd(5)} ${what}${spread}${promise}`,
    );
  }
}
