import type { Mailbox } from '../core/mailbox.ts';
import type { MessageSummary } from '../core/message.ts';

/** Texts longer than this are not searched to their end, in characters. */
const DEPTH = 2000;

function words(search: string): string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

/** What is searched through, by what it belongs to: a key press may not cost lower-casing ten thousand addresses. */
const searched = new WeakMap<Mailbox | MessageSummary, string>();

function searchedText(owner: Mailbox | MessageSummary, texts: () => (string | null)[]): string {
  let text = searched.get(owner);
  if (text === undefined) {
    text = texts()
      .map((each) => each?.slice(0, DEPTH).toLowerCase() ?? '')
      .join('\n');
    searched.set(owner, text);
  }
  return text;
}

const textOfMailbox = (mailbox: Mailbox) => searchedText(mailbox, () => [mailbox.address, mailbox.site]);

const textOfMessage = (message: MessageSummary) =>
  searchedText(message, () => {
    const { from, sender, subject, preview, find } = message;
    return [from, sender, subject, preview, find?.code ?? null];
  });

/** Mailboxes whose address or site has every word of the search; those of `site` come first. */
export function filterMailboxes(mailboxes: Mailbox[], search: string, site: string | null): Mailbox[] {
  const wanted = words(search);
  const found = wanted.length
    ? mailboxes.filter((mailbox) => wanted.every((word) => textOfMailbox(mailbox).includes(word)))
    : mailboxes;
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
  return messages.filter((message) => {
    const text = textOfMessage(message);
    const address = addresses.get(message.mailboxId)?.toLowerCase() ?? '';
    return wanted.every((word) => text.includes(word) || address.includes(word));
  });
}
