import { type Facts, openDatabase } from '../state.ts';

let opening: Promise<Facts> | null = null;

/**
 * Reads from the facts. The database is opened once, and again when it had to give way to another copy.
 *
 * @throws DOMException when the browser refuses storage
 */
export async function readFacts<T>(read: (facts: Facts) => Promise<T>): Promise<T> {
  opening ??= openDatabase();
  try {
    return await read(await opening);
  } catch {
    opening = openDatabase();
    return read(await opening);
  }
}
