import { browser } from 'wxt/browser';
import { sendFromPage } from '../../messages.ts';
import type { PageOffers } from '../page-offers.ts';
import { findCodeField } from './find-code-field.ts';

/** How often the page is searched, in ms: at least so long between two looks, and so many times what a look took. */
const LEAST_PAUSE = 700;
const SHARE = 20;
/** As long as somebody waits at most, in ms. */
const LONGEST = 10 * 60_000;

/** Looks out for a code field that comes into the page later, as pages that never load anew do it. */
export interface CodeWatch {
  /** From now on, for as long as somebody may wait. */
  begin(): void;
  end(): void;
}

/** It says that there is a field as long as no card stands at one, until it is told that nobody waits. */
export function createCodeWatch(offers: PageOffers): CodeWatch {
  let endsAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const end = () => clearTimeout(timer);
  const isFree = () => {
    const standing = offers.standing();
    return !standing || (standing.kind === 'card' && !standing.field);
  };

  const look = async () => {
    if (!browser.runtime?.id || performance.now() > endsAt) return;
    const start = performance.now();
    const hasField = !document.hidden && isFree() && findCodeField(document) !== null;
    const took = performance.now() - start;
    if (
      hasField &&
      !(await sendFromPage('codeFieldSeen').then(
        () => true,
        () => false,
      ))
    )
      return;
    timer = setTimeout(look, Math.max(LEAST_PAUSE, SHARE * took));
  };

  return {
    begin() {
      end();
      endsAt = performance.now() + LONGEST;
      timer = setTimeout(look, LEAST_PAUSE);
    },
    end,
  };
}
