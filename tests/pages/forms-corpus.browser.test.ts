import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { deepQuery } from '../../lib/page/deep-dom.ts';
import { judgeField } from '../../lib/page/judge.ts';
import { type Outcome, scoreOf } from './forms-score.ts';

interface LabelledPage {
  id: string;
  file: string;
  url: string;
  kind: string;
  fields: { i: number; sig: string; label: 'positive' | 'negative' | 'ignored'; kind: string }[];
}

const FORMS = '../shared/forms';

const read = (file: string) => commands.readFile(`${FORMS}/${file}`).catch(() => null);

const signature = (field: Element) =>
  [field.localName, ...['type', 'name', 'id'].map((name) => field.getAttribute(name) ?? '')].join('|');

/** Judges every labelled field of a page that is rendered in a frame of its own. */
async function judgePage(page: LabelledPage): Promise<Outcome[]> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '1280px', height: '900px', border: '0' });
  frame.srcdoc = (await read(page.file)) ?? '';
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const inside = frame.contentDocument as Document;
  const all = deepQuery<HTMLInputElement>(inside, 'input,textarea,select');
  const context = { url: page.url, title: inside.title };
  const outcomes = page.fields.flatMap(({ i, sig, label, kind }): Outcome[] => {
    const field = all[i];
    if (!field || signature(field) !== sig) return [];
    const start = performance.now();
    const { offer } = judgeField(field, context);
    const took = performance.now() - start;
    return [
      { where: `${page.id} ${sig}`, pageKind: page.kind, label, kind, offered: offer === 'fresh', took },
    ];
  });
  frame.remove();
  return outcomes;
}

const labels = await read('labels.json');

test.skipIf(!labels)(
  'the judge offers on the fields that people labelled',
  { timeout: 300_000 },
  async () => {
    const { pages } = JSON.parse(labels ?? '') as { pages: LabelledPage[] };
    const outcomes: Outcome[] = [];
    for (const page of pages.filter(({ fields }) => fields.length)) outcomes.push(...(await judgePage(page)));
    const score = scoreOf(outcomes);
    console.info(score.text);
    expect(score.f1).toBeGreaterThanOrEqual(0.96);
    expect(score.falseOnLogin).toBeLessThanOrEqual(1);
  },
);

test.skipIf(labels)('corpus not present, skipped', () => undefined);
