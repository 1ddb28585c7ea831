/** The popup's commands that are about the browser, not about mail. */
import { siteOf } from '../core/site.ts';
import type { FromPopup } from '../messages.ts';
import type { Handover } from './handover.ts';
import type { PopupCaller } from './popup-commands.ts';
import { type CommandTable, nothing } from './router.ts';
import type { SiteRules } from './site-rules.ts';
import { tabInFront } from './tab-in-front.ts';

export function popupPlaces(parts: {
  rules: Pick<SiteRules, 'isQuiet'>;
  handover: Pick<Handover, 'take'>;
}): CommandTable<Pick<FromPopup, 'currentSite' | 'takeHandover'>, PopupCaller> {
  const { rules, handover } = parts;
  return {
    currentSite: {
      body: nothing,
      async run() {
        const url = (await tabInFront())?.url;
        const site = url ? siteOf(url) : null;
        return { site, quiet: site !== null && (await rules.isQuiet(site)) };
      },
    },
    takeHandover: { body: nothing, run: async () => ({ address: await handover.take() }) },
  };
}
