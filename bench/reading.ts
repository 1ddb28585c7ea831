import nodemailer from 'nodemailer';
import type { LaunchedBrowser } from '../scripts/launch-browser.ts';
import { textOf } from '../scripts/reach-in.ts';
import { until } from '../scripts/until.ts';
import type { RunningServer } from '../server/start-server.ts';
import type { Measurement } from './measurement.ts';
import { POPUP_SIZE } from './popup-size.ts';

/** A message of a megabyte of HTML: from the click on it to its frame. */
export async function measureReading(
  browser: LaunchedBrowser,
  { apiOrigin, token, smtpPort }: RunningServer,
): Promise<Measurement[]> {
  await fetch(`${apiOrigin}/api/accounts`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ address: 'large@mail.cx', password: 'made-by-a-bench' }),
  });
  const post = nodemailer.createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true });
  const row =
    '<tr><td style="padding:4px"><a href="https://shop.example/offer">An offer</a> of the day</td></tr>';
  const html = `<h1>All our offers</h1><table>${row.repeat(Math.ceil(1_000_000 / row.length))}</table>`;
  await post.sendMail({ from: 'shop@shop.example', to: 'large@mail.cx', subject: 'All our offers', html });
  post.close();
  const page = await browser.openExtensionPage('/popup.html', POPUP_SIZE);
  const link = await until('the message', () => page.$('a[href*="message"]'), 60_000);
  await link.click();
  await until('the question for its password', async () => (await textOf(page)).includes('Mailbox password'));
  await page.type('[type=password]', 'made-by-a-bench');
  await page.keyboard.press('Enter');
  await until('the message', () => page.$('iframe, [role=tab]'), 60_000);
  const runs: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    await page.evaluate(() => history.back());
    const again = await until('the message in the list', () => page.$('a[href*="message"]'));
    const took = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let began = 0;
          addEventListener('click', ({ timeStamp }) => (began = timeStamp), { capture: true, once: true });
          const look = () => {
            if (!document.querySelector('iframe')) return requestAnimationFrame(look);
            return requestAnimationFrame(() => resolve(performance.now() - began));
          };
          look();
        }),
    );
    await again.click();
    runs.push(await took);
  }
  // The popup opens where it was left.
  await page.evaluate(() => history.back());
  await until('the list again', () => page.$('[aria-label=Mailboxes]'));
  await page.close();
  return [{ what: 'click on a 1 MB HTML message to its frame', runs, unit: 'ms', limit: 300 }];
}
