import type { Page } from 'puppeteer-core';

/**
 * Runs code as a script of Freshbox in a web page: in its isolated world, with its identity. A page of the extension
 * puts it there.
 *
 * @param own a page of the extension in a tab
 * @param url address of the tab it goes to
 * @param work stands on its own; its argument and its result are JSON
 */
export async function asContentScript<A, R>(
  own: Page,
  url: string,
  work: (argument: A) => Promise<R>,
  argument: A,
): Promise<R> {
  const answer = await own.evaluate(
    `(async () => {
      const api = globalThis.browser ?? globalThis.chrome;
      const tab = (await api.tabs.query({})).find(({ url }) => url === ${JSON.stringify(url)});
      const [{ result }] = await api.scripting.executeScript({
        target: { tabId: tab.id },
        func: ${work.toString()},
        args: [${JSON.stringify(argument)}],
      });
      return JSON.stringify(result);
    })()`,
  );
  return JSON.parse(answer as string) as R;
}
