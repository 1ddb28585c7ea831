/** The command line of the local service; `--help` tells its flags. */
import { resolve } from 'node:path';
import { CommandLineMistake, helpText, readCommandLine } from './command-line/read-command-line.ts';
import { startFailure } from './command-line/start-failure.ts';
import { reachableHost } from './listen.ts';
import type { ServerOptions } from './server-options.ts';
import { type RunningServer, startServer } from './start-server.ts';

const wrongUse = 2;

const options = readWish();
if (options !== null) await run(options);

/** @returns null when there is nothing to run; the exit code is set then */
function readWish(): ServerOptions | null {
  try {
    const wish = readCommandLine(process.argv.slice(2), process.env);
    if (wish !== 'help') return wish;
    console.log(helpText());
  } catch (error) {
    if (!(error instanceof CommandLineMistake)) throw error;
    console.error(error.message);
    process.exitCode = wrongUse;
  }
  return null;
}

async function run(options: ServerOptions): Promise<void> {
  try {
    const server = await startServer(options);
    stopOnSignal(server);
    console.log(whereEverythingIs(server, options));
  } catch (error) {
    console.error(startFailure(error, options));
    process.exitCode = 1;
  }
}

/** One Ctrl-C can reach this process twice, from the terminal and from what started it. */
function stopOnSignal(server: RunningServer): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await server.close();
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

function whereEverythingIs(server: RunningServer, { host, dataFolder }: ServerOptions): string {
  const isLoopback = host === 'localhost' || host === '::1' || host.startsWith('127.');
  return `The local service is running. In the options of Freshbox:

  Service         Local server
  Server address  ${server.apiOrigin}
  API token       ${server.token}

  Demo sign-up    ${server.demoOrigin}
  Mail comes in   ${reachableHost(host)}, port ${server.smtpPort} (SMTP)
  Data            ${dataFolder === null ? 'in memory, gone at the end' : resolve(dataFolder)}
${isLoopback ? '' : '\nIt listens beyond this computer: others on your network can reach it.\n'}
Ctrl-C stops it.`;
}
