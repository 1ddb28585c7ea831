/** Judges labelled pages in a real browser, each under its own address. */
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { requireBrowser } from '../../scripts/install-browser.ts';
import type { JudgedField } from './in-page.ts';
import type { LabelledField, LabelledPage } from './labelled-pages.ts';
import { serveLabelled } from './serve-labelled.ts';

export interface JudgedPage extends Omit<LabelledPage, 'html' | 'fields'> {
  fields: JudgedField[];
}

type Judging = (
  labels: LabelledField[] | null,
  withReading: boolean,
) => JudgedField[] | Promise<JudgedField[]>;

const TABS = 2;

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'inPage' },
    },
  });
  const [{ output }] = result as unknown as [{ output: { code: string }[] }];
  return output[0]?.code ?? '';
}

/**
 * Judges every labelled field of every page.
 *
 * @param options.withReading also tells what was observed at each field; `withVariants` also judges them once the
 *   content has come late, and in an open shadow root
 */
export async function judgePages(
  pages: readonly LabelledPage[],
  { withReading = false, withVariants = false } = {},
): Promise<JudgedPage[]> {
  const code = await bundle();
  const driver = await puppeteer.launch({
    executablePath: requireBrowser({ engine: 'chromium' }).path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const left = [...pages.entries()];
  const judged: JudgedPage[] = [];
  const work = async () => {
    const [tab, serve] = await serveLabelled(driver);
    for (let next = left.shift(); next; next = left.shift()) {
      const [index, { html, fields, ...page }] = next;
      await serve(page.url, html);
      await tab.evaluate(code);
      const found = await tab.evaluate(
        async (labels: LabelledField[] | null, withReading: boolean, withVariants: boolean) => {
          const inside = globalThis as unknown as Record<'judge' | 'judgeVariants', Judging>;
          return inside[withVariants ? 'judgeVariants' : 'judge'](labels, withReading);
        },
        fields,
        withReading,
        withVariants,
      );
      if (fields && found.length < fields.length) throw new Error(`${page.id} lost some of its fields.`);
      judged[index] = { ...page, fields: found };
    }
  };
  await Promise.all(Array.from({ length: TABS }, work));
  await driver.close();
  return judged;
}
