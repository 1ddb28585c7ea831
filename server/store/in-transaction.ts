import type { DatabaseSync } from 'node:sqlite';

/** Runs `work` so that either all of it is in the database or nothing of it. Rethrows what `work` throws. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
