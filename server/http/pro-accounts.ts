import { type Context, Hono } from 'hono';
import type { MailboxRow } from '../store/mailboxes.ts';
import type { ApiEnvironment, ApiParts } from './api-context.ts';
import { ApiError } from './api-error.ts';
import { proOnly } from './authentication.ts';
import { hashOfNewPassword } from './new-password.ts';
import { pageNumber } from './page-number.ts';
import { stringFields } from './string-fields.ts';

/** `/pro/api/accounts`: every mailbox of the Pro token. */
export function proAccounts(parts: ApiParts): Hono<ApiEnvironment> {
  const { mailboxes, messages } = parts.store;

  /** @throws ApiError `not_found` also for a mailbox that was made without the Pro token */
  function mailboxOf(context: Context): MailboxRow {
    const mailbox = mailboxes.findById(context.req.param('id') ?? '');
    if (mailbox?.role !== 'pro') throw new ApiError('not_found');
    return mailbox;
  }

  return new Hono<ApiEnvironment>()
    .use(proOnly(parts))
    .get('/', (context) => context.json({ accounts: mailboxes.listPro() }))
    .delete('/:id', (context) => {
      mailboxes.remove(mailboxOf(context).id);
      return context.body(null, 204);
    })
    .put('/:id/reset-password', async (context) => {
      const { id } = mailboxOf(context);
      const { password } = await stringFields(context, 'password');
      mailboxes.resetPassword(id, await hashOfNewPassword(password));
      return context.json({ message: 'password_reset' });
    })
    .get('/:id/messages', (context) => {
      const page = pageNumber(context);
      return context.json({ messages: messages.list(mailboxOf(context).id, page), page });
    });
}
