/// <reference types="trusted-types" />
import DOMPurify from 'dompurify';
import type { MailLink } from '../../components/reader/mail-link.ts';
import { displayText } from '../core/display-text.ts';
import { linkHost } from '../core/link-host.ts';
import { claimedHost } from './claimed-host.ts';
import { MAIL_ATTRIBUTES, MAIL_TAGS, onSheet } from './mail-markup.ts';

const POLICY = 'freshbox-mail';
/** Images of this size or smaller, in CSS pixels, are there to tell that a mail was read. */
const TRACKER_SIZE = 3;
const INLINE_IMAGE = /^data:image\/(png|gif|jpe?g|webp|avif|bmp);/i;
const MOST_LINKS = 300;
const MOST_IMAGES = 300;
/** Longer addresses of images are there to carry something, in characters. */
const LONGEST_IMAGE_URL = 4000;

/** A mail that is safe to put into a frame without rights. */
export interface SafeMail {
  /** For `srcdoc`. */
  html: TrustedHTML;
  /** Web links in the order of their numbers in the mail. */
  links: MailLink[];
  /** https images that are left out and could be shown. */
  images: string[];
}

interface Findings {
  links: MailLink[];
  images: Set<string>;
  given: Readonly<Record<string, string>>;
}

/** Set while one mail is cleaned: DOMPurify's hooks have no other way to be told. */
let findings: Findings | null = null;

function isTracker(image: Element): boolean {
  return ['width', 'height'].some((side) => {
    const size = Number.parseFloat(image.getAttribute(side) ?? '');
    return size >= 0 && size <= TRACKER_SIZE;
  });
}

function cleanImage(image: Element, { images, given }: Findings): void {
  const source = image.getAttribute('src') ?? '';
  if (INLINE_IMAGE.test(source)) return;
  image.removeAttribute('src');
  if (!URL.canParse(source) || isTracker(image)) return;
  const url = new URL(source);
  if (url.protocol !== 'https:') return;
  const shown = given[url.href];
  if (shown && INLINE_IMAGE.test(shown)) image.setAttribute('src', shown);
  else if (url.href.length <= LONGEST_IMAGE_URL && images.size < MOST_IMAGES) images.add(url.href);
}

function cleanLink(link: Element, { links }: Findings): void {
  const url = link.getAttribute('href')?.trim() ?? '';
  // Inside its frame a link could only break the frame: the reader lists it and opens it.
  link.removeAttribute('href');
  const host = linkHost(url);
  if (host === null || links.length >= MOST_LINKS) return;
  let place = links.findIndex((known) => known.url === url);
  if (place < 0) {
    const words = displayText(link.textContent || link.querySelector('img')?.getAttribute('alt') || null, 80);
    place = links.push({ url, host, words, claims: claimedHost(words, url) }) - 1;
  }
  link.setAttribute('data-link', String(place + 1));
  link.setAttribute('title', host);
}

DOMPurify.addHook('afterSanitizeAttributes', (node) => {
  if (!findings) return;
  if (node.nodeName === 'IMG') cleanImage(node, findings);
  else node.removeAttribute('src');
  if (node.nodeName === 'A') cleanLink(node, findings);
  else node.removeAttribute('href');
});

function clean(hostile: string): string {
  return DOMPurify.sanitize(hostile, {
    ALLOWED_TAGS: MAIL_TAGS,
    ALLOWED_ATTR: MAIL_ATTRIBUTES,
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
  });
}

const policy = window.trustedTypes?.createPolicy(POLICY, {
  createHTML: (hostile) => onSheet(clean(hostile)),
});

/**
 * Makes the HTML body of a mail safe to show in a `sandbox=""` frame. Cleaning is the last thing that happens to
 * it: the only way to the frame's `srcdoc` is the Trusted Types policy that cleans.
 *
 * @param hostile the body as it came
 * @param given `data:` URLs of images that a person asked to see, by their https URL
 */
export function safeHtml(hostile: string, given: Readonly<Record<string, string>> = {}): SafeMail {
  const found: Findings = { links: [], images: new Set(), given };
  findings = found;
  try {
    // A browser without Trusted Types takes the cleaned text as it is.
    const html = policy?.createHTML(hostile) ?? (onSheet(clean(hostile)) as unknown as TrustedHTML);
    return { html, links: found.links, images: [...found.images] };
  } finally {
    findings = null;
  }
}
