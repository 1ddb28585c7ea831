import { browser } from '../browser.ts';
import { Failure } from '../core/failures.ts';
import { siteOf } from '../core/site.ts';

export interface TabFrame {
  frameId: number;
  documentId: string | null;
  /** The site of the frame's own document; null for those without one. */
  site: string | null;
  /** Whether the focus is in this very frame. */
  hasFocus: boolean;
}

/**
 * The frames of a tab we may run in, the top frame first. Asked in our own isolated world, where no page can answer.
 *
 * @throws Failure `no-page-access` where the browser does not let us
 */
export async function framesOf(tabId: number): Promise<TabFrame[]> {
  try {
    const answers = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => {
        const isOuter = document.activeElement instanceof HTMLIFrameElement;
        return { url: location.href, hasFocus: document.hasFocus() && !isOuter };
      },
    });
    return answers
      .flatMap(({ frameId, documentId, result }) => {
        const told = result as { url: string; hasFocus: boolean } | undefined;
        if (!told) return [];
        return [{ frameId, documentId: documentId ?? null, site: siteOf(told.url), hasFocus: told.hasFocus }];
      })
      .sort((a, b) => a.frameId - b.frameId);
  } catch {
    throw new Failure('no-page-access');
  }
}

/** The site of what a tab shows now; null when the tab is gone or shows no web page. */
export async function siteOfTab(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url ? siteOf(tab.url) : null;
}
