/** `npm run dev`: hot reload in a browser of its own, with the local service. `-- --browser firefox` for Firefox. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../server/start-server.ts';
import { requireBrowser } from './install-browser.ts';
import { ROOT, toolFile } from './run-tool.ts';

const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
const engine = values.browser === 'firefox' ? 'firefox' : 'chromium';
const browser = requireBrowser({ engine });
const service = join(ROOT, '.data', 'service');
const profile = join(ROOT, '.data', 'dev-profile');
mkdirSync(service, { recursive: true });
mkdirSync(profile, { recursive: true });

// The same ports and token every time: the browser's profile stays, and so does its connection.
const server = await startServer({ dataFolder: service, apiPort: 8425, smtpPort: 2525, demoPort: 8426 });
console.log(`Service    Local server
Server address    ${server.apiOrigin}
API token    ${server.token}
Demo site    ${server.demoOrigin}`);

const wxt = spawn(process.execPath, [toolFile('wxt'), '-b', engine === 'firefox' ? 'firefox' : 'chrome'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: {
    ...process.env,
    FRESHBOX_DEV_BROWSER: browser.path,
    FRESHBOX_DEV_PROFILE: profile,
    FRESHBOX_DEV_SITE: server.demoOrigin,
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => wxt.kill(signal));
wxt.on('exit', async (code) => {
  await server.close();
  process.exit(code ?? 0);
});
