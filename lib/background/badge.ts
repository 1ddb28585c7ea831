import { browser } from '../browser.ts';
import { readMailboxes, readStatus } from '../state.ts';
import type { Store } from './store.ts';

const BACKGROUND = '#5f6368';
const TEXT = '#ffffff';
const HIGHEST = 999;

/** The mark at the toolbar button. */
export interface Badge {
  /** Shows the facts: how much is unread, or that Freshbox is signed out. */
  draw(): Promise<void>;
  /** Points the person to the popup, until it is next drawn. */
  point(): Promise<void>;
}

export function createBadge(store: Store): Badge {
  async function show(mark: string): Promise<void> {
    await Promise.all([
      browser.action.setBadgeText({ text: mark }),
      browser.action.setBadgeBackgroundColor({ color: BACKGROUND }),
      browser.action.setBadgeTextColor?.({ color: TEXT }),
    ]);
  }

  return {
    async draw() {
      const [status, mailboxes] = await store.read(async (database) => {
        const facts = database as never;
        return [await readStatus(facts), await readMailboxes(facts)] as const;
      });
      const unread = mailboxes.reduce((sum, mailbox) => sum + mailbox.unread, 0);
      await show(status.connected ? unreadMark(unread) : '!');
    },
    point: () => show('•'),
  };
}

function unreadMark(unread: number): string {
  if (unread === 0) return '';
  return unread > HIGHEST ? `${HIGHEST}+` : String(unread);
}
