import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/until.ts';
import { backgroundWorker } from './background-worker.ts';
import { evaluateInWindow } from './firefox-window.ts';
import { ENGINE, type Scene } from './scene.ts';

const HIGH_CONTRAST = 'browser.display.document_color_use';

/**
 * Zooms the tab in front as the browser's own menu does.
 *
 * @param factor 1 for 100 %
 */
export async function zoomTo({ browser }: Scene, page: Page, factor: number): Promise<void> {
  if (ENGINE === 'firefox') await evaluateInWindow(browser, `ZoomManager.zoom = ${factor}`);
  else {
    const worker = await backgroundWorker(browser);
    await worker.evaluate(async (factor: number) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id !== undefined) await chrome.tabs.setZoom(tab.id, factor);
    }, factor);
  }
  await until(`a zoom of ${factor}`, () =>
    page.evaluate((factor) => Math.abs(devicePixelRatio - factor) < 0.1, factor),
  );
}

/** Lets the browser show pages in the colours of a high-contrast theme, or no longer. */
export async function forceColors({ browser }: Scene, page: Page, isForced: boolean): Promise<void> {
  if (ENGINE === 'firefox') {
    await evaluateInWindow(browser, `Services.prefs.setIntPref('${HIGH_CONTRAST}', ${isForced ? 2 : 0})`);
  } else {
    const session = await page.createCDPSession();
    const features = isForced ? [{ name: 'forced-colors', value: 'active' }] : [];
    await session.send('Emulation.setEmulatedMedia', { features });
  }
  await until('the forced colours', () =>
    page.evaluate((isForced) => matchMedia('(forced-colors: active)').matches === isForced, isForced),
  );
}
