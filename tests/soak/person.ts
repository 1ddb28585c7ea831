/** A person who wishes for mailboxes, sees what comes of it, and tries again where nothing did. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../../scripts/launch-browser.ts';
import { clickOffer, fieldValue, findButton, findField, offerFrame } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { takeFromContextMenu } from '../e2e/context-menu.ts';
import { giveCommand } from '../e2e/give-command.ts';
import { turnTo } from '../e2e/turn-to.ts';
import { knownOf, tell } from './known.ts';
import type { Round } from './plan.ts';
import { FIELD } from './sign-up-site.ts';

const CREATE = { words: 'Create mailbox', id: 'create' };
const USE_SITE = { words: "Use this site's mailbox", id: 'use-site' };
const FRESH = 'Use a fresh mailbox';
const AGAIN = 'Try again';

/** ms that someone waits for something to happen before they look what is up. */
const PATIENCE = 3_000;
/** ms until a wish that is being worked on is given up. */
const LONGEST = 90_000;
const ATTEMPTS = 8;
/** Pages shown in one tab; with a tab its waits for mail end. */
const PAGES_A_TAB = 5;

/** What came of a round. */
export interface Done {
  address: string;
  /** What stood in the page's field at the end. */
  filled: string;
}

export interface Person {
  /** Asks in the popup for a mailbox for a site. @returns its address */
  askInPopup(site: string): Promise<string>;
  /** Plays a round to its end. @param made the address where the popup has made it already */
  play(round: Round, made: Promise<string> | null): Promise<Done>;
}

/**
 * @param parts.popup an open popup, through which the person sees how things stand
 * @param parts.urlOf the sign-up page of a site
 */
export function createPerson(parts: {
  browser: LaunchedBrowser;
  popup: Page;
  urlOf: (site: string) => string;
}): Person {
  const { browser, popup, urlOf } = parts;
  let tab: Page | null = null;
  let shown = 0;

  async function show(site: string): Promise<Page> {
    if (tab && shown % PAGES_A_TAB === 0) {
      await tab.close();
      tab = null;
    }
    shown += 1;
    tab ??= await browser.driver.newPage();
    await tab.goto(urlOf(site));
    await tab.bringToFront();
    return tab;
  }

  const emailIn = (page: Page) => fieldValue(page, FIELD).catch(() => '');
  const isFilled = async (page: Page) => (await emailIn(page)).includes('@');

  async function fieldOf(page: Page): Promise<ElementHandle<Element>> {
    return until('the field', () => findField(page, FIELD));
  }

  /** @returns whether the field was filled in time */
  function filledWithin(page: Page, time: number): Promise<boolean> {
    return until('the filled field', () => isFilled(page), time).catch(() => false);
  }

  /**
   * How a wish stands once nobody works on it. What has failed is tried again, as the popup offers.
   *
   * @param before the site's addresses before the wish
   * @returns the new address; null when nothing is left of the wish
   */
  async function settle(site: string, before: readonly string[]): Promise<string | null> {
    return until(
      `what comes of the wish for ${site}`,
      async () => {
        const { addresses, creations } = await knownOf(popup, site);
        const made = addresses.find((address) => !before.includes(address));
        const failed = creations.find(({ state }) => state === 'failed');
        if (failed) await tell(popup, 'retryCreation', { id: failed.id });
        // Whoever opens the popup wakes the background, which goes on with what it left.
        else if (creations.length > 0) await tell(popup, 'currentSite');
        else return { made: made ?? null };
        return null;
      },
      LONGEST,
    ).then(({ made }) => made);
  }

  async function askInPopup(site: string): Promise<string> {
    const { addresses: before } = await knownOf(popup, site);
    for (let i = 0; i < ATTEMPTS; i += 1) {
      const answer = await tell(popup, 'createMailbox', { site, localPart: null, domain: null });
      if (answer?.ok) return (answer.value as { address: string }).address;
      const made = await settle(site, before);
      if (made) return made;
    }
    throw new Error(`no mailbox for ${site}`);
  }

  /** Clicks the offer, and again where it says that something failed. */
  async function takeOffer(page: Page): Promise<void> {
    await turnTo(page, FIELD);
    const failed = async () => {
      const frame = await offerFrame(page);
      return frame !== null && (await findButton(frame, AGAIN)) !== null;
    };
    for (let i = 0; i < 3 && !(await isFilled(page)); i += 1) {
      await clickOffer(page, FRESH, async () => (await isFilled(page)) || (await failed()));
      if (await failed()) await clickOffer(page, AGAIN, async () => !(await failed()));
    }
  }

  async function ask({ way }: Round, page: Page): Promise<void> {
    if (way === 'offer') return takeOffer(page);
    // A background that is being killed does not hear; a person's click starts it.
    await tell(popup, 'currentSite');
    const field = await fieldOf(page);
    if (way === 'menu') return takeFromContextMenu(browser, page, field, CREATE);
    await field.click();
    return giveCommand({ browser });
  }

  /** Fills the address that the site has by now, with the entry of the menu that does so. */
  async function fillBySite(page: Page): Promise<void> {
    for (let i = 0; i < ATTEMPTS && !(await isFilled(page)); i += 1) {
      await page.bringToFront();
      await tell(popup, 'currentSite');
      await inTime(takeFromContextMenu(browser, page, await fieldOf(page), USE_SITE));
      await filledWithin(page, PATIENCE);
    }
  }

  /** @returns the new address */
  async function make(round: Round, page: Page): Promise<string> {
    const { addresses: before } = await knownOf(popup, round.site);
    for (let i = 0; i < ATTEMPTS; i += 1) {
      // An offer that gives way to the popup, as it does beyond its budget, leaves the other ways.
      const way = round.way === 'offer' && i > 1 ? 'menu' : round.way;
      await inTime(ask({ ...round, way }, page), way === 'offer' ? LONGEST : 2 * PATIENCE);
      if (await filledWithin(page, PATIENCE)) return emailIn(page);
      const made = await settle(round.site, before);
      if (made) return made;
    }
    throw new Error(`no mailbox for ${round.site} by ${round.way}`);
  }

  return {
    askInPopup,
    async play(round, made) {
      const page = await show(round.site);
      const address = made ? await made : await make(round, page);
      if (!(await isFilled(page))) await fillBySite(page);
      return { address, filled: await emailIn(page) };
    },
  };
}

/** What the driver asks of a background that is killed at that moment is never answered. */
async function inTime(work: Promise<unknown>, time = 2 * PATIENCE): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, time);
  });
  await Promise.race([work.catch(() => undefined), late]);
  clearTimeout(timer);
}
