import { browser } from '../browser.ts';

/** One value in `storage.session`: in memory only, gone with the browser, still there when the worker has died. */
export interface SessionCell<T> {
  read(): Promise<T>;
  /**
   * Changes the value in place, one change after the other.
   *
   * @param work may alter what it gets; what it returns is returned
   */
  change<R>(work: (value: T) => R): Promise<R>;
}

/**
 * @param key its name in `storage.session`
 * @param empty makes the value it has at first
 */
export function createSessionCell<T>(key: string, empty: () => T): SessionCell<T> {
  let last: Promise<unknown> = Promise.resolve();

  async function read(): Promise<T> {
    const stored = await browser.storage.session.get(key);
    return (stored[key] as T | undefined) ?? empty();
  }

  return {
    async read() {
      await last;
      return read();
    },
    change(work) {
      const done = last.then(async () => {
        const value = await read();
        const result = work(value);
        await browser.storage.session.set({ [key]: value });
        return result;
      });
      last = done.catch(() => undefined);
      return done;
    },
  };
}
