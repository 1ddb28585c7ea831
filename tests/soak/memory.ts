/** How much memory the extension holds once everything that can go has gone, in bytes. */
import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../../scripts/launch-browser.ts';
import { backgroundWorker } from '../e2e/background-worker.ts';
import { evaluateInWindow } from '../e2e/firefox-window.ts';

export interface Memory {
  /** Chromium: the worker's JS heap. Firefox: all of the process in which extensions run. */
  background: number | null;
  /** Chromium: the JS heap of an open popup. */
  popup: number | null;
  /** Resident, of the whole browser. */
  browser: number | null;
}

export async function measureMemory(browser: LaunchedBrowser, popup: Page): Promise<Memory> {
  const resident = residentOf(browser.driver.process()?.pid);
  if (browser.engine === 'firefox') {
    return { background: await extensionProcess(browser), popup: null, browser: resident };
  }
  const worker = await backgroundWorker(browser);
  const session = await popup.createCDPSession();
  const memory = { background: await heapOf(worker.client), popup: await heapOf(session), browser: resident };
  await session.detach();
  return memory;
}

async function heapOf(session: CDPSession): Promise<number> {
  for (let i = 0; i < 2; i += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function extensionProcess(browser: LaunchedBrowser): Promise<number | null> {
  const memory = await evaluateInWindow(
    browser,
    `(async () => {
      const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
      await new Promise((resolve) => manager.minimizeMemoryUsage(resolve));
      const { children } = await ChromeUtils.requestProcInfo();
      return children.filter(({ type }) => type === 'extension').reduce((sum, { memory }) => sum + memory, 0);
    })()`,
  );
  return typeof memory === 'number' && memory > 0 ? memory : null;
}

/** Of a process and all below it; null where the system does not tell in files. */
function residentOf(root: number | undefined): number | null {
  try {
    const all = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => statusOf(Number(name)));
    const family = new Set([root]);
    for (let size = 0; size !== family.size; ) {
      size = family.size;
      for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
    }
    const own = all.filter(({ pid }) => family.has(pid));
    return own.length === 0 ? null : own.reduce((sum, { resident }) => sum + resident, 0);
  } catch {
    return null;
  }
}

function statusOf(pid: number): { pid: number; parent: number; resident: number } {
  let text = '';
  try {
    text = readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    // It has just ended.
  }
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return { pid, parent: field('PPid'), resident: field('VmRSS') * 1024 };
}
