/** Plays attack pages with a real mouse and keyboard, and says what a person could see and what the click brought. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { until } from '../../scripts/until.ts';
import { type Scene, setScene } from '../e2e/scene.ts';
import { turnTo } from '../e2e/turn-to.ts';
import { FLAT, shareOfFlat } from './flat-colour.ts';
import { type AttackPageServer, serveAttackPages } from './serve-attack-pages.ts';

export interface Spot {
  x: number;
  y: number;
}
export interface Box extends Spot {
  width: number;
  height: number;
}

/** How the person takes the offer. */
export type Input = 'mouse' | 'Enter' | 'Space';

export interface Played {
  /** Share of the offer's button that could be seen while the mouse was pressed, 0 to 1, by a screenshot. */
  visible: number;
  /** What of a grant there was; empty for none. */
  granted: string;
}

export interface Turned {
  page: Page;
  frame: Frame;
  /** Where the offer's first button was before the attack. */
  button: Box;
  /** Where the offer was then. */
  host: Box;
}

const KEYS = { Enter: 'Enter', Space: ' ' } as const;

/** From here on a person sees what they click. */
export const PLAIN = 0.9;

/** Longest time from a click to its mailbox, in ms: the offer looks back for 300 of them. */
const DECIDED = 500;
/** The same where the offer says that it works on the click: other work may keep the computer busy. */
const PATIENCE = 15_000;
/** The same where it has said so and is gone. */
const AFTERMATH = 3_000;
/** Between two looks at what came of a click, in ms. */
const GLANCE = 30;
/** Longest wait for a frame's answer, in ms: one that is taken away while it is asked gives none. */
const SILENCE = 1_000;
/** How long a person takes from seeing to clicking at the least, in ms. */
const AIM = 150;

export interface Stage extends Scene {
  pages: AttackPageServer;
  /** Opens a page in a tab of its own, in front, and closes the one before. */
  visit(name: string, way?: string, site?: string): Promise<Page>;
  /**
   * Turns to the page's field by mouse and waits until the offer can be seen.
   *
   * @param isCovered where the page covers it from the beginning, it is enough that it is there
   */
  turn(page: Page, isCovered?: boolean): Promise<Turned>;
  /** Share of a box that shows the offer's button, 0 to 1. */
  visibleIn(page: Page, box: Box): Promise<number>;
  /** Waits as long as a click may take to bring something. @returns what of a grant there was, empty for none */
  grantOf(turned: Pick<Turned, 'page'> & { frame?: Frame }): Promise<string>;
  /** Plays one attack from beginning to end. */
  play(
    name: string,
    options?: { way?: string | undefined; input?: Input; isCovered?: boolean },
  ): Promise<Played>;
  mailboxes(): Promise<number>;
}

