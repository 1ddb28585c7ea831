import { browser } from '../browser.ts';
import { text } from '../text.ts';
import type { Badge } from './badge.ts';
import { notificationIcon } from './notification-icon.ts';
import { createSessionCell } from './session-cell.ts';

/** Id of the notification that stands in for a popup which would not open. */
export const HANDOVER_NOTIFICATION = 'handover';

/** What a page must not or cannot take goes to the popup, the one surface no page can draw on. */
export interface Handover {
  /** Hands an address to the popup, which copies and shows it. */
  give(address: string): Promise<void>;
  /** Opens the popup, which names the site and asks there. */
  askInPopup(): Promise<void>;
  /** @returns the address handed over, once */
  take(): Promise<string | null>;
}

export function createHandover(badge: Badge): Handover {
  const cell = createSessionCell<{ address: string | null }>('handover', () => ({ address: null }));

  async function openPopup(address: string | null): Promise<void> {
    try {
      await browser.action.openPopup();
    } catch {
      // The browser is too old for that, or its window is not in front.
      await badge.point();
      await browser.notifications
        .create(HANDOVER_NOTIFICATION, {
          type: 'basic',
          iconUrl: notificationIcon(),
          title: address ? text('notification_handover_address') : text('notification_handover_ask'),
          message: address ?? text('notification_handover_how'),
        })
        .catch(() => undefined);
    }
  }

  return {
    async give(address) {
      await cell.change((handover) => {
        handover.address = address;
      });
      await openPopup(address);
    },
    askInPopup: () => openPopup(null),
    async take() {
      const address = await cell.change((handover) => {
        const taken = handover.address;
        handover.address = null;
        return taken;
      });
      await browser.notifications.clear(HANDOVER_NOTIFICATION);
      await badge.draw();
      return address;
    },
  };
}
