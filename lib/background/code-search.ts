/** Looks into the mail that arrives for those who wait, and into no other. */
import { toFailureFacts } from '../core/failures.ts';
import { type Facts, readMessagesOf } from '../state.ts';
import type { Mail } from './mail.ts';
import type { Store } from './store.ts';
import type { Wait, Waits } from './waits.ts';

/** Messages of one wait that are opened at most in one go, the newest ones. */
const MOST_OPENED = 5;

export interface CodeSearch {
  /**
   * Compares the messages known as facts with what each wait has seen, and opens what is new. What could not be
   * opened is tried again the next time. One look after the other.
   */
  look(): Promise<void>;
}

/** @param onChange called with each wait that something was found for, or whose search failed */
export function createCodeSearch(parts: {
  mail: Pick<Mail, 'openMessage'>;
  store: Store;
  waits: Waits;
  onChange: (wait: Wait) => Promise<void>;
}): CodeSearch {
  const { mail, store, waits, onChange } = parts;
  let last: Promise<unknown> = Promise.resolve();

  async function takeNew({ id, mailboxId }: Wait): Promise<Wait | null> {
    const messages = await store.read((database) => readMessagesOf(database as unknown as Facts, mailboxId));
    return waits.change(id, (wait) => {
      const unseen = messages.filter((message) => !wait.seen.includes(message.id));
      const fresh = unseen.filter(({ createdAt }) => isNewFor(wait, createdAt));
      wait.seen.push(...unseen.map((message) => message.id));
      // The list is newest first; opened oldest first, so that the newest find stays.
      wait.unopened.push(...fresh.map((message) => message.id).reverse());
      wait.unopened = wait.unopened.slice(-MOST_OPENED);
    });
  }

  async function open(wait: Wait, messageId: string): Promise<void> {
    let change: (wait: Wait) => void;
    try {
      const { find, from, sender, createdAt } = await mail.openMessage(wait.mailboxId, messageId, 'poll');
      change = (one) => {
        one.failure = null;
        if (find) one.found = { messageId, from: from ?? sender, sentAt: createdAt, ...find };
        done(one, messageId);
      };
    } catch (thrown) {
      const failure = toFailureFacts(thrown);
      change = (one) => {
        if (failure.kind === 'not-found' || failure.kind === 'expired') done(one, messageId);
        else one.failure = failure;
      };
    }
    const after = await waits.change(wait.id, change);
    if (after && (after.found?.messageId === messageId || after.failure)) await onChange(after);
  }

  async function lookOnce(): Promise<void> {
    for (const wait of await waits.list()) {
      const taken = await takeNew(wait);
      for (const messageId of taken?.unopened ?? []) await open(wait, messageId);
    }
  }

  return {
    look() {
      last = last.then(lookOnce).catch(() => undefined);
      return last.then(() => undefined);
    },
  };
}

function done(wait: Wait, messageId: string): void {
  wait.unopened = wait.unopened.filter((id) => id !== messageId);
}

/**
 * Whether a message came after the wait began. As long as it is not known which mail was there before, the times
 * decide, although the clocks of service and browser may differ.
 */
function isNewFor(wait: Wait, createdAt: string): boolean {
  return wait.settled || Date.parse(createdAt) >= wait.since;
}
