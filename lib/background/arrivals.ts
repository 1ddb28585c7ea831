import type { Mailbox } from '../core/mailbox.ts';
import type { MessageSummary } from '../core/message.ts';
import type { CodeSearch } from './code-search.ts';
import type { Arrival, Notifications } from './notifications.ts';
import type { Store } from './store.ts';

/** Messages of one turn come mailbox by mailbox; what comes within this time is told together, in ms. */
const TOGETHER = 400;

/**
 * What happens when new mail is there: those who wait get to see it, then the person is told.
 *
 * @returns a listener for `Mail.onArrival`
 */
export function createArrivals(parts: {
  store: Store;
  search: CodeSearch;
  notifications: Notifications;
}): (mailbox: Mailbox, messages: MessageSummary[]) => void {
  const { store, search, notifications } = parts;
  let collected: Arrival[] = [];

  async function tell(): Promise<void> {
    const arrivals = collected;
    collected = [];
    await search.look();
    await notifications.tell(await Promise.all(arrivals.map(withFind)));
  }

  /** The search has noted what it found in the facts. */
  async function withFind({ mailbox, message }: Arrival): Promise<Arrival> {
    const known = await store.read((database) => database.get('messages', message.id));
    return { mailbox, message: known ?? message };
  }

  return (mailbox, messages) => {
    const isFirst = collected.length === 0;
    collected.push(...messages.map((message) => ({ mailbox, message })));
    void search.look();
    if (isFirst) setTimeout(() => void tell().catch(() => undefined), TOGETHER);
  };
}
