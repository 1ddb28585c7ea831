import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from './launch-browser.ts';
import { addressOf, clickButton, findField, textOf } from './reach-in.ts';
import { until } from './until.ts';

/**
 * Connects the extension as a person does: on the options page, which it opens by itself when it is installed.
 *
 * @param timeout for the service's answer, in ms
 * @returns the options page, still open
 * @throws Error when the page does not say that it is connected
 */
export async function connectExtension(
  browser: LaunchedBrowser,
  service: { apiOrigin: string; token: string },
  timeout?: number,
): Promise<Page> {
  const page = await optionsPage(browser);
  await page.bringToFront();
  await chooseLocalService(page);
  await retype(page, 'Server address', service.apiOrigin);
  await retype(page, 'API token', service.token);
  await clickButton(page, 'Connect');
  await until(
    'the options page to say that Freshbox is connected',
    async () => /\bconnected\b/i.test(await textOf(page)),
    timeout,
  );
  return page;
}

/** The options page that the extension opens by itself when it is installed. */
export async function optionsPage(browser: LaunchedBrowser): Promise<Page> {
  const address = `${browser.extensionOrigin}/options.html`;
  return until('the options page that opens at install', async () => {
    for (const page of await browser.driver.pages()) {
      if ((await addressOf(page).catch(() => '')).startsWith(address)) return page;
    }
    return null;
  });
}

/** Types over what may stand there. */
async function retype(page: Page, label: string, text: string): Promise<void> {
  const field = await until(`the field "${label}"`, () => findField(page, label));
  await field.evaluate((element) => (element as HTMLInputElement).select());
  await field.type(text);
}

async function chooseLocalService(page: Page): Promise<void> {
  const service = await until('the field "Service"', () => findField(page, 'Service'));
  const local = await service.evaluate((element) => {
    const options = [...(element as HTMLSelectElement).options];
    return options.find((option) => /local/i.test(option.text))?.value ?? '';
  });
  await service.select(local);
}
