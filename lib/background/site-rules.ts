import { serviceOrigin } from '../core/service.ts';
import type { Pause } from '../core/settings.ts';
import { siteOf } from '../core/site.ts';
import { readSettings, readStatus } from '../state.ts';
import type { PageSender } from './sender.ts';
import { createSessionCell } from './session-cell.ts';
import { changeSettings, type Store } from './store.ts';

/** The service's own pages: nobody signs up to Mail.cx with a mailbox of Mail.cx. */
const SERVICE_SITES = new Set(['mail.cx', 'mail.td']);
/** How long a pause lasts, in ms. */
const PAUSE = 60 * 60_000;
/** Names of this computer, each with the port it ends in. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(?=:|$)/;

/** Where Freshbox keeps quiet. */
export interface SiteRules {
  isQuiet(site: string): Promise<boolean>;
  /** Whether an offer may be shown in the frame that a script in a page sent from. */
  mayOffer(sender: PageSender): Promise<boolean>;
  /** No more offers on this site. What is said in a private window holds until the browser ends. */
  keepQuiet(site: string, isPrivate: boolean): Promise<void>;
  /** No offers on this site for an hour, counted anew when it is said again. Private as in {@link keepQuiet}. */
  pause(site: string, isPrivate: boolean): Promise<void>;
}

/** What holds until the browser ends. */
interface PrivateRules {
  quietSites: string[];
  pauses: Pause[];
}

/** Whether two sites are one place: a server on this computer answers under each of its names. */
function isSameSite(a: string, b: string): boolean {
  return a.replace(LOOPBACK, 'localhost') === b.replace(LOOPBACK, 'localhost');
}

export function createSiteRules(store: Store, now: () => number = Date.now): SiteRules {
  const privately = createSessionCell<PrivateRules>('site-rules', () => ({ quietSites: [], pauses: [] }));
  const settings = () => store.read((database) => readSettings(database));

  const silences = ({ quietSites, pauses }: PrivateRules, site: string) =>
    quietSites.includes(site) || pauses.some((pause) => pause.site === site && pause.until > now());

  /** The pauses that still run, and one more. */
  const withPause = (pauses: Pause[], site: string): Pause[] => [
    ...pauses.filter((pause) => pause.site !== site && pause.until > now()),
    { site, until: now() + PAUSE },
  ];

  async function isQuiet(site: string): Promise<boolean> {
    return silences(await settings(), site) || silences(await privately.read(), site);
  }

  return {
    isQuiet,
    async mayOffer({ site, isOwnFrame }) {
      const { connected, service } = await store.read((database) => readStatus(database));
      if (!connected || !isOwnFrame || !(await settings()).offers) return false;
      const isService =
        SERVICE_SITES.has(site) || isSameSite(site, siteOf(serviceOrigin(service) ?? '') ?? '');
      return !isService && !(await isQuiet(site));
    },
    async keepQuiet(site, isPrivate) {
      if (isPrivate) return privately.change(({ quietSites }) => void quietSites.push(site));
      await changeSettings(store, ({ quietSites }) => ({
        quietSites: quietSites.includes(site) ? quietSites : [...quietSites, site],
      }));
    },
    async pause(site, isPrivate) {
      if (isPrivate) {
        return privately.change((rules) => {
          rules.pauses = withPause(rules.pauses, site);
        });
      }
      await changeSettings(store, ({ pauses }) => ({ pauses: withPause(pauses, site) }));
    },
  };
}
