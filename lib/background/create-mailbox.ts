/**
 * Makes mailboxes, at most one a wish, whatever gets lost on the way: the wish is journaled with its address and
 * password before the service hears of it. When an answer is lost, the same two are sent again; when the service
 * then says that the address is taken, the password proves whether it was us.
 */
import { Failure, type FailureKind, toFailureFacts } from '../core/failures.ts';
import type { Mailbox } from '../core/mailbox.ts';
import { openMailbox } from './api/mailboxes.ts';
import type { ChooseAddress } from './choose-address.ts';
import { type Connection, sameService } from './connection.ts';
import { isSameWish, newCreateIntent } from './create-intent.ts';
import type { CreateIntent, Journal } from './journal.ts';
import { keepMadeMailbox } from './keep-made-mailbox.ts';
import type { CreateWish } from './mail.ts';
import { makeOrAdopt } from './make-or-adopt.ts';
import type { Store } from './store.ts';
import { strongPassword } from './strong-password.ts';
import type { Times } from './times.ts';
import type { Vault } from './vault.ts';

/** Addresses tried before a wish fails because all were taken. */
const ADDRESSES = 3;
/** The service has said no, or nothing has reached it: the same call need not be made again. */
const FINAL: readonly FailureKind[] = [
  'account-limit',
  'address-refused',
  'address-taken',
  'password-too-short',
  'token-refused',
];
/** It is not known whether the service made the mailbox. */
const UNCERTAIN: readonly FailureKind[] = ['offline', 'timeout', 'service-down', 'bad-answer'];

export interface CreateMailbox {
  /** @see Mail.createMailbox */
  create(wish: CreateWish): Promise<Mailbox>;
  /** Tries a failed wish again, with the same address. @throws Failure `not-found` when it is not in the journal */
  retry(id: string): Promise<Mailbox>;
  /** Forgets a failed wish; one that is being worked on goes on. */
  drop(id: string): Promise<void>;
  /** Takes up what an earlier worker left unfinished. Never throws. */
  resume(): Promise<void>;
  /** Adopts mailboxes of failed wishes that turn out to exist. Never throws. */
  adopt(addresses: ReadonlySet<string>): Promise<void>;
}

export function createCreateMailbox(parts: {
  store: Store;
  vault: Vault;
  journal: Journal;
  connection: Connection;
  chooseAddress: ChooseAddress;
  times: Times;
}): CreateMailbox {
  const { journal, connection, chooseAddress, times } = parts;
  const running = new Map<string, Promise<Mailbox>>();
  /** Intents that this worker began. */
  const own = new Set<string>();
  /** Intents of an earlier worker that are running, with nobody waiting for them. */
  const orphans = new Set<string>();

  async function work(intent: CreateIntent): Promise<Mailbox> {
    const began = performance.now();
    let current = intent;
    for (let tries = 0; ; ) {
      try {
        if (!sameService(current.service, await connection.service())) throw new Failure('signed-out');
        const made = await makeOrAdopt(connection, current);
        if (made) return await keepMadeMailbox(parts, current, made);
        current = await withOtherAddress(current);
      } catch (thrown) {
        const failure = toFailureFacts(thrown);
        const pause = times.createRetries[tries];
        tries += 1;
        const late = performance.now() - began > times.createLimit;
        if (pause === undefined || late || !UNCERTAIN.includes(failure.kind)) {
          await giveUp(current, failure);
          throw thrown;
        }
        current = { ...current, attempts: current.attempts + 1 };
        await journal.record(current);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  async function withOtherAddress(intent: CreateIntent): Promise<CreateIntent> {
    const taken = intent.taken + 1;
    if (intent.wishedLocalPart !== null || taken >= ADDRESSES) throw new Failure('address-taken');
    const next = {
      ...intent,
      taken,
      address: await chooseAddress({ ...intent, taken }),
      password: strongPassword(),
    };
    await journal.record(next);
    return next;
  }

  async function giveUp(intent: CreateIntent, failure: CreateIntent['failure']): Promise<void> {
    if (failure && FINAL.includes(failure.kind)) await journal.drop(intent.id);
    else await journal.record({ ...intent, state: 'failed', failure });
  }

  function run(intent: CreateIntent): Promise<Mailbox> {
    const already = running.get(intent.id);
    if (already) return already;
    const promise = work(intent).finally(() => running.delete(intent.id));
    running.set(intent.id, promise);
    return promise;
  }

  /** An address that is in the account and does not take our password is another mailbox; we make none instead. */
  async function adoptOne(intent: CreateIntent): Promise<void> {
    const { service, address, password } = intent;
    if (running.has(intent.id) || !sameService(service, await connection.service())) return;
    try {
      const made = await openMailbox(await connection.mailbox(null, 'poll'), address, password);
      await keepMadeMailbox(parts, intent, made);
    } catch (thrown) {
      if (toFailureFacts(thrown).kind !== 'password-refused') throw thrown;
      await journal.record({ ...intent, failure: { kind: 'address-taken' } });
    }
  }

  async function rerun(intent: CreateIntent): Promise<Mailbox> {
    const already = running.get(intent.id);
    if (already) return already;
    const open: CreateIntent = { ...intent, state: 'open', failure: null };
    await journal.record(open);
    return run(open);
  }

  /** Whether a wish may take an intent up: nobody else waits for it. */
  function isFree({ id, state }: CreateIntent): boolean {
    return orphans.has(id) || (!running.has(id) && (state === 'failed' || !own.has(id)));
  }

  async function record(intent: CreateIntent): Promise<CreateIntent> {
    own.add(intent.id);
    const complete = { ...intent, address: await chooseAddress(intent) };
    await journal.record(complete);
    return complete;
  }

  return {
    async create(wish) {
      const wished = newCreateIntent(wish, await connection.service());
      const same = (await journal.creations()).find((intent) => isFree(intent) && isSameWish(intent, wished));
      if (!same) return run(await record(wished));
      orphans.delete(same.id);
      return rerun(same);
    },
    async retry(id) {
      const intent = (await journal.creations()).find((each) => each.id === id);
      if (!intent) throw new Failure('not-found');
      return rerun(intent);
    },
    async drop(id) {
      if (!running.has(id)) await journal.drop(id);
    },
    async resume() {
      const intents = await journal.creations().catch(() => []);
      const open = intents.filter(({ id, state }) => state === 'open' && !own.has(id) && !running.has(id));
      const results = open.map((intent) => {
        orphans.add(intent.id);
        return run(intent).finally(() => orphans.delete(intent.id));
      });
      await Promise.allSettled(results);
    },
    async adopt(addresses) {
      const intents = await journal.creations().catch(() => []);
      const there = intents.filter((intent) => intent.state === 'failed' && addresses.has(intent.address));
      await Promise.allSettled(
        there.filter(({ failure }) => failure?.kind !== 'address-taken').map(adoptOne),
      );
    },
  };
}
