import type { Domain } from '../core/status.ts';
import { readStatus } from '../state.ts';
import { listCustomDomains, listSystemDomains } from './api/domains.ts';
import type { Connection } from './connection.ts';
import { changeNotes, changeNotesIn, readNotes } from './ledger.ts';
import type { Urgency } from './request-queue.ts';
import { changeStatusIn, type Store } from './store.ts';
import type { Times } from './times.ts';

export interface Domains {
  /** The domains that take new mailboxes, asked for when there are none or they are old. */
  load(urgency: Urgency): Promise<Domain[]>;
}

export function createDomains(parts: { store: Store; connection: Connection; times: Times }): Domains {
  const { store, connection, times } = parts;
  const keep = (domains: Domain[], domainsAt: number) =>
    store.write(['singles', 'ledger'], async (transaction, changed) => {
      await changeStatusIn(transaction, changed, () => ({ domains }));
      await changeNotesIn(transaction, { domainsAt });
    });

  return {
    async load(urgency) {
      const { domains: kept } = await store.read(readStatus);
      const { domainsAt } = await readNotes(store);
      const now = Date.now();
      // A time in the future is one from before the clock was set back.
      if (kept.length > 0 && domainsAt <= now && now - domainsAt < times.domains) return kept;
      const epoch = connection.epoch();
      try {
        const system = await listSystemDomains(await connection.mailbox(null, urgency));
        const custom = await listCustomDomains(await connection.pro(urgency));
        const domains = [...system, ...custom];
        if (epoch === connection.epoch()) await keep(domains, now);
        return domains;
      } catch (thrown) {
        if (kept.length === 0) throw thrown;
        // Old ones are better than none; not again with every turn.
        await changeNotes(store, { domainsAt: now - times.domains + times.domainsRetry });
        return kept;
      }
    },
  };
}
