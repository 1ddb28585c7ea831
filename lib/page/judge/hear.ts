import { type Concept, WORDS } from './words.ts';

/** What a page says in and around one field, each in plain form, by where it says it. */
export type Place =
  | 'attributes'
  | 'label'
  | 'submit'
  | 'buttons'
  | 'headings'
  | 'form'
  | 'style'
  | 'nearby'
  | 'links'
  | 'above'
  | 'path'
  | 'title';

export type Said = Partial<Record<Place, string>>;

/** One observation: `label:signup` is a word of sign-ups in the field's label, `has:terms` a thing in the group. */
export type Clue = `${Place}:${Concept}` | `has:${string}`;

const concepts = Object.entries(WORDS) as [Concept, RegExp][];
const newcomers = new RegExp(WORDS.newcomer, 'g');
const returning = new RegExp(WORDS.already, 'g');

/**
 * Which concepts the parts of a page speak of.
 *
 * @param some listens for these only
 */
export function hear(said: Said, some?: readonly Concept[]): Clue[] {
  const all = Object.values(said).join(' | ');
  // Browsers compile a pattern with more care when it is used again, and most concepts are nowhere on a page.
  const present = concepts.filter(([concept, words]) => (!some || some.includes(concept)) && words.test(all));
  const speaksOf = (concept: Concept) => present.some(([name]) => name === concept);
  return (Object.entries(said) as [Place, string][]).flatMap(([where, text]) => {
    // "Already have an account? Log in" stands on sign-up forms, its opposite on log-in forms.
    const settled = speaksOf('newcomer') ? text.replace(newcomers, '') : text;
    const own = speaksOf('already') ? settled.replace(returning, '') : settled;
    const heard: Partial<Record<Concept, string>> = { already: settled, login: own, signup: own };
    return present
      .filter(([concept, words]) => words.test(heard[concept] ?? text))
      .map(([concept]): Clue => `${where}:${concept}`);
  });
}

/** The facts that hold. */
export const note = (facts: Record<string, boolean>): Clue[] =>
  Object.keys(facts)
    .filter((name) => facts[name])
    .map((name): Clue => `has:${name}`);
