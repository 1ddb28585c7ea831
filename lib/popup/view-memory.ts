import { browser } from '../browser.ts';

const KEY = 'popupView';
/** After this time a person comes with a new intention, in ms. */
const FRESH_FOR = 30 * 60_000;

/** What the popup shows, kept until the browser closes, because a popup closes at every click elsewhere. */
export interface ViewMemory {
  hash: string;
  search: string;
  /** Time in ms since the epoch. */
  at: number;
}

/** @returns what the popup showed last, or `null` when that is long ago or the browser keeps nothing */
export async function recallView(now = Date.now()): Promise<ViewMemory | null> {
  const kept = await browser.storage.session.get(KEY).catch(() => null);
  const memory = kept?.[KEY] as ViewMemory | undefined;
  return memory && now - memory.at < FRESH_FOR ? memory : null;
}

/** Remembers what the popup shows; a browser that keeps nothing does not matter. */
export async function rememberView(memory: ViewMemory): Promise<void> {
  await browser.storage.session.set({ [KEY]: memory }).catch(() => undefined);
}
