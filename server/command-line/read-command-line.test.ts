import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CommandLineMistake, helpText, readCommandLine } from './read-command-line.ts';
import { commandLineOptions, settings } from './settings.ts';

test('nothing said means the usual ports, on loopback, with data that stays', () => {
  expect(readCommandLine([], {})).toEqual(commandLineOptions);
  expect(commandLineOptions).toMatchObject({ host: '127.0.0.1', apiPort: 8425, dataFolder: '.data/service' });
});

test('a flag wins over its variable, an empty variable counts as not set', () => {
  const environment = {
    FRESHBOX_API_PORT: '1',
    FRESHBOX_SMTP_PORT: '2',
    FRESHBOX_DEMO_PORT: '',
    FRESHBOX_DATA: ':memory:',
    FRESHBOX_TOKEN: 'tm_pro_x',
  };
  expect(readCommandLine(['--api-port', '0', '--host=::1'], environment)).toEqual({
    ...commandLineOptions,
    ...{ apiPort: 0, smtpPort: 2, host: '::1', dataFolder: null, token: 'tm_pro_x' },
  });
});

test('domains and limits', () => {
  const args = ['--domains', 'One.example, two.example', '--custom-domains', 'a.example,b.example:pending'];
  expect(readCommandLine([...args, '--rate=0', '--quota=1000'], {})).toMatchObject({
    systemDomains: ['one.example', 'two.example'],
    customDomains: [
      { domain: 'a.example', status: 'verified' },
      { domain: 'b.example', status: 'pending' },
    ],
    requestsPerSecond: 0,
    quota: 1_000,
  });
  expect(readCommandLine(['--custom-domains', ','], {})).toMatchObject({ customDomains: [] });
});

test.each([
  [['--api-port', 'x'], '--api-port takes a port from 1 to 65535, or 0 for any free one.'],
  [['--smtp-port', '65536'], '--smtp-port takes a port from 1 to 65535, or 0 for any free one.'],
  [['--quota', '0'], '--quota takes a whole number of bytes from 1.'],
  [['--rate', '1e9'], '--rate takes a whole number from 0.'],
  [['--token', 'two words'], '--token takes a token of visible ASCII characters.'],
  [['--nothing'], "Unknown option '--nothing'; see --help."],
  [['stray'], "Unexpected argument 'stray'; see --help."],
])('%j is a mistake, told in one sentence', (args, sentence) => {
  expect(() => readCommandLine(args, {})).toThrow(new CommandLineMistake(sentence));
});

test.each(['mail', 'a..example', '-a.example', 'a.example:verified', ''])('the domains "%s"', (text) => {
  expect(() => readCommandLine([`--domains=${text}`], {})).toThrow(CommandLineMistake);
});

test('a mistake in the environment names the variable', () => {
  expect(() => readCommandLine([], { FRESHBOX_RETENTION: 'long' })).toThrow(
    'FRESHBOX_RETENTION takes a whole number of seconds from 1.',
  );
});

test('the help and the README tell every flag', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  for (const { flag, variable } of settings) {
    expect(helpText()).toContain(`--${flag} `);
    expect(readme).toContain(`| \`--${flag}\` | \`${variable}\` |`);
  }
  expect(readCommandLine(['-h', '--rate', 'x'], {})).toBe('help');
});
