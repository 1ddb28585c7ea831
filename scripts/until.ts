const PAUSE_MS = 100;

/**
 * Asks again and again until the answer is truthy. An ask that throws counts as a "not yet".
 *
 * @param what what is waited for, as it should read after "waited in vain for"
 * @param timeout in ms
 * @throws Error when the time is over, with the last error as its cause
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  timeout = 15_000,
): Promise<Exclude<T, false | null | undefined | '' | 0>> {
  const end = performance.now() + timeout;
  let cause: unknown;
  do {
    try {
      const answer = await ask();
      if (answer) return answer as Exclude<T, false | null | undefined | '' | 0>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  } while (performance.now() < end);
  throw new Error(`waited ${timeout / 1000} s in vain for ${what}`, { cause });
}
