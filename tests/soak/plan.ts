/** What a person wishes for in the course of a soak. */

/** How a mailbox is asked for. */
export type Way = 'offer' | 'menu' | 'command' | 'popup';

export interface Round {
  n: number;
  way: Way;
  /** The site it is made for. An inline offer makes three mailboxes an hour and site, so only two share one. */
  site: string;
}

/** Of ten rounds. A click on the offer takes longest: it has to have been seen for a while. */
const MIX: Way[] = [
  'menu',
  'popup',
  'command',
  'popup',
  'offer',
  'popup',
  'menu',
  'popup',
  'command',
  'popup',
];
const HOLDS = 5;

/** Every round of a soak; of ten, five by the popup, two by the context menu, two by the keyboard, one by the offer. */
export function planRounds(count: number): Round[] {
  let offers = 0;
  return Array.from({ length: count }, (_, n): Round => {
    const way = MIX[n % MIX.length] as Way;
    if (way !== 'offer') return { n, way, site: `r${n}.test` };
    const pair = Math.floor(offers / 2);
    offers += 1;
    return { n, way, site: `s${pair}.test` };
  });
}

/** A wait in ms before the background is killed again. */
export function untilKill(random: () => number): number {
  return 2_000 + random() * 12_000;
}

/** Where the next kill hits: at any moment, or with a create on its way, before or after the service's work. */
export function killMoment(random: () => number): 'any' | 'before' | 'after' {
  const drawn = Math.floor(random() * HOLDS);
  return drawn === 0 ? 'before' : drawn === 1 ? 'after' : 'any';
}
