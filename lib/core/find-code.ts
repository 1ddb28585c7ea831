/** What the finder reads of a message; any of it may be missing. */
export interface FinderInput {
  from: string | null;
  subject: string | null;
  text: string | null;
  html: string | null;
}

/** One clue: which rule spoke, how strongly (positive: for), and about which code or link. */
export interface FindReason {
  clue: string;
  weight: number;
  about: string;
}

export interface FindResult {
  /** The code as it should be typed. */
  code: string | null;
  /** The absolute http(s) confirmation link. */
  link: string | null;
  reasons: FindReason[];
}

/** Finds the verification code and the confirmation link of a message. */
export function findCode(_message: FinderInput): FindResult {
  return { code: null, link: null, reasons: [] };
}
