import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE } from '../e2e/scene.ts';
import { PLAIN, type Played, type Stage } from './attack-stage.ts';

/** For one way on a busy computer, in ms. */
const TIMEOUT = 30_000;

/** Whether the click was worth something although the offer could not be seen. */
export function isStolen({ visible, granted }: Played): boolean {
  return visible < PLAIN && granted !== '';
}

/** @throws Error that names every way by which a click was stolen */
export function expectHeld(played: Record<string, Played>): void {
  const stolen = Object.entries(played).filter(([, each]) => isStolen(each));
  if (!stolen.length) return;
  const lines = stolen.map(
    ([way, { visible, granted }]) => `${way}: ${Math.round(visible * 100)} % visible, ${granted}`,
  );
  throw new Error(`Clicks were stolen.\n${lines.join('\n')}`);
}

/** What the ways of an attack came to, for the reader of SECURITY.md. */
export function noteOf(played: Record<string, Played>): string {
  const all = Object.values(played);
  const hidden = all.filter(({ visible }) => visible < PLAIN).length;
  const plain = all.length - hidden;
  return [hidden && `${hidden} hid the offer, no grant`, plain && `${plain} did not hide it`]
    .filter((part) => part)
    .join('; ');
}

/** Plays every way of an attack page. @param ways none for pages with one way */
export async function playWays(
  stage: Stage,
  page: string,
  ways: string[] = [],
): Promise<Record<string, Played>> {
  const played: Record<string, Played> = {};
  for (const way of ways.length ? ways : [undefined])
    played[way ?? page] = await stage.play(page, { way, isCovered: way === 'stale' });
  if (process.env.FRESHBOX_SHOW) console.table(played);
  return played;
}

/**
 * A case that holds when no click is worth anything while the offer cannot be seen.
 *
 * @param page name of the page's file; the case's id is its beginning
 * @param ways each is played; none for pages with one way
 */
export function heldCase(stage: Stage, page: string, title: string, ways: string[] = []): void {
  const id = page.slice(0, 3).toUpperCase();
  numberedCase(
    { suite: 'attacks', id, title, surroundings: ENGINE },
    async () => {
      const played = await playWays(stage, page, ways);
      expectHeld(played);
      return { outcome: 'withstood', note: noteOf(played) };
    },
    TIMEOUT * (1 + ways.length),
  );
}
