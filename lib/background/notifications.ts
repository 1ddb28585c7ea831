import { browser } from '../browser.ts';
import { displayText } from '../core/display-text.ts';
import type { Mailbox } from '../core/mailbox.ts';
import type { MessageSummary } from '../core/message.ts';
import { readSettings } from '../state.ts';
import { countText, text } from '../text.ts';
import { canCopyFromNotification, copyUnseen } from './clipboard.ts';
import { HANDOVER_NOTIFICATION } from './handover.ts';
import { notificationIcon } from './notification-icon.ts';
import { openPopupPage } from './popup-page.ts';
import type { Store } from './store.ts';

const LONGEST_LINE = 120;
const SUMMARY = 'summary';
const MESSAGE = /^message\/([\w-]+)\/([\w-]+)$/;
/** How many messages of one turn are told one by one because there is a code in them. */
const MOST_CODES = 3;

/** A message that just came, with what was found in it. */
export interface Arrival {
  mailbox: Mailbox;
  message: MessageSummary;
}

export interface Notifications {
  /** Tells of new mail: each code, a single message, or how many there are. */
  tell(arrivals: Arrival[]): Promise<void>;
  /** The person clicked one. */
  onClicked(id: string): Promise<void>;
  /** The person pressed `Copy code` on one. */
  onCopy(id: string): Promise<void>;
}

/** @param onCopied called with a code that was copied */
export function createNotifications(store: Store, onCopied: (code: string) => Promise<void>): Notifications {
  const show = (id: string, title: string, message: string, more: object = {}) =>
    browser.notifications.create(id, { type: 'basic', iconUrl: notificationIcon(), title, message, ...more });

  function tellOne({ mailbox, message }: Arrival): Promise<string> {
    const code = message.find?.code;
    const from = displayText(message.from ?? message.sender, LONGEST_LINE);
    const subject = displayText(message.subject, LONGEST_LINE) || text('notification_no_subject');
    const id = `message/${mailbox.id}/${message.id}`;
    if (code)
      return show(
        id,
        text('notification_code', displayText(code, LONGEST_LINE)),
        `${from}\n${subject}`,
        canCopyFromNotification() ? { buttons: [{ title: text('popup_copy_code') }] } : {},
      );
    return show(id, from || mailbox.address, subject);
  }

  return {
    async tell(arrivals) {
      const { notifications } = await store.read((database) => readSettings(database));
      if (!notifications || arrivals.length === 0) return;
      const codes = arrivals.filter(({ message }) => message.find?.code).slice(-MOST_CODES);
      const others = arrivals.filter((arrival) => !codes.includes(arrival));
      for (const arrival of codes) await tellOne(arrival);
      if (others.length === 1) for (const arrival of others) await tellOne(arrival);
      else if (others.length > 1) {
        const addresses = [...new Set(others.map(({ mailbox }) => mailbox.address))].slice(0, 3);
        await show(SUMMARY, countText('notification_summary', others.length), addresses.join('\n'));
      }
    },
    async onCopy(id) {
      const [, , messageId] = MESSAGE.exec(id) ?? [];
      const message = messageId && (await store.read((database) => database.get('messages', messageId)));
      const code = message ? message.find?.code : null;
      if (!code) return;
      await copyUnseen(code);
      await onCopied(code);
      await browser.notifications.clear(id);
    },
    async onClicked(id) {
      const [, mailboxId, messageId] = MESSAGE.exec(id) ?? [];
      if (mailboxId) await openPopupPage(`/message/${mailboxId}/${messageId}`);
      else if (id === SUMMARY || id === HANDOVER_NOTIFICATION) await openPopupPage('');
      await browser.notifications.clear(id);
    },
  };
}
