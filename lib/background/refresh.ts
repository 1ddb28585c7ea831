/** Brings the facts up to date: one call for all mailboxes, then one for each of those that changed. */
import { Failure, type FailureKind, toFailureFacts } from '../core/failures.ts';
import type { Mailbox } from '../core/mailbox.ts';
import type { MessageSummary } from '../core/message.ts';
import { readStatus } from '../state.ts';
import type { Line } from './api/ask.ts';
import { type ListedMailbox, listMailboxes } from './api/mailboxes.ts';
import { listMessages } from './api/messages.ts';
import type { Listing } from './api/shapes.ts';
import type { Connection } from './connection.ts';
import { changeNotes, readNotes } from './ledger.ts';
import type { Domains } from './load-domains.ts';
import { mergeMailboxes, type Stale } from './merge-mailboxes.ts';
import { mergeMessages } from './merge-messages.ts';
import { changeStatus, type Store } from './store.ts';
import type { Vault } from './vault.ts';

/** Lists asked for in one turn; what is left over stays stale and comes first in the next. */
const LISTS_A_TURN = 20;
/** Lists on their way at the same time. */
const LISTS_AT_ONCE = 4;
/** Failures of one list that the next list would meet as well. */
const HOPELESS: readonly FailureKind[] = [
  'token-refused',
  'signed-out',
  'offline',
  'no-service-access',
  'timeout',
  'rate-limited',
  'storage-failed',
];

type Urgency = 'person' | 'poll';
export type OnArrival = (mailbox: Mailbox, messages: MessageSummary[]) => void;

export interface Refresh {
  /** @see Mail.refresh */
  refresh(urgency: Urgency): Promise<void>;
  /** Takes a list of all mailboxes that was asked for elsewhere. */
  take(listing: Listing<ListedMailbox>, knownBefore: ReadonlySet<string>): Promise<Stale[]>;
  knownIds(): Promise<Set<string>>;
}

export function createRefresh(parts: {
  store: Store;
  vault: Vault;
  connection: Connection;
  domains: Domains;
  onArrival: OnArrival;
  /** Called with the addresses of a turn's list. */
  onListed: (addresses: ReadonlySet<string>) => void;
}): Refresh {
  const { store, vault, connection, domains, onArrival, onListed } = parts;
  let running: { epoch: number; turn: Promise<void> } | null = null;

  const knownIds = async () => new Set(await store.read((database) => database.getAllKeys('mailboxes')));

  async function take(listing: Listing<ListedMailbox>, knownBefore: ReadonlySet<string>): Promise<Stale[]> {
    const { firstTurnSince } = await readNotes(store);
    return mergeMailboxes({ store, vault }, { listing, knownBefore, firstTurnSince });
  }

  async function listOne(pro: Line, { id, used }: Stale, epoch: number): Promise<void> {
    const listing = await listMessages(pro, id, 1);
    if (epoch !== connection.epoch()) throw new Failure('signed-out');
    const { mailbox, arrived } = await mergeMessages(store, { mailboxId: id, page: 1, listing, used });
    if (mailbox && arrived.length > 0) onArrival(mailbox, arrived);
  }

  /** @returns the first failure that concerned one mailbox only */
  async function listAll(pro: Line, stale: Stale[], epoch: number): Promise<unknown> {
    const left = [...stale];
    let broken: unknown;
    const work = async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        try {
          await listOne(pro, next, epoch);
        } catch (thrown) {
          const { kind } = toFailureFacts(thrown);
          if (HOPELESS.includes(kind)) {
            left.length = 0;
            throw thrown;
          }
          // Deleted since the list was made: the next turn will see it.
          if (kind !== 'not-found') broken ??= thrown;
        }
      }
    };
    await Promise.all(Array.from({ length: LISTS_AT_ONCE }, work));
    return broken;
  }

  async function turn(urgency: Urgency): Promise<void> {
    const { failure, waiting } = await store.read(readStatus);
    // A token that was refused is not tried again until a person acts.
    if (urgency === 'poll' && failure?.kind === 'token-refused') throw new Failure('token-refused');
    const epoch = connection.epoch();
    const pro = await connection.pro(urgency);
    try {
      const knownBefore = await knownIds();
      const listing = await listMailboxes(pro);
      if (epoch !== connection.epoch()) throw new Failure('signed-out');
      const awaited = new Set(waiting.map(({ mailboxId }) => mailboxId));
      const stale = inOrder(await take(listing, knownBefore), awaited);
      const broken = await listAll(pro, stale.slice(0, LISTS_A_TURN), epoch);
      await changeNotes(store, { firstTurnSince: null });
      onListed(new Set(listing.entries.map(({ address }) => address)));
      await domains.load(urgency);
      if (broken) throw broken;
      await changeStatus(store, () => ({ refreshedAt: Date.now(), failure: null }));
    } catch (thrown) {
      if (epoch === connection.epoch())
        await changeStatus(store, () => ({ failure: toFailureFacts(thrown) }));
      throw thrown;
    }
  }

  return {
    refresh(urgency) {
      const epoch = connection.epoch();
      // A turn of an earlier connection comes to nothing; who asks now wants this one.
      if (running?.epoch === epoch) return running.turn;
      const begun = turn(urgency).finally(() => {
        if (running?.turn === begun) running = null;
      });
      running = { epoch, turn: begun };
      return begun;
    },
    take,
    knownIds,
  };
}

/** Mailboxes that someone waits for first, then those listed longest ago. */
function inOrder(stale: Stale[], awaited: ReadonlySet<string>): Stale[] {
  const rank = ({ id }: Stale) => (awaited.has(id) ? 0 : 1);
  return stale.sort((a, b) => rank(a) - rank(b) || a.listedAt - b.listedAt);
}
