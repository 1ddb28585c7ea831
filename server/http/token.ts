import { Hono } from 'hono';
import { isPassword } from '../password.ts';
import type { ApiEnvironment, ApiParts } from './api-context.ts';
import { ApiError } from './api-error.ts';
import { stringFields } from './string-fields.ts';

/** `/api/token`: a mailbox JWT for an address and its password. */
export function token({ store, mailboxTokens }: ApiParts): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().post('/', async (context) => {
    const fields = await stringFields(context, 'address', 'password');
    const mailbox = store.mailboxes.findByAddress(fields.address.trim().toLowerCase());
    const isRight = await isPassword(fields.password, mailbox?.password_hash);
    if (!mailbox || !isRight) throw new ApiError('invalid_credentials');
    const { id, address } = mailbox;
    return context.json({ id, address, token: await mailboxTokens.issue(mailbox) });
  });
}
