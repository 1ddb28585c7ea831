import { createSessionCell } from './session-cell.ts';

/** How many mailboxes an offer may make on one site within an hour; a page could have stolen the clicks. */
const CREATIONS = 3;
const HOUR = 60 * 60_000;

export interface SiteBudget {
  /** Takes one creation off the site's budget. @returns whether there was one left */
  spend(site: string): Promise<boolean>;
  /** Gives the last one back: nothing came of it. */
  giveBack(site: string): Promise<void>;
}

export function createSiteBudget(now: () => number = Date.now): SiteBudget {
  const cell = createSessionCell<Record<string, number[]>>('site-budget', () => ({}));
  return {
    spend: (site) =>
      cell.change((spent) => {
        for (const [name, times] of Object.entries(spent)) {
          const recent = times.filter((time) => time > now() - HOUR && time <= now());
          if (recent.length > 0) spent[name] = recent;
          else delete spent[name];
        }
        // Computers on a home network may be called `constructor`.
        const times = (Object.hasOwn(spent, site) && spent[site]) || [];
        if (times.length >= CREATIONS) return false;
        spent[site] = [...times, now()];
        return true;
      }),
    giveBack: (site) =>
      cell.change((spent) => {
        if (Object.hasOwn(spent, site)) spent[site]?.pop();
      }),
  };
}
