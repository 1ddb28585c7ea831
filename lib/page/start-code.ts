import { answer, type ToCode } from '../messages.ts';
import { codeCommands } from './code-commands.ts';
import { world } from './isolated-world.ts';

/** Starts the code script of this frame once, beside the page script that shows its cards. */
export function startCode(): void {
  if (world.hasCode || !world.offers) return;
  world.hasCode = true;
  answer<ToCode>('page', codeCommands(world.offers));
}
