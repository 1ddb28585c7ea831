/** How strongly each clue speaks; found by measuring, see `npm run bench`. */
export const CODE_WEIGHTS = {
  decree: 100,
  sixDigits: 16,
  digits: 11,
  tenDigits: 3,
  grouped: 15,
  looseGroups: 8,
  prefixed: 24,
  mixed: 9,
  groupedLetters: 9,
  letters: 0,
  alone: 12,
  leads: 6,
  marked: 5,
  boxed: 14,
  wordNear: 26,
  wordBeside: 5,
  wordInLine: 16,
  wordBefore: 20,
  wordAbove: 14,
  wordBelow: 10,
  wordInSubject: 8,
  wordAnywhere: 4,
  oneTimeWord: 10,
  verifyNear: 8,
  bareWord: -15,
  secret: 6,
  enterAsked: 6,
  enterNear: 24,
  verifyMail: 12,
  shortLived: 12,
  signInNear: 28,
  passwordNear: 28,
  inSubject: 14,
  onlyThing: 30,
  wordLike: -30,
  otherNear: -40,
  otherAround: -14,
  otherInSubject: -30,
  otherInVerifySubject: -26,
  couponAround: -40,
  reported: -15,
  invited: -30,
  oneOfMany: -60,
  hexadecimal: -32,
  numberSign: -40,
  namedNumber: -25,
  year: -22,
  dateLike: -34,
  linked: -40,
  quoted: -40,
  footer: -50,
  noDigitNoWord: -40,
} as const;

export const CODE_THRESHOLD = 38;

export const LINK_WEIGHTS = {
  confirmAddress: 24,
  signInAddress: 20,
  secretAddress: 10,
  confirmLabel: 28,
  signInLabel: 22,
  plainSignIn: -30,
  confirmLine: 22,
  confirmSubject: 12,
  signInSubject: 10,
  confirmAbove: 10,
  signInAbove: 8,
  yesLabel: 12,
  introduced: 14,
  asked: 12,
  button: 8,
  onlyButton: 10,
  repeated: 26,
  onlyLink: 6,
  firstLink: 4,
  plainAddress: -40,
  elsewhereAddress: -60,
  elsewhereLabel: -50,
  otherLabel: -40,
  passwordLabel: -45,
  inviteLabel: -45,
  passwordSubject: -25,
  inviteSubject: -25,
  orderSubject: -25,
  noticeSubject: -30,
  quotedLink: -30,
  footerLink: -40,
  noLabelNoAddress: -20,
} as const;

export const LINK_THRESHOLD = 36;

export type CodeClue = keyof typeof CODE_WEIGHTS;
export type LinkClue = keyof typeof LINK_WEIGHTS;

export type FindClue = CodeClue | LinkClue;

/** A clue for (positive) or against a code or link. */
export interface FindReason {
  clue: FindClue;
  weight: number;
  /** The code or link it is about. */
  about: string;
}
