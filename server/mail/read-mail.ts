import PostalMime, { type Address, type Email } from 'postal-mime';

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

/** Parses a raw RFC 822 message. Never fails: what cannot be parsed has nothing in it but its source. */
export async function readMail(raw: Uint8Array): Promise<Mail> {
  const mail = await parse(raw);
  const text = mail.text ?? null;
  const html = mail.html ?? null;
  return {
    from: mail.from ? headerText(mail.from) : null,
    subject: mail.subject ?? null,
    previewText: preview(text ?? withoutTags(html ?? '')),
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

function withoutTags(html: string): string {
  return html
    .replace(/<(style|script|title|head)\b.*?<\/\1\s*>/gis, ' ')
    .replace(/<!--.*?-->|<[^>]*>/gs, ' ')
    .replace(/&nbsp;|&zwnj;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

function preview(text: string): string | null {
  const line = [
    ...text
      .slice(0, previewLength * 100)
      .replace(/\s+/g, ' ')
      .trim(),
  ];
  return line.length === 0 ? null : line.slice(0, previewLength).join('');
}
