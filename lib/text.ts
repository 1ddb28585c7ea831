import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';
import { oncePer } from './core/once-per.ts';

export type TextKey = keyof typeof messages;

/**
 * The words people see, in their browser's language.
 *
 * @param key a key of `public/_locales`
 * @param substitutions what `$1`, `$2`, … stand for
 */
export function text(key: TextKey, ...substitutions: (string | number)[]): string {
  // WXT's own type of this function knows only the keys of its last `wxt prepare`.
  const getMessage = browser.i18n.getMessage as (key: string, substitutions: string[]) => string;
  return getMessage(key, substitutions.map(String));
}

type Counted<K = TextKey> = K extends `${infer Base}_other` ? Base : never;

const rules = oncePer((language: string) => new Intl.PluralRules(language));

/** A counted text: `key_one` or `key_other` by the language's own rule, with the count as `$1`. */
export function countText(key: Counted, count: number): string {
  const rule = rules(browser.i18n.getUILanguage()).select(count);
  return text(`${key}_${rule === 'one' ? 'one' : 'other'}` as TextKey, count);
}
