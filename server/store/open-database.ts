import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './in-transaction.ts';
import { migrations } from './migrations.ts';

const fileName = 'freshbox.sqlite';

/**
 * Opens the database and brings its schema up to date.
 * @param dataFolder where the file lies, made when it is missing; null keeps everything in memory
 * @throws Error with a sentence for people when the file was written by a newer version
 */
export function openDatabase(dataFolder: string | null): DatabaseSync {
  if (dataFolder !== null) mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(dataFolder === null ? ':memory:' : join(dataFolder, fileName));
  try {
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;',
    );
    migrate(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

function migrate(database: DatabaseSync): void {
  const done = (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
  if (done > migrations.length) {
    throw new Error(
      'The data folder was written by a newer version of this server. Update, or use another folder.',
    );
  }
  for (const [step, sql] of migrations.entries()) {
    if (step < done) continue;
    inTransaction(database, () => {
      database.exec(sql);
      database.exec(`PRAGMA user_version = ${step + 1}`);
    });
  }
}
