import { parseArgs } from 'node:util';
import type { ServerOptions } from '../server-options.ts';
import { commandLineOptions, type Setting, settings } from './settings.ts';

/** A mistake in the flags or the environment; the message is one sentence for people. */
export class CommandLineMistake extends Error {}

/**
 * What the command line asks for. A flag wins over its environment variable; an empty variable counts as not set.
 * @param args the arguments behind the script's name
 * @returns `help` when that is asked for
 * @throws CommandLineMistake
 */
export function readCommandLine(
  args: string[],
  environment: Record<string, string | undefined>,
): ServerOptions | 'help' {
  const flags = readFlags(args);
  if (flags.has('help')) return 'help';
  const chosen = settings.map((setting) => {
    const flag = flags.get(setting.flag);
    if (flag !== undefined) return readValue(setting, `--${setting.flag}`, flag);
    const variable = environment[setting.variable];
    return variable ? readValue(setting, setting.variable, variable) : {};
  });
  return Object.assign({ ...commandLineOptions }, ...chosen) as ServerOptions;
}

/** The text that `--help` prints. */
export function helpText(): string {
  const flags = settings.map(({ flag, placeholder }) => `--${flag} ${placeholder}`);
  const width = Math.max(...flags.map((each) => each.length));
  const lines = settings.map(({ words }, index) => `  ${flags[index]?.padEnd(width)}  ${words}`);
  return `npm run server [-- --flag value …]

Runs a local service that speaks the API of Mail.cx Pro, with a demo sign-up site to try Freshbox on.

${lines.join('\n')}

Every flag can come from the environment too: ${settings[0]?.variable} is --${settings[0]?.flag}, and so on.
Sizes are bytes, times are seconds.`;
}

function readFlags(args: string[]): Map<string, string> {
  const options = Object.fromEntries(settings.map(({ flag }) => [flag, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({
      args,
      options: { ...options, help: { type: 'boolean' as const, short: 'h' } },
    });
    return new Map(Object.entries(values).map(([flag, value]) => [flag, String(value)]));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/\.\s/)[0] : 'The flags cannot be read';
    throw new CommandLineMistake(`${reason}; see --help.`);
  }
}

function readValue({ takes, read }: Setting, name: string, text: string): Partial<ServerOptions> {
  const value = read(text);
  if (value === undefined) throw new CommandLineMistake(`${name} takes ${takes}.`);
  return value;
}
