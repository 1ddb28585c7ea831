import type { PageOffers } from './page-offers.ts';

/** What the scripts of one frame share. */
interface SharedWorld {
  /**
   * The field the probe last saw a person turn to, until the judge has looked at it; null from the moment that
   * the probe listens.
   */
  field?: HTMLInputElement | null;
  /** The judge is here: looks at {@link field}. */
  look?: () => Promise<void>;
  /** What the page script shows in this frame, for the judge and the code script. */
  offers?: PageOffers;
  /** The code script is here. */
  hasCode?: boolean;
}

const KEY = Symbol.for('freshbox');
const isolatedGlobal = globalThis as unknown as Record<typeof KEY, SharedWorld | undefined>;

/**
 * The probe, the judge, the page script and the code script of a frame run in the same isolated world, whose
 * `globalThis` no page can see. It hangs on a symbol, because a page could put an element there under any name.
 */
// biome-ignore lint/suspicious/noAssignInExpressions: it runs on every page, where another statement is more bytes
export const world: SharedWorld = (isolatedGlobal[KEY] ??= {});
