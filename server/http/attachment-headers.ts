import type { MailAttachment } from '../mail/read-mail.ts';

const harmlessType = /^[\w.+-]+\/[\w.+-]+$/;

/** Response headers that make a browser save the file under its own name and never run it. */
export function attachmentHeaders({ filename, contentType }: MailAttachment): Record<string, string> {
  return {
    'Content-Type': harmlessType.test(contentType) ? contentType : 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${percentEncoded(filename)}`,
    'X-Content-Type-Options': 'nosniff',
  };
}

/** RFC 8187 value; `encodeURIComponent` leaves a few characters that it does not allow, and fails on half a pair. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
