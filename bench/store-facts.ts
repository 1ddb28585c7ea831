import type { LaunchedBrowser } from '../scripts/launch-browser.ts';

/** Straight into the store, as the background would have left them. */
export async function storeFacts(
  browser: LaunchedBrowser,
  mailboxes: number,
  messages: number,
): Promise<void> {
  const page = await browser.openExtensionPage('/options.html');
  await page.evaluate(
    async (mailboxes: number, messages: number) => {
      const opened = indexedDB.open('freshbox');
      await new Promise((resolve) => (opened.onsuccess = resolve));
      const change = opened.result.transaction(['mailboxes', 'messages'], 'readwrite');
      const at = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
      for (const name of ['mailboxes', 'messages']) change.objectStore(name).clear();
      for (let n = 0; n < mailboxes; n += 1)
        change.objectStore('mailboxes').put({
          ...{ id: `id-${n}`, address: `box${n}@mail.cx`, quota: 50_000_000, used: 10_000, readable: true },
          ...{ createdAt: at(n), newestAt: at(n), site: `shop-${n}.example`, unread: 1, deletingAt: null },
        });
      for (let n = 0; n < messages; n += 1)
        change.objectStore('messages').put({
          ...{ id: `m-${n}`, mailboxId: `id-${n % mailboxes}`, sender: 'post@shop.example', from: null },
          ...{ subject: `Your order ${n}`, preview: 'It is on its way.', size: 2_000, createdAt: at(n) },
          ...{ unread: true, find: null },
        });
      await new Promise((resolve) => (change.oncomplete = resolve));
      opened.result.close();
    },
    mailboxes,
    messages,
  );
  await page.close();
}
