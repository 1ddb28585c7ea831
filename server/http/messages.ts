import { type Context, Hono } from 'hono';
import { readMail } from '../mail/read-mail.ts';
import type { Found, Messages } from '../store/messages.ts';
import type { ApiEnvironment, ApiParts } from './api-context.ts';
import { ApiError } from './api-error.ts';
import { attachmentHeaders } from './attachment-headers.ts';
import { mailboxOnly } from './authentication.ts';
import { pageNumber } from './page-number.ts';

/** `/api/messages`: listing, reading and deleting with a mailbox JWT. */
export function messages(parts: ApiParts): Hono<ApiEnvironment> {
  const stored = parts.store.messages;
  return new Hono<ApiEnvironment>()
    .use(mailboxOnly(parts))
    .get('/', (context) => {
      const page = pageNumber(context);
      return context.json({ messages: stored.list(context.get('mailbox').id, page), page });
    })
    .get('/:id', async (context) => {
      const { message, raw } = found(context, stored);
      const { text, html, attachments } = await readMail(raw);
      const { id, sender, from, subject, size, created_at } = message;
      const { address } = context.get('mailbox');
      return context.json({
        ...{ id, sender, from, subject, address, size, created_at },
        text_body: text,
        html_body: html,
        attachments: attachments.map(({ filename, contentType, content }, index) => ({
          ...{ index, filename, content_type: contentType, size: content.byteLength },
        })),
      });
    })
    .delete('/:id', (context) => {
      const isGone = stored.remove(context.get('mailbox').id, context.req.param('id'));
      if (!isGone) throw new ApiError('not_found');
      return context.body(null, 204);
    })
    .get('/:id/source', (context) => {
      const { raw } = found(context, stored);
      return context.body(Buffer.from(raw), 200, { 'Content-Type': 'message/rfc822' });
    })
    .get('/:id/attachments/:index', async (context) => {
      const index = context.req.param('index');
      if (!/^\d{1,9}$/.test(index)) throw new ApiError('invalid_index');
      const { raw } = found(context, stored);
      const attachment = (await readMail(raw)).attachments[Number(index)];
      if (!attachment) throw new ApiError('not_found');
      return context.body(Buffer.from(attachment.content), 200, attachmentHeaders(attachment));
    });
}

function found(context: Context<ApiEnvironment>, stored: Messages): Extract<Found, { kind: 'message' }> {
  const result = stored.find(context.get('mailbox').id, context.req.param('id') ?? '');
  if (result.kind === 'message') return result;
  throw new ApiError(result.kind === 'expired' ? 'expired' : 'not_found');
}
