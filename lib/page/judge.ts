import type { Reason, Verdict } from '../core/offer.ts';
import { isConfirmField } from './fill/confirm-twin.ts';
import { attributesOf, labelOf } from './judge/field-text.ts';
import { type Clue, hear, note } from './judge/hear.ts';
import { type Field, type PageContext, readGroup } from './judge/read.ts';
import { isUsableField } from './judge/usable-field.ts';
import { EMAIL_FROM, INTENT_BIAS, intents, signs } from './judge/weights.ts';

const NONE: Verdict = { offer: 'none', reasons: [] };

/** Weights by clue, from the dense form of the data. */
function weightsOf(table: Record<string, string>): Map<string, number> {
  return new Map(
    Object.entries(table).flatMap(([where, row]) =>
      [...row.matchAll(/(\w+) (-?\d+)/g)].map(([, what, weight]): [string, number] => [
        `${where}:${what}`,
        Number(weight),
      ]),
    ),
  );
}

const signWeights = weightsOf(signs);
const intentWeights = weightsOf(intents);

/** What a field's own words are first listened for; most fields ask for something else. */
const SIGNS = ['email', 'other', 'code', 'username', 'share', 'decoy'] as const;

const sum = (clues: Clue[], weights: Map<string, number>) =>
  clues.reduce((total, clue) => total + (weights.get(clue) ?? 0), 0);

/** What spoke for and against, strongest first; the same thing said in several places counts as one. */
function reasonsOf(clues: Clue[]): Reason[] {
  const total = new Map<string, number>();
  for (const clue of clues) {
    const what = clue.slice(clue.indexOf(':') + 1);
    total.set(what, (total.get(what) ?? 0) + (intentWeights.get(clue) ?? 0));
  }
  return [...total]
    .map(([clue, weight]): Reason => ({ clue, weight }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** What a field is, apart from what it says. */
export function fieldFacts(field: Field): Record<string, boolean> {
  return {
    emailType: field.type === 'email',
    emailAutocomplete: /email/.test(field.autocomplete),
    usernameAutocomplete: /username/.test(field.autocomplete),
    odd: /^(search|tel)$/.test(field.type),
    decoy: field.matches('[aria-hidden=true][tabindex="-1"]'),
    offTab: field.tabIndex < 0 || field.closest('[aria-hidden=true]') !== null,
  };
}

/**
 * Whether an offer belongs on a field, and why. Only reads the page.
 *
 * @param context where the page stands; by default as the field's document says
 * @returns `fresh` where a new relationship begins (sign-up, newsletter), `known` where one is taken up again
 *   (log-in), `none` elsewhere. A reason's clue is a key of `WORDS` or the name of a fact in `fieldFacts` and `judge/read.ts`.
 */
export function judgeField(
  field: Field,
  context: PageContext = { url: field.ownerDocument.URL, title: field.ownerDocument.title },
): Verdict {
  if (field.localName !== 'input' || !/^(text|email|search|tel)$/.test(field.type)) return NONE;
  if (!isUsableField(field)) return NONE;
  const own = { attributes: attributesOf(field), label: labelOf(field) };
  const ownFacts = note(fieldFacts(field));
  const signsSeen = [...hear(own, SIGNS), ...ownFacts];
  const has = (clue: Clue) => clues.includes(clue);
  const asksForEmail = sum(signsSeen, signWeights) >= EMAIL_FROM;
  const isName = ['label:username', 'attributes:username', 'has:usernameAutocomplete'].some((clue) =>
    signsSeen.includes(clue as Clue),
  );
  // Most fields of a form end here, before anything around them is read.
  if (!(asksForEmail ? !isConfirmField(field) : isName)) return NONE;
  const { said, facts } = readGroup(field, context);
  const clues = [...hear({ ...own, ...said }), ...ownFacts, ...note(facts)];
  const intent = INTENT_BIAS + sum(clues, intentWeights);
  const reasons = reasonsOf(clues);
  if (asksForEmail && intent > 0) return { offer: 'fresh', reasons };
  const isLogin = has('has:password') || has('has:currentPassword') || reasons.some(isLoginReason);
  return intent < 0 && isLogin ? { offer: 'known', reasons } : NONE;
}

const isLoginReason = ({ clue, weight }: Reason) => clue === 'login' && weight < 0;
