import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/**
 * The secret of that name: the stored one, or `make()` stored for the next start.
 * @param make the value for a new database; random when left out
 */
export function keptSecret(
  database: DatabaseSync,
  name: string,
  make: () => string = () => randomBytes(32).toString('hex'),
): string {
  database.prepare('INSERT OR IGNORE INTO secrets (name, value) VALUES (?, ?)').run(name, make());
  const row = database.prepare('SELECT value FROM secrets WHERE name = ?').get(name) as { value: string };
  return row.value;
}
