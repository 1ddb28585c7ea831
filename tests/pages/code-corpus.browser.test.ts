import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { codeFieldsOf } from '../../lib/page/code/find-code-field.ts';
import { deepQuery } from '../../lib/page/deep-dom.ts';
import { FILED_ELSEWHERE_COUNT, KNOWN_CODE_MISSES } from './code-corpus.ledger.ts';

interface LabelledPage {
  id: string;
  file: string;
  fields: { i: number; sig: string; label: string; kind: string }[];
}

const FORMS = '../shared/forms';
/** Fields that a person cannot use when the page opens say nothing either way. */
const OUT_OF_USE = ['hidden', 'disabled', 'readonly'];

const read = (file: string) => commands.readFile(`${FORMS}/${file}`).catch(() => null);

const signature = (field: Element) =>
  [field.localName, ...['type', 'name', 'id'].map((name) => field.getAttribute(name) ?? '')].join('|');

/** Looks for code fields in a page that is rendered in a frame of its own. */
async function lookAt(page: LabelledPage) {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '1280px', height: '900px', border: '0' });
  frame.srcdoc = (await read(page.file)) ?? '';
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const inside = frame.contentDocument as Document;
  const all = deepQuery(inside, 'input,textarea,select');
  const start = performance.now();
  const found = codeFieldsOf(inside);
  const took = performance.now() - start;
  const fields = page.fields.flatMap(({ i, sig, kind }) => {
    const field = all[i];
    if (!field || signature(field) !== sig || OUT_OF_USE.includes(kind)) return [];
    const isFound = found.includes(field as HTMLInputElement);
    return [{ where: `${page.id} ${sig}`, kind, isCode: kind === 'otp', isFound }];
  });
  frame.remove();
  return { took, fields };
}

const labels = await read('labels.json');

test.skipIf(!labels)(
  'finds the code fields that people labelled, and no others',
  { timeout: 300_000 },
  async () => {
    const { pages } = JSON.parse(labels ?? '') as { pages: LabelledPage[] };
    const looks = [];
    for (const page of pages) looks.push(await lookAt(page));
    const fields = looks.flatMap((look) => look.fields);
    const codes = fields.filter(({ isCode }) => isCode);
    const found = codes.filter(({ isFound }) => isFound);
    const wrong = fields.filter(({ isCode, isFound }) => isFound && !isCode);
    const missed = codes.filter(({ isFound }) => !isFound);
    const times = looks.map(({ took }) => took).sort((a, b) => a - b);
    console.info(
      `code fields: ${found.length} of ${codes.length} found, ${wrong.length} found among ` +
        `${fields.length - codes.length} others, ${FILED_ELSEWHERE_COUNT} of them codes all the same; per page: median ` +
        `${times[times.length >> 1]?.toFixed(1)} ms, most ${times.at(-1)?.toFixed(1)} ms`,
    );
    const misses = [
      ...missed.map(({ where }) => `missed ${where}`),
      ...wrong.map(({ where, kind }) => `wrong (${kind}) ${where}`),
    ];
    // Both directions: a new miss is a step back, a miss that is gone leaves the ledger.
    expect(misses.sort()).toEqual([...KNOWN_CODE_MISSES].sort());
  },
);

test.skipIf(labels)('corpus not present, skipped', () => undefined);
