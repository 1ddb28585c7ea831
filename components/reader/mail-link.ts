/** A web link of a mail, as the reader lists it. */
export interface MailLink {
  url: string;
  /** Where it really leads, in punycode. */
  host: string;
  /** What the mail shows for it. */
  words: string;
  /** The host its words name, when that is another one. */
  claims: string | null;
}
