/**
 * What each clue weighs, in tenths: above zero speaks for an offer. Data, apart from the logic. `signs` says what a
 * field takes at all; `intents` says what for, learned on labelled pages from a first
 * guess, and kept close to it.
 */

/** From here on a field is taken for one that asks for an e-mail address. */
export const EMAIL_FROM = 15;

export const signs = {
  has: 'emailType 30 emailAutocomplete 30 odd -30',
  label: 'email 25 other -20 code -30 username -10 share -40 decoy -90',
  attributes: 'email 20 other -15 code -20 username -5 share -20 decoy -90',
};

/** Where nothing is known. */
export const INTENT_BIAS = -5;

export const intents = {
  attributes: 'signup 5 newsletter 6 login -7 reset -9 username -6',
  label: 'signup 6 newsletter 6 login -6 reset -9 username -5',
  buttons: 'signup 11 newsletter 13 login -12 reset -18 terms 8',
  headings: 'signup 8 newsletter 9 login -10 reset -12 username -5',
  form: 'signup 7 newsletter 11 login -7 reset -13 username -4',
  nearby: 'signup 2 newsletter 5 login -2 reset -6 terms 2 share -4 already 8 newcomer -8 rules 9',
  links: 'signup -4 login 5 reset -10 terms 4',
  path: 'signup 9 newsletter 10 login -12 reset -14',
  title: 'signup 6 newsletter 6 login -7 reset -10',
  has: 'password -7 passwords 17 newPassword 20 currentPassword -24 names 9 twin 19 alone 8 many 8 hiddenPassword -8 emailType 6 usernameAutocomplete -9 offTab -10 select 4',
};
