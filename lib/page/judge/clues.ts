import { deepQuery, isVisible } from '../deep-dom.ts';
import { isConfirmField } from '../fill/confirm-twin.ts';
import type { Reading, Said } from './read.ts';
import { type Concept, WORDS } from './words.ts';

/** One observation: `label:signup` is a word of sign-ups in the field's label, `has:terms` a thing in the group. */
export type Clue = `${keyof Said}:${Concept}` | `has:${string}`;

const concepts = Object.entries(WORDS) as [Concept, RegExp][];
const newcomers = new RegExp(WORDS.newcomer, 'g');
const returning = new RegExp(WORDS.already, 'g');

/** Which concepts every part of the page speaks of. */
function spokenClues(said: Said): Clue[] {
  return (Object.keys(said) as (keyof Said)[]).flatMap((where) => {
    // "Already have an account? Log in" stands on sign-up forms, its opposite on log-in forms.
    const settled = said[where].replace(newcomers, '');
    const own = settled.replace(returning, '');
    const heard: Partial<Record<Concept, string>> = { already: settled, login: own, signup: own };
    return concepts
      .filter(([concept, words]) => words.test(heard[concept] ?? said[where]))
      .map(([concept]): Clue => `${where}:${concept}`);
  });
}

/** What the group is made of. */
function builtClues({ field, group, fields }: Reading): Clue[] {
  const inputs = fields.filter((one): one is HTMLInputElement => one.localName === 'input');
  const ofType = (pattern: RegExp) => inputs.filter((one) => pattern.test(one.type)).length;
  const completes = (pattern: RegExp) => fields.some((one) => pattern.test(one.autocomplete));
  const typed = ofType(/^(text|email|tel|url|number|date|password|search)$/);
  const passwords = ofType(/^password$/);
  const hidden = deepQuery<HTMLInputElement>(group, 'input[type=password]').some((one) => !isVisible(one));
  const facts: [string, boolean][] = [
    ['password', passwords === 1],
    ['passwords', passwords > 1],
    ['hiddenPassword', hidden && !passwords],
    ['newPassword', completes(/new-password/)],
    ['currentPassword', completes(/current-password/)],
    ['names', completes(/name$/) || inputs.some((one) => /name/i.test(one.name) && !/user/i.test(one.name))],
    ['twin', inputs.some((one) => one !== field && isConfirmField(one))],
    ['select', fields.some((one) => one.localName === 'select')],
    ['alone', typed === 1],
    ['many', typed > 3],
    ['emailType', field.type === 'email'],
    ['emailAutocomplete', /email/.test(field.autocomplete)],
    ['usernameAutocomplete', /username/.test(field.autocomplete)],
    ['odd', /^(search|tel)$/.test(field.type)],
    ['offTab', field.tabIndex < 0 || field.closest('[aria-hidden=true]') !== null],
  ];
  return facts.filter(([, holds]) => holds).map(([name]): Clue => `has:${name}`);
}

export function cluesOf(reading: Reading): Clue[] {
  return [...spokenClues(reading.said), ...builtClues(reading)];
}
