import { answer, type ToPage } from '../messages.ts';
import { world } from './isolated-world.ts';
import { pageCommands } from './page-commands.ts';
import { createPageOffers } from './page-offers.ts';

/** Starts the page script of this frame once; every further run only looks at the field a person turned to. */
export function startPage(): void {
  if (!world.look) {
    const offers = createPageOffers();
    world.offers = offers;
    world.look = () => void offers.look();
    answer<ToPage>('page', pageCommands(offers));
  }
  world.look();
}
