/** Creates a mailbox, or takes the site's, and fills a field the person pointed to by menu or keyboard. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { toFailureFacts } from '../core/failures.ts';
import type { Mailbox } from '../core/mailbox.ts';
import { siteOf } from '../core/site.ts';
import { sendToPage } from '../messages.ts';
import { text } from '../text.ts';
import { HANDOVER_NOTIFICATION, type Handover } from './handover.ts';
import { injectPage } from './inject-page.ts';
import type { Mail } from './mail.ts';
import type { MakeForFrame } from './make-for-frame.ts';
import { notificationIcon } from './notification-icon.ts';
import type { WaitStart } from './waits.ts';

/** Where to fill: a frame of a tab, and the element clicked where the browser tells. */
export interface Spot {
  frameId: number;
  targetElementId: number | null;
}

export interface FillHere {
  /**
   * @param which a new mailbox, or the one the tab's site has
   * @param spot null hands the address to the popup instead
   */
  run(which: 'fresh' | 'existing', tab: Tabs.Tab | undefined, spot: Spot | null): Promise<void>;
}

const siteOfTab = (tab: Tabs.Tab | undefined) => (tab?.url ? siteOf(tab.url) : null);

export function createFillHere(parts: {
  mail: Pick<Mail, 'mailboxOfSite'>;
  make: MakeForFrame;
  handover: Handover;
  startWait: (start: WaitStart) => Promise<void>;
}): FillHere {
  const { mail, make, handover, startWait } = parts;
  let running: Promise<void> | null = null;

  async function mailboxFor(which: 'fresh' | 'existing', tab: Tabs.Tab | undefined, spot: Spot | null) {
    const site = siteOfTab(tab);
    if (which === 'existing') return site === null ? null : mail.mailboxOfSite(site);
    const frame = { tabId: tab?.id, frameId: spot?.frameId ?? 0 };
    return make(frame, { site, localPart: null, domain: null, isPrivate: tab?.incognito === true });
  }

  async function fill(tabId: number, spot: Spot, address: string): Promise<boolean> {
    const { frameId, targetElementId } = spot;
    try {
      await injectPage({ tabId, frameId });
      return (await sendToPage({ tabId, frameId }, 'fillHere', { address, targetElementId })).filled;
    } catch {
      return false;
    }
  }

  async function work(which: 'fresh' | 'existing', tab: Tabs.Tab | undefined, spot: Spot | null) {
    const site = siteOfTab(tab);
    const isPrivate = tab?.incognito === true;
    let mailbox: Mailbox | null;
    try {
      mailbox = await mailboxFor(which, tab, spot);
    } catch (thrown) {
      await tellFailure(toFailureFacts(thrown).kind === 'signed-out');
      return;
    }
    if (!mailbox) return;
    const { id: mailboxId, address } = mailbox;
    const filled = tab?.id !== undefined && spot !== null && (await fill(tab.id, spot, address));
    if (!filled) await handover.give(address);
    if (tab?.id === undefined || site === null) return;
    const isFresh = which === 'fresh';
    await startWait({ tabId: tab.id, site, mailboxId, address, isPrivate, isFresh });
  }

  return {
    async run(which, tab, spot) {
      // A key held down or a second click while the first is at work means nothing new.
      if (running) return;
      running = work(which, tab, spot).finally(() => {
        running = null;
      });
      await running;
    },
  };

  async function tellFailure(isSignedOut: boolean): Promise<void> {
    if (isSignedOut) return browser.runtime.openOptionsPage();
    await browser.notifications.create(HANDOVER_NOTIFICATION, {
      type: 'basic',
      iconUrl: notificationIcon(),
      title: text('notification_create_failed'),
      message: text('notification_handover_how'),
    });
  }
}
