/** The popup's commands that are about the browser, not about mail. */
import * as v from 'valibot';
import { siteOf } from '../core/site.ts';
import type { FromPopup } from '../messages.ts';
import type { ForgetCopied } from './forget-copied.ts';
import type { Handover } from './handover.ts';
import type { PopupCaller } from './popup-commands.ts';
import { type CommandTable, nothing } from './router.ts';
import type { SiteRules } from './site-rules.ts';
import { tabInFront } from './tab-in-front.ts';

export function popupPlaces(parts: {
  rules: Pick<SiteRules, 'isQuiet'>;
  handover: Pick<Handover, 'take'>;
  copied: Pick<ForgetCopied, 'onCopied'>;
}): CommandTable<Pick<FromPopup, 'currentSite' | 'takeHandover' | 'codeCopied'>, PopupCaller> {
  const { rules, handover, copied } = parts;
  return {
    currentSite: {
      body: nothing,
      async run() {
        const url = (await tabInFront())?.url;
        const site = url ? siteOf(url) : null;
        return { site, quiet: site !== null && (await rules.isQuiet(site)) };
      },
    },
    codeCopied: {
      body: v.strictObject({ code: v.pipe(v.string(), v.maxLength(64)) }),
      run: ({ code }) => copied.onCopied(code),
    },
    takeHandover: { body: nothing, run: async () => ({ address: await handover.take() }) },
  };
}
