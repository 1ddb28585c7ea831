import type { FindClue } from './find/weights.ts';

/** What the code finder found in a message. */
export interface Find {
  /** The code as it should be typed, e.g. `482913` or `XNTV-RCVX`. */
  code: string | null;
  /** The absolute http(s) confirmation link. */
  link: string | null;
  /** What speaks for the code, or for the link if there is no code, strongest first; an older version kept none. */
  clues?: FindClue[];
}

/** One line of a message list. */
export interface MessageSummary {
  /** The service's UUID. */
  id: string;
  mailboxId: string;
  /** Envelope sender. */
  sender: string;
  /** `From` header with display name. */
  from: string | null;
  subject: string | null;
  /** About the first 100 characters of the text. */
  preview: string | null;
  /** Bytes. */
  size: number;
  /** ISO 8601, UTC. */
  createdAt: string;
  unread: boolean;
  /** What is known to be in it so far; null when nothing was looked for or found. */
  find: Find | null;
}

export interface Attachment {
  index: number;
  filename: string;
  contentType: string;
  /** Bytes. */
  size: number;
}

/** A whole message, opened with the mailbox's own token. */
export interface Message {
  id: string;
  mailboxId: string;
  address: string;
  sender: string;
  from: string | null;
  subject: string | null;
  size: number;
  createdAt: string;
  /** Plain-text body. */
  text: string | null;
  /** HTML body exactly as it came: hostile until `lib/popup/safe-html.ts` has cleaned it. */
  html: string | null;
  attachments: Attachment[];
  find: Find | null;
}
