/** The clipboard as the background reaches it, which each browser allows in its own way. */
import { browser } from '../browser.ts';

/** The permission to see whether the clipboard still holds what was copied; asked for with the setting. */
const READ = { permissions: ['clipboardRead' as const] };

/** Chromium's pages that nobody sees; a worker has no clipboard. */
interface Offscreen {
  createDocument(page: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const offscreen = () => (globalThis as { chrome?: { offscreen?: Offscreen } }).chrome?.offscreen;
let last: Promise<void> = Promise.resolve();

/** There may be one such page at a time. */
function doUnseen({ createDocument, closeDocument }: Offscreen, wish: Record<string, string>): Promise<void> {
  const url = `/clipboard.html#${new URLSearchParams(wish)}`;
  const justification = 'Copy a code for you, or take it off the clipboard again';
  const work = async () => {
    await createDocument({ url, reasons: ['CLIPBOARD'], justification });
    await closeDocument();
  };
  last = last.then(work, work);
  return last;
}

/** Whether a notification can have a button; where it cannot, the browser takes none. */
export const canCopyFromNotification = (): boolean => offscreen() !== undefined;

/** Puts a code on the clipboard after a press outside of any page of ours. */
export async function copyUnseen(code: string): Promise<void> {
  const chromium = offscreen();
  if (chromium) await doUnseen(chromium, { put: code });
}

/** Empties the clipboard if it still holds a code, as far as Freshbox may read it. */
export async function emptyClipboardOf(code: string): Promise<void> {
  if (!(await browser.permissions.contains(READ))) return;
  const chromium = offscreen();
  if (chromium) await doUnseen(chromium, { clear: code });
  else if ((await navigator.clipboard.readText()).trim() === code) await navigator.clipboard.writeText('');
}
