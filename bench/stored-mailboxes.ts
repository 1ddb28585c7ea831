/** A service that has very many mailboxes from the start. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/run-tool.ts';
import { defaultServerOptions } from '../server/server-options.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { openStore } from '../server/store/open-store.ts';

/** Straight into the store: by the API, hashing that many passwords would take minutes. */
export async function serveMailboxes(count: number): Promise<RunningServer> {
  const parent = join(ROOT, '.data');
  mkdirSync(parent, { recursive: true });
  const dataFolder = mkdtempSync(join(parent, 'bench-'));
  const store = openStore({ ...defaultServerOptions, dataFolder });
  const { quota } = defaultServerOptions;
  for (let n = 0; n < count; n += 1)
    store.mailboxes.add({ address: `shop-${n}@mail.cx`, role: 'pro', passwordHash: 'none', quota });
  store.close();
  const server = await startServer({ dataFolder });
  return {
    ...server,
    close: async () => {
      await server.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
