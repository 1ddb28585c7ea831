import type { ServerOptions } from '../server-options.ts';

/** One sentence about why the service did not start. */
export function startFailure(error: unknown, { host, dataFolder }: ServerOptions): string {
  if (!(error instanceof Error)) return 'The service could not start.';
  const code = 'code' in error ? String(error.code) : '';
  const port = 'port' in error ? String(error.port) : '';
  const isNetwork = 'syscall' in error && (error.syscall === 'listen' || error.syscall === 'getaddrinfo');
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use already: stop what uses it, or choose another port.`;
  if (isNetwork && code === 'EACCES') return `Port ${port} is not yours to use: choose one above 1023.`;
  if (isNetwork) return `This computer has no address ${host} to listen on.`;
  if (code !== '') return `The data folder "${dataFolder}" cannot be used: ${error.message}.`;
  return error.message;
}
