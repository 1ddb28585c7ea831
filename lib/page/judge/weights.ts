/**
 * What each clue weighs, in tenths: above zero speaks for an offer. `signs` says what a field takes at all and is set
 * by hand; the rest says what for, and is written by `scripts/fit-judge.ts`.
 */

/** From here on a field is taken for one that asks for an e-mail address. */
export const EMAIL_FROM = 15;

export const signs = {
  has: 'emailType 30 emailAutocomplete 30 odd -30 decoy -90',
  label: 'email 25 other -20 code -30 username -10 share -80 decoy -90',
  attributes: 'email 20 other -15 code -20 username -5 share -60 decoy -90',
};

/** Where nothing is known. */
export const INTENT_BIAS = -2;

export const intents = {
  attributes:
    'manage -10 login -9 reset -9 newsletter 7 signup 6 rules 5 username -4 enrol -3 already 2 newcomer -2 share -2 terms 2',
  label:
    'manage -8 newsletter 8 reset -8 login -6 rules 5 username -4 signup 3 already 2 enrol -2 newcomer -2 share -2 terms 2',
  submit:
    'reset -17 manage -16 login -15 signup 15 newsletter 14 rules 10 username -6 share -5 enrol -4 already 3 code -3 newcomer -3 terms 3',
  buttons:
    'manage -9 reset -9 login -6 newsletter 6 rules 5 signup 5 username -4 enrol -3 share -3 already 2 newcomer -2 terms 2',
  headings:
    'reset -15 manage -14 login -12 newsletter 9 signup 9 rules 7 newcomer 6 username -6 enrol -4 code -3 share -3 already 2 terms 2',
  form: 'reset -13 login -12 manage -11 newsletter 11 rules 7 signup 7 username -5 enrol -3 share -3 already 2 newcomer -2 terms 2',
  style:
    'manage -7 newsletter 7 reset -7 signup 6 login -5 rules 4 username -3 already 2 enrol -2 newcomer -2 share -2 terms 1',
  nearby:
    'rules 15 reset -11 newsletter 10 newcomer -7 already 6 login -6 signup 4 terms 4 manage -2 username -2 enrol -1 share -1',
  above:
    'reset -11 manage -9 newsletter 7 login -6 rules 5 signup 5 username -4 code -3 enrol -3 share -3 already 2 newcomer -2 terms 2',
  path: 'manage -12 reset -12 login -10 newsletter 9 rules 7 signup 7 username -5 share -4 enrol -3 already 2 newcomer -2 terms 2',
  title:
    'reset -11 manage -10 signup 6 login -5 rules 5 newsletter 4 enrol -3 username -3 already 2 newcomer -2 share -2 terms 2',
  links: 'reset -12 terms 7 login 4 signup -4 enrol 3',
  has: 'currentPassword -20 newPassword 18 passwords 15 twin 15 names 12 many 10 hiddenPassword -9 offTab -9 alone 6 password -6 usernameAutocomplete -6 select 4 emailType 2',
};
