/**
 * The schema, one step per entry. A step that has shipped is never edited: a change is a new entry at the end.
 * `PRAGMA user_version` of a database is the number of steps it has had.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE domains (
    id TEXT PRIMARY KEY,
    domain TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('system', 'custom')),
    sort_order INTEGER NOT NULL,
    verify_status TEXT NOT NULL CHECK (verify_status IN ('pending', 'verified', 'failed')),
    verify_token TEXT NOT NULL,
    verified_at TEXT,
    created_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE mailboxes (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('user', 'pro')),
    password_hash TEXT NOT NULL,
    session INTEGER NOT NULL DEFAULT 1,
    quota INTEGER NOT NULL,
    used INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX mailboxes_by_role ON mailboxes (role, seq);

  CREATE TABLE messages (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    mailbox_id TEXT NOT NULL REFERENCES mailboxes (id) ON DELETE CASCADE,
    sender TEXT NOT NULL,
    from_header TEXT,
    subject TEXT,
    preview_text TEXT,
    size INTEGER NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX messages_by_mailbox ON messages (mailbox_id, seq);
  CREATE INDEX messages_by_age ON messages (created_at);

  CREATE TABLE sources (
    message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
    raw BLOB NOT NULL
  ) STRICT;

  CREATE TABLE expired_messages (
    id TEXT PRIMARY KEY,
    mailbox_id TEXT NOT NULL REFERENCES mailboxes (id) ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX expired_messages_by_mailbox ON expired_messages (mailbox_id);

  CREATE TRIGGER message_takes_room AFTER INSERT ON messages BEGIN
    UPDATE mailboxes SET used = used + new.size WHERE id = new.mailbox_id;
  END;
  CREATE TRIGGER message_gives_room_back AFTER DELETE ON messages BEGIN
    UPDATE mailboxes SET used = used - old.size WHERE id = old.mailbox_id;
  END;
  `,
];
