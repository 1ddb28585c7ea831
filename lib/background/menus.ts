import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { siteOf } from '../core/site.ts';
import { text } from '../text.ts';
import type { FillHere } from './fill-here.ts';
import type { Mail } from './mail.ts';
import { tabInFront } from './tab-in-front.ts';

const CREATE = 'create';
const USE_SITE = 'use-site';

/** The entries in the browser's context menu. */
export interface PageMenus {
  /** Makes the entries anew: the browser keeps them, but not over an update. */
  make(): Promise<void>;
  /** Shows "use this site's mailbox" where there is one. */
  adapt(): Promise<void>;
  onClicked(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void>;
}

export function createMenus(parts: { mail: Pick<Mail, 'mailboxOfSite'>; fillHere: FillHere }): PageMenus {
  const { mail, fillHere } = parts;
  const adapt = async () => {
    const url = (await tabInFront())?.url;
    const site = url ? siteOf(url) : null;
    const visible = site !== null && (await mail.mailboxOfSite(site)) !== null;
    // The entry is not there yet while the browser installs us; `make` adapts it then.
    await browser.contextMenus.update(USE_SITE, { visible }).catch(() => undefined);
  };

  return {
    async make() {
      await browser.contextMenus.removeAll();
      browser.contextMenus.create({
        id: CREATE,
        title: text('menu_create'),
        contexts: ['editable', 'page', 'link', 'frame'],
      });
      browser.contextMenus.create({
        id: USE_SITE,
        title: text('menu_use_site'),
        contexts: ['editable', 'page', 'frame'],
        visible: false,
      });
      await adapt();
    },
    adapt,
    async onClicked(info, tab) {
      const spot = info.editable
        ? { frameId: info.frameId ?? 0, targetElementId: info.targetElementId ?? null }
        : null;
      if (info.menuItemId === CREATE) await fillHere.run('fresh', tab, spot);
      if (info.menuItemId === USE_SITE) await fillHere.run('existing', tab, spot);
    },
  };
}
