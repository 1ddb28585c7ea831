/** The question in front of the popup's view. */
export type PopupDialog =
  | { kind: 'delete'; mailboxId: string }
  | { kind: 'reset'; mailboxId: string }
  | { kind: 'delete-message'; mailboxId: string; messageId: string }
  /** A new password, shown this once and kept nowhere. */
  | { kind: 'password'; address: string; password: string };
