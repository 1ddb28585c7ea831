/**
 * What each clue weighs, in tenths: above zero speaks for an offer. Data, apart from the logic. `signs` says what a
 * field takes at all; `intents` says what for, learned on labelled pages from a first guess by
 * `bench/learn-weights.ts`.
 */

/** From here on a field is taken for one that asks for an e-mail address. */
export const EMAIL_FROM = 15;

export const signs = {
  has: 'emailType 30 emailAutocomplete 30 odd -30',
  label: 'email 25 other -20 code -30 search -30 comment -10 username -5 share -40 decoy -90 phone 10',
  attributes: 'email 20 other -15 code -20 search -10 phone -10 username -5 share -20 decoy -90',
};

/** Where nothing is known. */
export const INTENT_BIAS = -3;

export const intents = {
  attributes:
    'signup 6 newsletter 6 login -8 reset -10 remember -11 username -8 share -8 already 5 newcomer -5 rules 6',
  label:
    'signup 5 newsletter 7 login -7 reset -9 remember -9 terms 4 username -7 share -8 already 5 newcomer -5 rules 6',
  buttons:
    'signup 11 newsletter 14 login -12 reset -18 remember -18 terms 5 username -8 share -12 already 9 newcomer -10 rules 12',
  headings:
    'signup 9 newsletter 9 login -13 reset -11 remember -12 terms 6 username -6 share -8 decoy -16 already 6 newcomer -6 rules 8',
  form: 'signup 5 newsletter 14 login -6 reset -14 remember -12 terms 5 username -5 share -8 already 6 newcomer -6 rules 8',
  nearby:
    'signup 2 newsletter 8 login -3 reset -7 remember -17 terms 1 username -1 share -4 decoy -6 already 8 newcomer -8 rules 7',
  links: 'signup -4 newsletter -1 login 7 reset -9 terms 5 share 3 already 1',
  path: 'signup 7 newsletter 9 login -13 reset -15 remember -15 terms 7 username -5 share -10 already 8 newcomer -8 rules 10',
  title: 'signup 6 newsletter 6 login -10 reset -9 remember -9 share -6 already 5 newcomer -5 rules 6',
  has: 'password -5 passwords 13 newPassword 19 currentPassword -21 names 8 twin 18 checkbox -2 alone 9 many 7 hiddenPassword -9 emailType 8 usernameAutocomplete -6 offTab -12 select 3 pair -1 textarea -3 radio 1',
};
