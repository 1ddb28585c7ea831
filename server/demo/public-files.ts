import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface PublicFile {
  type: string;
  content: Buffer<ArrayBuffer>;
}

/** The site's styles, scripts and pictures by file name, read once. */
export function publicFiles(): ReadonlyMap<string, PublicFile> {
  const folder = new URL('./public/', import.meta.url);
  return new Map(
    readdirSync(folder).map((name) => [
      name,
      {
        type: types[extname(name)] ?? 'application/octet-stream',
        content: readFileSync(new URL(name, folder)),
      },
    ]),
  );
}
