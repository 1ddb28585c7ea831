/** Takes a copied code off the clipboard again, for those who chose that. */
import { browser } from '../browser.ts';
import { readSettings } from '../state.ts';
import { createSessionCell } from './session-cell.ts';
import type { Store } from './store.ts';

const ALARM = 'forget-copied';
/** How long a code stays to be pasted, in ms. */
const STAY = 60_000;

export interface ForgetCopied {
  /** A code was copied: it goes after a minute, if it is still there and the setting says so. */
  onCopied(code: string): Promise<void>;
  onAlarm(name: string): Promise<void>;
}

/** @param empty takes a code off the clipboard if it is what lies there */
export function createForgetCopied(store: Store, empty: (code: string) => Promise<void>): ForgetCopied {
  const cell = createSessionCell<{ code: string | null }>('copied-code', () => ({ code: null }));
  return {
    async onCopied(code) {
      const { clearCodes } = await store.read((database) => readSettings(database));
      if (!clearCodes) return;
      await cell.change((copied) => {
        copied.code = code;
      });
      await browser.alarms.create(ALARM, { when: Date.now() + STAY });
    },
    async onAlarm(name) {
      if (name !== ALARM) return;
      const code = await cell.change((copied) => {
        const taken = copied.code;
        copied.code = null;
        return taken;
      });
      if (code) await empty(code);
    },
  };
}
