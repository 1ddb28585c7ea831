/** Where the labelled pages are that the judge is measured on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Label = 'positive' | 'negative' | 'ignored';

export interface LabelledField {
  /** Place among all `input`, `textarea` and `select` elements, open shadow roots included. */
  i: number;
  /** `tag|type|name|id` as written, to check the place by. */
  sig: string;
  label: Label;
  kind: string;
}

export interface LabelledPage {
  id: string;
  url: string;
  /** Pages of one site are not told apart when learning: `shop` of `shop.example`. */
  site: string;
  kind: string;
  html: string;
  /** Null where the labels stand in the page itself, as `data-expect` attributes. */
  fields: LabelledField[] | null;
}

const ROOT = resolve(import.meta.dirname, '../..');
const SHARED = resolve(ROOT, '../shared/forms');
const OWN = join(import.meta.dirname, 'pages');

/** Captured pages of real sites, kept beside the checkout; none where they are not there. */
export function sharedPages(): LabelledPage[] {
  const labels = join(SHARED, 'labels.json');
  if (!existsSync(labels)) return [];
  const { pages } = JSON.parse(readFileSync(labels, 'utf8')) as {
    pages: (Omit<LabelledPage, 'html'> & { file: string })[];
  };
  return pages.map(({ file, ...page }) => ({ ...page, html: readFileSync(join(SHARED, file), 'utf8') }));
}

/** Pages written for this project, or others of the same form: labels and address stand in the page. */
export function ownPages(folder = OWN): LabelledPage[] {
  const said = (html: string, name: string) => html.match(new RegExp(`${name}="([^"]*)"`))?.[1] ?? '';
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const id = file.replace('.html', '');
      const page = { id, url: said(html, 'data-url'), site: id, kind: said(html, 'data-kind') };
      return { ...page, html, fields: null };
    });
}
