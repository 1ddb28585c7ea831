/** The scene of attacks that are about what a page is told: documents of any kind, and a service that can be held. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { connectExtension } from '../../scripts/connect-extension.ts';
import { clickOffer, offerFrame, textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { type FaultLayer, startFaultLayer } from '../../server/faults/fault-layer.ts';
import { type Scene, setScene } from '../e2e/scene.ts';
import { turnTo } from '../e2e/turn-to.ts';
import { type DocumentServer, type ServedDocument, serveDocuments } from './serve-documents.ts';

export const ADDRESS = /[a-z0-9._-]+@mail\.cx/;
export const CREATE = 'POST /api/accounts';

export interface HostileScene extends Scene {
  documents: DocumentServer;
  /** Stands before the service. */
  layer: FaultLayer;
  /** How many mailboxes there are at the service. */
  mailboxes(): Promise<number>;
  /** Passwords of all mailboxes that were made, and the token. */
  secrets(): string[];
  /** Opens the offer at a page's e-mail field and takes it. @returns the page's new address */
  fillFresh(page: Page): Promise<string>;
}

/** Sets a scene for a file of attacks. Its fields are there once a test runs. */
export function setHostileScene(
  documents: (server: DocumentServer) => Record<string, ServedDocument> = () => ({}),
  { connect = true, localHosts = [] as string[] } = {},
): HostileScene {
  const scene = setScene({ connect: false, localHosts, options: { requestsPerSecond: 0 } }) as HostileScene;
  beforeAll(async () => {
    const { server, browser } = scene;
    const layer = await startFaultLayer(server.apiOrigin);
    Object.assign(scene, {
      layer,
      documents: await serveDocuments(documents),
      mailboxes: () => countMailboxes(scene),
      secrets: () => [
        server.token,
        ...layer.requests(CREATE).flatMap(({ body }) => (body.password ? [String(body.password)] : [])),
      ],
      fillFresh,
    });
    if (connect)
      await (await connectExtension(browser, { apiOrigin: layer.origin, token: server.token })).close();
  });
  afterAll(async () => {
    await scene.layer?.close();
    await scene.documents?.close();
  });
  return scene;
}

async function countMailboxes({ server }: Scene): Promise<number> {
  const response = await fetch(`${server.apiOrigin}/pro/api/accounts`, {
    headers: { Authorization: `Bearer ${server.token}` },
  });
  return ((await response.json()) as { accounts: unknown[] }).accounts.length;
}

async function fillFresh(page: Page): Promise<string> {
  await turnTo(page, 'Email address');
  await clickOffer(page, 'Use a fresh mailbox', async () => ADDRESS.test(await emailValue(page)));
  return emailValue(page);
}

export function emailValue(page: Page | Frame): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLInputElement>('input[name=email]')?.value ?? '');
}

/** Waits until an offer has said what came of the click, or has gone. @returns what it says */
export function saidByOffer(page: Page): Promise<string> {
  return until('the offer’s last word', async () => {
    const frame = await offerFrame(page);
    if (!frame) return 'gone';
    const isOver = await frame
      .evaluate(() => document.querySelector('.notice button, .notice.bad') !== null)
      .catch(() => true);
    return isOver && ((await textOf(frame).catch(() => '')) || 'gone');
  });
}

/** Time for something that must not happen to happen all the same, in ms. */
export const PATIENCE = 800;
export const pause = (ms = PATIENCE) => new Promise<void>((resolve) => setTimeout(resolve, ms));
