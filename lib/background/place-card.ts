import { sendToPage } from '../messages.ts';
import { injectCode } from './inject-page.ts';
import { framesOf, type TabFrame } from './tab-frames.ts';
import type { CardTicket, Tickets } from './tickets.ts';
import type { Wait, Waits } from './waits.ts';

interface Shown {
  frame: TabFrame;
  ticket: CardTicket;
}

/** After this without mail a page without a code field gets a card, too, in ms. */
const LONG_WAIT = 30_000;

/** Whether the card of a wait may stand in a corner: there is something to show, or it has been long. */
export function mayCorner({ found, movedOn, since }: Wait): boolean {
  return found !== null || (movedOn && Date.now() - since >= LONG_WAIT);
}

/**
 * Puts the card of a wait at the code field of its tab, in whichever frame of the same site has one; without one,
 * perhaps into a corner of the top frame. A card that stands at a code field stays.
 *
 * @param parts.tabId another tab that shows the wait's site: only a code field there takes the card, and the wait
 *   with it
 */
export async function placeCard(
  wait: Wait,
  parts: { tickets: Tickets; waits: Waits; tabId?: number },
): Promise<void> {
  const { tickets, waits, tabId = wait.tabId } = parts;
  const frames = await framesOf(tabId).catch(() => []);
  const standing = frames.some(
    ({ documentId }) => documentId !== null && documentId === wait.card?.documentId,
  );
  if (standing && wait.card?.codeField) return;

  async function show(frame: TabFrame, corner: boolean): Promise<Shown | null> {
    const place = { tabId, frameId: frame.frameId };
    const ticket = cardTicket({ ...wait, tabId }, frame, !corner);
    try {
      await injectCode(place);
      await tickets.put(ticket);
      const { shown } = await sendToPage(place, 'showCard', { ticket: ticket.id, corner });
      if (shown) return { frame, ticket };
    } catch {
      // The frame went away, or the browser does not let us in: another one may do.
    }
    await tickets.drop(ticket.id);
    return null;
  }

  async function showAnywhere(): Promise<Shown | null> {
    for (const frame of frames) {
      const shown = frame.site === wait.site ? await show(frame, false) : null;
      if (shown) return shown;
    }
    const top = frames.find(({ frameId }) => frameId === 0);
    const isWanted = tabId === wait.tabId && !standing && mayCorner(wait);
    return top && isWanted ? show(top, true) : null;
  }

  const shown = await showAnywhere();
  if (!shown) return;
  const { id, documentId, codeField } = shown.ticket;
  await waits.change(wait.id, (one) => {
    one.tabId = tabId;
    one.card = { ticket: id, documentId, codeField };
  });
}

function cardTicket(wait: Wait, frame: TabFrame, codeField: boolean): CardTicket {
  return {
    kind: 'card',
    id: crypto.randomUUID().replaceAll('-', ''),
    tabId: wait.tabId,
    frameId: frame.frameId,
    documentId: frame.documentId,
    site: wait.site,
    isPrivate: wait.isPrivate,
    madeAt: Date.now(),
    frame: null,
    waitId: wait.id,
    codeField,
  };
}
