import { inflateSync } from 'node:zlib';

/** A colour no page and no theme has, as red, green and blue. */
export const FLAT = [255, 0, 255] as const;

/** How far a pixel's colour may be off, of 255. */
const SLACK = 4;
const SIGNATURE = 8;

/**
 * The share of a picture that has the colour {@link FLAT}.
 *
 * @param png as browsers write screenshots: 8 bits per channel, RGB or RGBA, not interlaced
 * @returns 0 to 1
 */
export function shareOfFlat(png: Uint8Array): number {
  const { width, height, channels, data } = pixelsOf(Buffer.from(png));
  let flat = 0;
  for (let at = 0; at < data.length; at += channels)
    if (FLAT.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= SLACK)) flat += 1;
  return flat / (width * height);
}

/** Undoes the container and the row filters of a PNG (https://www.w3.org/TR/png-3/#9Filters). */
function pixelsOf(png: Buffer) {
  const parts: Buffer[] = [];
  let [width, height, channels] = [0, 0, 4];
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      channels = body[9] === 2 ? 3 : 4;
    } else if (type === 'IDAT') parts.push(body);
    at += length + 12;
  }
  const filtered = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const data = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = filtered[row * (stride + 1)];
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column >= channels ? (data[at - channels] ?? 0) : 0;
      const above = row > 0 ? (data[at - stride] ?? 0) : 0;
      const corner = row > 0 && column >= channels ? (data[at - stride - channels] ?? 0) : 0;
      const raw = filtered[row * (stride + 1) + 1 + column] ?? 0;
      data[at] = (raw + predicted(filter, left, above, corner)) & 255;
    }
  }
  return { width, height, channels, data };
}

function predicted(filter: number | undefined, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const estimate = left + above - corner;
      const [a, b, c] = [left, above, corner].map((value) => Math.abs(estimate - value)) as [
        number,
        number,
        number,
      ];
      return a <= b && a <= c ? left : b <= c ? above : corner;
    }
    default:
      return 0;
  }
}
