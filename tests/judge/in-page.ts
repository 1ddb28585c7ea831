/** Runs inside the labelled page: judges every labelled field as the page script would. */
import { deepQuery } from '../../lib/page/deep-dom.ts';
import { isConfirmField } from '../../lib/page/fill/confirm-twin.ts';
import { attributesOf, labelOf } from '../../lib/page/judge/field-text.ts';
import type { Said } from '../../lib/page/judge/hear.ts';
import { readGroup } from '../../lib/page/judge/read.ts';
import { isUsableField } from '../../lib/page/judge/usable-field.ts';
import { fieldFacts, judgeField } from '../../lib/page/judge.ts';
import type { LabelledField } from './labelled-pages.ts';

type Offer = 'fresh' | 'known' | 'none';
export type Variant = 'late' | 'shadow';

export interface JudgedField extends LabelledField {
  offer: Offer;
  /** What it is once the content has come late, and in an open shadow root; only when asked for. */
  offers?: Record<Variant, Offer>;
  /** What was observed; null where the field could not be typed into, or nobody asked. */
  read: { said: Said; facts: Record<string, boolean> } | null;
  /** How long the judgement took, in ms. */
  took: number;
}

type Field = HTMLInputElement;

const signature = (field: Element) =>
  [field.localName, ...['type', 'name', 'id'].map((name) => field.getAttribute(name) ?? '')].join('|');

function ownLabels(all: Field[]): LabelledField[] {
  return all.flatMap((field, i) => {
    const [label, kind] = field.dataset.expect?.split(' ') ?? [];
    return label && kind ? [{ i, sig: signature(field), label, kind } as LabelledField] : [];
  });
}

function readAll(field: Field): JudgedField['read'] {
  const group = readGroup(field, { url: document.URL, title: document.title });
  const said = { attributes: attributesOf(field), label: labelOf(field), ...group.said };
  return { said, facts: { ...fieldFacts(field), ...group.facts } };
}

function judge(labels: LabelledField[] | null, withReading: boolean): JudgedField[] {
  const all = deepQuery<Field>(document, 'input,textarea,select');
  // The page as a person sees it when they turn to a field: laid out.
  document.documentElement.getBoundingClientRect();
  return (labels ?? ownLabels(all)).flatMap((label): JudgedField[] => {
    const field = all[label.i];
    if (!field || signature(field) !== label.sig) return [];
    const start = performance.now();
    const { offer } = judgeField(field);
    const took = performance.now() - start;
    const isText = field.localName === 'input' && /^(text|email|search|tel)$/.test(field.type);
    const canBeJudged = isText && isUsableField(field) && !isConfirmField(field);
    return [{ ...label, offer, took, read: withReading && canBeJudged ? readAll(field) : null }];
  });
}

/** Whatever a page does, it does in a turn of its own. */
const nextTurn = () => new Promise((next) => setTimeout(next));

/** Takes everything a person sees out of the page and puts it back, as a page does that renders late. */
async function enterLate(): Promise<void> {
  const content = [...document.body.childNodes];
  document.body.replaceChildren();
  await nextTurn();
  document.body.append(...content);
}

/** Moves everything a person sees into an open shadow root. */
async function enterShadow(): Promise<void> {
  await nextTurn();
  const host = document.createElement('app-root');
  host.attachShadow({ mode: 'open' }).append(...document.body.childNodes);
  document.body.append(host);
}

async function judgeVariants(labels: LabelledField[] | null, withReading: boolean): Promise<JudgedField[]> {
  const asItCame = judge(labels, withReading);
  const offersOf = (fields: JudgedField[]) => fields.map(({ offer }) => offer);
  // Labels in the page move with their fields.
  await enterLate();
  const late = offersOf(judge(asItCame, false));
  await enterShadow();
  const shadow = offersOf(judge(asItCame, false));
  return asItCame.map((field, at) => ({
    ...field,
    offers: { late: late[at] ?? 'none', shadow: shadow[at] ?? 'none' },
  }));
}

Object.assign(globalThis, { judge, judgeVariants });
