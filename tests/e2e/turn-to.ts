import type { Frame, Page } from 'puppeteer-core';
import { findField, offerFrame } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';

const PATIENCE = 2_000;

/**
 * Clicks into a field until the offer is there: the probe may come to a page a moment after it has loaded.
 *
 * @returns the offer's frame
 * @param within the frame of the page that has the field, if it is in one
 * @throws Error when no offer shows in time (ms)
 */
export function turnTo(
  page: Page,
  label: string,
  timeout?: number,
  within: Page | Frame = page,
): Promise<Frame> {
  return until(
    'the offer',
    async () => {
      const open = await offerFrame(page);
      if (open) return open;
      await within.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      const field = await findField(within, label);
      await field?.click();
      return until('the offer', () => offerFrame(page), PATIENCE).catch(() => null);
    },
    timeout,
  );
}
