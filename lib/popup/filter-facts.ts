import type { Mailbox } from '../core/mailbox.ts';
import type { MessageSummary } from '../core/message.ts';

/** Texts longer than this are not searched to their end, in characters. */
const DEPTH = 2000;

function words(search: string): string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

function matches(wanted: string[], ...texts: (string | null)[]): boolean {
  const all = texts.map((text) => text?.slice(0, DEPTH).toLowerCase() ?? '').join('\n');
  return wanted.every((word) => all.includes(word));
}

/** Mailboxes whose address or site has every word of the search; those of `site` come first. */
export function filterMailboxes(mailboxes: Mailbox[], search: string, site: string | null): Mailbox[] {
  const wanted = words(search);
  const found = wanted.length ? mailboxes.filter((m) => matches(wanted, m.address, m.site)) : mailboxes;
  if (!site) return found;
  const here = found.filter((m) => m.site === site);
  return here.length ? [...here, ...found.filter((m) => m.site !== site)] : found;
}

/** Messages that have every word of the search in sender, subject, text, code or their mailbox's address. */
export function filterMessages(
  messages: MessageSummary[],
  search: string,
  addresses: ReadonlyMap<string, string>,
): MessageSummary[] {
  const wanted = words(search);
  if (!wanted.length) return messages;
  return messages.filter((m) =>
    matches(
      wanted,
      m.from,
      m.sender,
      m.subject,
      m.preview,
      m.find?.code ?? null,
      addresses.get(m.mailboxId) ?? null,
    ),
  );
}