/** Sets the stage for a file of attacks. Its fields are there once a test runs. */
export function setStage(): Stage {
  const scene = setScene({ options: { requestsPerSecond: 0 } });
  const stage = scene as Stage;
  let known = 0;
  let visited: Page | null = null;
  beforeAll(async () => {
    const pages = await serveAttackPages();
    Object.assign(stage, { pages, visit, turn, visibleIn, grantOf, play, mailboxes });
  });
  afterAll(async () => {
    const late = (await mailboxes()) - known;
    await stage.pages?.close();
    if (late !== 0) throw new Error(`${late} mailboxes were made after their test had ended`);
  });

  async function mailboxes(): Promise<number> {
    const { apiOrigin, token } = scene.server;
    const response = await fetch(`${apiOrigin}/pro/api/accounts`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    return ((await response.json()) as { accounts: unknown[] }).accounts.length;
  }

  async function visit(name: string, way?: string, site?: string): Promise<Page> {
    await visited?.close().catch(() => undefined);
    const late = (await mailboxes()) - known;
    known += late;
    if (late) throw new Error('a mailbox was made after the test before this one had ended');
    visited = await scene.open(stage.pages.urlOf(name, way, site));
    return visited;
  }

  async function turn(page: Page, isCovered = false): Promise<Turned> {
    const own = await page.$('iframe');
    const within = (await own?.contentFrame()) ?? page;
    const frame = await turnTo(page, 'Email address', undefined, within);
    const inFrame = await until('the offer’s button', () => paintFlat(frame));
    const host = await until('the offer to be seen', () => hostBox(page, isCovered));
    return { page, frame, button: { ...inFrame, x: host.x + inFrame.x, y: host.y + inFrame.y }, host };
  }

  async function visibleIn(page: Page, box: Box): Promise<number> {
    const inner = {
      x: Math.ceil(box.x) + 1,
      y: Math.ceil(box.y) + 1,
      width: Math.floor(box.width) - 3,
      height: Math.floor(box.height) - 3,
    };
    // Of the whole view: for a part Chromium changes the size of the view, and sends clicks astray meanwhile.
    return shareOfFlat(await page.screenshot(), inner);
  }

  async function grantOf({ page, frame }: { page: Page; frame?: Frame }): Promise<string> {
    let end = performance.now() + DECIDED;
    let [made, address, isOver, hasBegun] = [0, '', false, false];
    while (!made && !address && !isOver) {
      // In this order: what the offer and the page say has been made before.
      const step = frame ? await stepOf(frame) : 'idle';
      if (step === 'working' && !hasBegun) end = performance.now() + PATIENCE;
      hasBegun ||= step === 'working';
      if (hasBegun && frame?.detached) end = Math.min(end, performance.now() + AFTERMATH);
      isOver = step === 'decided' || performance.now() > end;
      address = await addressIn(page);
      made = (await mailboxes()) - known;
      await pause(GLANCE);
    }
    known += made;
    return made ? `${made} mailbox made` : address;
  }

  async function play(
    name: string,
    {
      way,
      input = 'mouse',
      isCovered = false,
    }: { way?: string | undefined; input?: Input; isCovered?: boolean } = {},
  ): Promise<Played> {
    const page = await visit(name, way);
    const turned = await turn(page, isCovered);
    if (input !== 'mouse') await enterByKey(turned);
    const lure = await begun(page);
    const { x, y } = lure ?? middleOf(turned.button);
    if (input === 'mouse') await answered(page.mouse.move(x, y, { steps: 3 }));
    await pause(AIM);
    // With the button down the offer stays where it is: what is seen now is what is clicked.
    if (input === 'mouse') await answered(page.mouse.down());
    const visible = await visibleIn(page, turned.button);
    if (input === 'mouse') await answered(page.mouse.up());
    else await page.keyboard.press(KEYS[input]);
    return { visible, granted: await grantOf(turned) };
  }

  return stage;
}

export function middleOf({ x, y, width, height }: Box): Spot {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Presses the mouse where it is. */
export async function press(page: Page): Promise<void> {
  await answered(page.mouse.down());
  await answered(page.mouse.up());
}

/** The focus goes into the offer, as a person with a keyboard leads it there. */
export async function enterByKey({ page, frame }: Turned): Promise<void> {
  await page.keyboard.press('ArrowDown');
  await until('the focus in the offer', () =>
    frame.evaluate(() => document.activeElement?.localName === 'button'),
  );
}

/** Waits for the page's attack. @returns where it leads the person to click, if not to the offer's place */
export async function begun(page: Page): Promise<Spot | null> {
  return page.evaluate(async (patience) => {
    const { attack } = globalThis as unknown as { attack: { begun: Promise<void>; lure: Spot | null } };
    const end = new Promise((_, fail) => setTimeout(() => fail(new Error('it never began')), patience));
    await Promise.race([attack.begun, end]);
    return attack.lure;
  }, PATIENCE);
}

/** Gives the offer's first button one colour that is found again in a picture. @returns where it is in the frame */
function paintFlat(frame: Frame): Promise<Box | null> {
  return frame.evaluate((colour) => {
    const button = document.querySelector('.action');
    if (!button) return null;
    const style = document.createElement('style');
    style.textContent = `.action { background: rgb(${colour}) !important; border-radius: 0 !important }
      .action * { visibility: hidden !important }`;
    document.head.append(style);
    addEventListener(
      'click',
      () => {
        document.documentElement.dataset.clicked = 'yes';
      },
      true,
    );
    const { x, y, width, height } = button.getBoundingClientRect();
    return { x, y, width, height };
  }, FLAT.join());
}

/** Where the offer is once it can be seen, in the page or in a frame of its origin. */
function hostBox(page: Page, isCovered: boolean): Promise<Box | null> {
  return page.evaluate((isCovered) => {
    const inner = document.querySelector('iframe');
    const within = inner?.contentDocument ?? document;
    const host = within.querySelector(':is(:root, dialog) > div[popover]');
    if (!host) return null;
    const { x, y, width, height } = host.getBoundingClientRect();
    const around = within === document ? null : inner?.getBoundingClientRect();
    const isSeen = within.elementFromPoint(x + width / 2, y + height / 2) === host;
    if (!isSeen && !(isCovered && width > 0)) return null;
    return { x: x + (around?.x ?? 0), y: y + (around?.y ?? 0), width, height };
  }, isCovered);
}

/** An address of the service in a field or anywhere else in the page. */
function addressIn(page: Page): Promise<string> {
  return page
    .evaluate(() => {
      const values = [...document.querySelectorAll('input')].map((each) => each.value);
      return /[\w.-]+@mail\.cx/.exec(values.join(' ') + document.documentElement.outerHTML)?.[0] ?? '';
    })
    .catch(() => '');
}

type GrantStep = 'idle' | 'working' | 'decided';

/** What the offer says of the click: nothing, that it has come, or what came of it. */
function stepOf(frame: Frame): Promise<GrantStep> {
  // Gone: what it was clicked for may still be under way.
  if (frame.detached) return Promise.resolve('idle');
  const step = frame
    .evaluate((): GrantStep => {
      if (document.querySelector('.icon-working')) return 'working';
      if (document.querySelector('.hint, .notice')) return 'decided';
      return document.documentElement.dataset.clicked ? 'working' : 'idle';
    })
    .catch((): GrantStep => 'idle');
  return Promise.race([step, pause(SILENCE).then((): GrantStep => 'idle')]);
}

/** Waits for the browser to have given an input to the page, which it never says of a frame taken away meanwhile. */
export function answered(input: Promise<void> | undefined): Promise<void> {
  return Promise.race([input?.catch(() => undefined), pause(SILENCE)]);
}

function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
