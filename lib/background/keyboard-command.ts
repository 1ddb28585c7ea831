import type { Tabs } from 'webextension-polyfill';
import type { FillHere, Spot } from './fill-here.ts';
import { framesOf } from './tab-frames.ts';
import { tabInFront } from './tab-in-front.ts';

const CREATE_AND_FILL = 'create-and-fill';

/** Answers the keyboard commands of the manifest. @returns a listener for `commands.onCommand` */
export function createKeyboardCommand(fillHere: FillHere) {
  return async (command: string, tab?: Tabs.Tab): Promise<void> => {
    if (command !== CREATE_AND_FILL) return;
    const front = tab ?? (await tabInFront()) ?? undefined;
    await fillHere.run('fresh', front, front?.id === undefined ? null : await focusedSpot(front.id));
  };
}

/** The frame that has the focus; the top frame where none says so. */
async function focusedSpot(tabId: number): Promise<Spot | null> {
  const frames = await framesOf(tabId).catch(() => []);
  const frame = frames.find(({ hasFocus }) => hasFocus) ?? frames[0];
  return frame ? { frameId: frame.frameId, targetElementId: null } : null;
}
