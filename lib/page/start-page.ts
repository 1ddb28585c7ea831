import { answer, type ToPage } from '../messages.ts';
import { world } from './isolated-world.ts';
import { pageCommands } from './page-commands.ts';
import { createPageOffers } from './page-offers.ts';

/** Starts the page script of this frame once. */
export function startPage(): void {
  if (world.offers) return;
  world.offers = createPageOffers();
  answer<ToPage>('page', pageCommands(world.offers));
}
