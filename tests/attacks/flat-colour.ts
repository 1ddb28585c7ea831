import { PNG } from 'pngjs';

/** A colour no page and no theme has, as red, green and blue. */
export const FLAT = [255, 0, 255] as const;

/** How far a pixel's colour may be off, of 255. */
const SLACK = 4;
/** Bytes of a pixel: red, green, blue, alpha. */
const PIXEL = 4;

/**
 * The share of a part of a picture that has the colour {@link FLAT}.
 *
 * @param png a screenshot, one pixel of it for one of the part's
 * @returns 0 to 1
 */
export function shareOfFlat(
  png: Uint8Array,
  part: { x: number; y: number; width: number; height: number },
): number {
  const { width, data } = PNG.sync.read(Buffer.from(png));
  let flat = 0;
  for (let y = part.y; y < part.y + part.height; y += 1)
    for (let x = part.x; x < part.x + part.width; x += 1) {
      const at = (y * width + x) * PIXEL;
      if (FLAT.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= SLACK)) flat += 1;
    }
  return flat / (part.width * part.height);
}
