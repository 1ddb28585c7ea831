import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run-tool.ts';

/** The commands of one of the interfaces of `lib/messages.ts`, by its own text. */
function commandsOf(name: string, text: string): string[] {
  const body = text.split(`export interface ${name} {`)[1]?.split('\n}')[0] ?? '';
  return [...body.matchAll(/^ {2}(\w+)\(/gm)].map(([, command]) => command ?? '');
}

/** Every command there is, by who may give it. */
export function allCommands(): Record<'popup' | 'offer' | 'page' | 'inward', string[]> {
  const text = readFileSync(join(ROOT, 'lib', 'messages.ts'), 'utf8');
  return {
    popup: commandsOf('FromPopup', text),
    offer: commandsOf('FromOffer', text),
    page: commandsOf('FromPage', text),
    inward: ['ToPage', 'ToCode', 'ToOffer'].flatMap((name) => commandsOf(name, text)),
  };
}
