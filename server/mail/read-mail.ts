import PostalMime, { type Address, type Email } from 'postal-mime';
import { textOfHtml } from './text-of-html.ts';

export interface MailAttachment {
  filename: string;
  contentType: string;
  content: Uint8Array;
}

/** What the API shows of a mail; null where the mail has no such thing. */
export interface Mail {
  from: string | null;
  subject: string | null;
  /** About the first 100 characters of what there is to read. */
  previewText: string | null;
  text: string | null;
  html: string | null;
  attachments: MailAttachment[];
}

const previewLength = 100;
/** How many characters are looked at for it; the rest of them may be white space. */
const previewSource = 10_000;

/** Parses a raw RFC 822 message. Never fails: what cannot be parsed has nothing in it but its source. */
export async function readMail(raw: Uint8Array): Promise<Mail> {
  const mail = await parse(raw);
  const text = mail.text ?? null;
  const html = mail.html ?? null;
  return {
    from: mail.from ? headerText(mail.from) : null,
    subject: mail.subject ?? null,
    previewText: preview(text ?? textOfHtml(html ?? '', previewSource)),
    text,
    html,
    attachments: mail.attachments.map(({ filename, mimeType, content }, index) => ({
      filename: filename || `attachment-${index + 1}`,
      contentType: mimeType || 'application/octet-stream',
      content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    })),
  };
}

async function parse(
  raw: Uint8Array,
): Promise<Pick<Email, 'from' | 'subject' | 'text' | 'html' | 'attachments'>> {
  try {
    return await PostalMime.parse(raw, { forceRfc822Attachments: true });
  } catch {
    return { attachments: [] };
  }
}

function headerText(address: Address): string {
  if (address.group) return `${address.name}: ${address.group.map(headerText).join(', ')};`;
  if (address.name === '') return address.address;
  const name = /^[\p{L}\p{N} '_-]*$/u.test(address.name)
    ? address.name
    : `"${address.name.replace(/["\\]/g, '\\$&')}"`;
  return `${name} <${address.address}>`;
}

function preview(text: string): string | null {
  const line = [...text.slice(0, previewSource).replace(/\s+/g, ' ').trim()];
  return line.length === 0 ? null : line.slice(0, previewLength).join('');
}
