import { connectExtension } from '../scripts/connect-extension.ts';
import type { LaunchedBrowser } from '../scripts/launch-browser.ts';
import { playSignUp } from '../scripts/play-sign-up.ts';
import { startServer } from '../server/start-server.ts';
import type { Measurement } from './measurement.ts';

const RUNS = 3;

/** How long a person waits: from the click on the offer to the filled field, from the submit to the code. */
export async function measureArrival(launch: () => Promise<LaunchedBrowser>): Promise<Measurement[]> {
  const fills: number[] = [];
  const arrivals: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const browser = await launch();
    const server = await startServer();
    const options = await connectExtension(browser, server);
    await options.close();
    const page = await browser.driver.newPage();
    await page.goto(server.demoOrigin);
    let last = performance.now();
    await playSignUp(page, async ({ picture }) => {
      const now = performance.now();
      if (picture === 'filled') fills.push(now - last);
      if (picture === 'mail-arrived') arrivals.push(now - last);
      last = now;
    });
    await browser.close();
    await server.close();
  }
  return [
    { what: 'offer shown to address filled (0.7 s of it until a click counts)', runs: fills, unit: 'ms' },
    { what: 'form sent to code on the page', runs: arrivals, unit: 'ms' },
  ];
}
