/** Fetches the images of a mail for a person who asked to see them. */
import { Failure } from '../core/failures.ts';
import { serviceOrigin } from '../core/service.ts';
import { readBody } from './api/read-body.ts';
import { toBase64 } from './base64.ts';

const MOST_IMAGES = 100;
const LARGEST_IMAGE = 5 << 20;
const LARGEST_SUM = 24 << 20;
const AT_ONCE = 6;
/** No svg: it is a document, not a picture. */
const TYPES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp']);

/**
 * Fetches https images without cookies, referrer or redirects.
 *
 * @param timeLimit ms for each
 * @returns `data:` URL by image URL; what could not or should not be loaded is left out
 */
export async function loadImages(
  urls: readonly string[],
  timeLimit: number,
): Promise<{ images: Record<string, string> }> {
  const left = [...new Set(urls)].filter(isLoadable).slice(0, MOST_IMAGES);
  const images: Record<string, string> = Object.create(null);
  let sum = 0;
  const work = async () => {
    for (let url = left.shift(); url !== undefined && sum < LARGEST_SUM; url = left.shift()) {
      const dataUrl = await fetchImage(url, timeLimit).catch(() => null);
      if (dataUrl === null || sum + dataUrl.length > LARGEST_SUM) continue;
      sum += dataUrl.length;
      images[url] = dataUrl;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { images: { ...images } };
}

/**
 * Whether mail may make us fetch this: https on a public host name. Not the mail service, whose patience belongs to
 * the person, and nothing inside the person's own network as far as a name tells.
 */
export function isLoadable(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.username || url.password) return false;
  if (url.origin === serviceOrigin({ kind: 'mailcx' })) return false;
  const host = url.hostname.replace(/\.$/, '');
  const isAddress = host.startsWith('[') || /^[\d.]+$/.test(host);
  return !isAddress && host.includes('.') && !/\.(local|localhost|internal|lan|home|arpa)$/.test(host);
}

async function fetchImage(url: string, timeLimit: number): Promise<string> {
  const response = await fetch(url, {
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal: AbortSignal.timeout(timeLimit),
  });
  return imageDataUrl(response);
}

/** @throws Failure `bad-answer` for anything but an image of a harmless type and size */
export async function imageDataUrl(response: Response): Promise<string> {
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (!response.ok || !TYPES.has(type)) {
    await response.body?.cancel().catch(() => undefined);
    throw new Failure('bad-answer');
  }
  return `data:${type};base64,${toBase64(await readBody(response, LARGEST_IMAGE))}`;
}
