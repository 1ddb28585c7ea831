import { serviceOrigin } from '../core/service.ts';
import { siteOf } from '../core/site.ts';
import { readSettings, readStatus } from '../state.ts';
import type { PageSender } from './sender.ts';
import { createSessionCell } from './session-cell.ts';
import { changeSettings, type Store } from './store.ts';

/** The service's own pages: nobody signs up to Mail.cx with a mailbox of Mail.cx. */
const SERVICE_SITES = new Set(['mail.cx', 'mail.td']);

/** Where Freshbox keeps quiet. */
export interface SiteRules {
  isQuiet(site: string): Promise<boolean>;
  /** Whether an offer may be shown in the frame that a script in a page sent from. */
  mayOffer(sender: PageSender): Promise<boolean>;
  /** No more offers on this site. What is said in a private window holds until the browser ends. */
  keepQuiet(site: string, isPrivate: boolean): Promise<void>;
}

export function createSiteRules(store: Store): SiteRules {
  const privately = createSessionCell<string[]>('quiet-sites', () => []);
  const settings = () => store.read((database) => readSettings(database));

  async function isQuiet(site: string): Promise<boolean> {
    return (await settings()).quietSites.includes(site) || (await privately.read()).includes(site);
  }

  return {
    isQuiet,
    async mayOffer({ site, isOwnFrame }) {
      const { connected, service } = await store.read((database) => readStatus(database));
      if (!connected || !isOwnFrame || !(await settings()).offers) return false;
      const isService = SERVICE_SITES.has(site) || site === siteOf(serviceOrigin(service) ?? '');
      return !isService && !(await isQuiet(site));
    },
    async keepQuiet(site, isPrivate) {
      if (isPrivate) return privately.change((sites) => void sites.push(site));
      await changeSettings(store, ({ quietSites }) => ({
        quietSites: quietSites.includes(site) ? quietSites : [...quietSites, site],
      }));
    },
  };
}
