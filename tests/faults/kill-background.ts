import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../../scripts/launch-browser.ts';
import { until } from '../../scripts/until.ts';
import { evaluateInWindow } from '../e2e/firefox-window.ts';
import type { FaultScene } from './fault-scene.ts';

const FIREFOX_ID = 'freshbox@mail.cx';

/**
 * Ends the background in the middle of whatever it does, as browsers do: all that was only in its memory is gone. The
 * next message, alarm or event starts it again.
 */
export async function killBackground({
  browser,
  watcher,
}: Pick<FaultScene, 'browser' | 'watcher'>): Promise<void> {
  if (browser.engine === 'firefox') await endEventPage(browser);
  else await stopWorker(browser, watcher);
}

interface WorkerVersion {
  versionId: string;
  scriptURL: string;
  runningStatus: 'stopped' | 'starting' | 'running' | 'stopping';
}

/** Through a page of the extension, which hears how its worker is. */
async function stopWorker({ extensionOrigin }: LaunchedBrowser, ownPage: Page): Promise<void> {
  const session = await ownPage.createCDPSession();
  const running = new Set<string>();
  const stopped = new Set<string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }: { versions: WorkerVersion[] }) => {
    for (const { versionId, scriptURL, runningStatus } of versions) {
      if (!scriptURL.startsWith(extensionOrigin)) continue;
      if (runningStatus === 'running') running.add(versionId);
      else if (running.has(versionId)) stopped.add(versionId);
    }
  });
  await session.send('ServiceWorker.enable');
  const versionId = await until('the worker to run', () => [...running][0]);
  await session.send('ServiceWorker.stopWorker', { versionId });
  await until('the worker to have stopped', () => stopped.has(versionId));
  await session.detach();
}

async function endEventPage(browser: LaunchedBrowser): Promise<void> {
  const state = await evaluateInWindow(
    browser,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ID}');
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      return extension.backgroundState;
    })()`,
  );
  if (state !== 'suspended' && state !== 'stopped') throw new Error(`the background is ${state}`);
}
