/** Few enough to be begun within some hundredths of a second. */
const BATCH = 100;

/**
 * Writes very much in one transaction, some at a time, so that the worker can answer others in between.
 *
 * @param items what to write
 * @param write begins the writing of one of them
 */
export async function inBatches<T>(items: readonly T[], write: (item: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += BATCH)
    await Promise.all(items.slice(from, from + BATCH).map(write));
}
