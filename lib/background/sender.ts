/** Who sent a message, by the browser's word alone. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { siteOf } from '../core/site.ts';

/** One document in one frame of a tab. */
export interface Place {
  tabId: number;
  frameId: number;
  /** Null where the browser does not tell. */
  documentId: string | null;
}

export interface OwnPageSender {
  kind: 'popup' | 'options';
  /** Null for the popup at the toolbar, which belongs to no tab. */
  isPrivate: boolean | null;
}

/** The offer's frame inside a web page. */
export interface OfferSender extends Place {
  kind: 'offer';
}

/** A script of ours in a web page. */
export interface PageSender extends Place {
  kind: 'page';
  /** The site of the tab, not of the frame. */
  site: string;
  /** Whether the frame is the top frame or one of the same origin. */
  isOwnFrame: boolean;
  isPrivate: boolean;
}

export type Sender = OwnPageSender | OfferSender | PageSender;

const OWN_PAGES = new Map<string, 'popup' | 'options' | 'offer'>([
  ['/popup.html', 'popup'],
  ['/options.html', 'options'],
  ['/offer.html', 'offer'],
]);

/**
 * Tells apart who may send messages at all. A script in a page has a tab and a web address; a page of ours has our
 * own address, and only the offer is one that lies in a tab's inner frame.
 *
 * Chromium loads the offer by a dynamic address, but names the extension's own one here.
 *
 * @returns null for everybody else
 */
export function senderOf(from: Runtime.MessageSender): Sender | null {
  if (from.id !== browser.runtime.id || !from.url || !URL.canParse(from.url)) return null;
  const url = new URL(from.url);
  const own = new URL(browser.runtime.getURL('/popup.html'));
  const isOwn = url.protocol === own.protocol && url.host === own.host;
  return isOwn ? ownPage(url.pathname, from) : webPage(url, from);
}

function ownPage(path: string, from: Runtime.MessageSender): Sender | null {
  const kind = OWN_PAGES.get(path);
  if (!kind) return null;
  if (kind === 'offer') {
    const place = placeOf(from);
    return place && place.frameId > 0 ? { kind, ...place } : null;
  }
  // Only the offer may be framed.
  return (from.frameId ?? 0) === 0 ? { kind, isPrivate: from.tab?.incognito ?? null } : null;
}

function webPage(url: URL, from: Runtime.MessageSender): PageSender | null {
  const place = placeOf(from);
  const top = place?.frameId === 0 ? url.href : from.tab?.url;
  const site = top ? siteOf(top) : null;
  if (!place || !top || !site || siteOf(url.href) === null) return null;
  // A sandboxed frame has the origin `null`, whatever its address is. The polyfill's types do not know the field.
  const { origin = url.origin } = from as { origin?: string };
  const isOwnFrame = origin === new URL(top).origin;
  return { kind: 'page', ...place, site, isOwnFrame, isPrivate: from.tab?.incognito === true };
}

function placeOf(from: Runtime.MessageSender): Place | null {
  const tabId = from.tab?.id;
  if (tabId === undefined || from.frameId === undefined) return null;
  return { tabId, frameId: from.frameId, documentId: from.documentId ?? null };
}
