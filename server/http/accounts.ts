import { Hono } from 'hono';
import type { ApiEnvironment, ApiParts } from './api-context.ts';
import { ApiError } from './api-error.ts';
import { roleOf } from './authentication.ts';
import { newAddress } from './new-address.ts';
import { hashOfNewPassword } from './new-password.ts';
import { stringFields } from './string-fields.ts';

/** `/api/accounts`: making a mailbox, with the Pro token or without any. */
export function accounts(parts: ApiParts): Hono<ApiEnvironment> {
  const { store, options, mailboxTokens } = parts;
  return new Hono<ApiEnvironment>().post('/', async (context) => {
    const role = roleOf(context, parts);
    const fields = await stringFields(context, 'address', 'password');
    const address = newAddress(fields.address, role, store.domains);
    const passwordHash = await hashOfNewPassword(fields.password);
    if (store.mailboxes.findByAddress(address)) throw new ApiError('address_taken');
    if (role === 'pro' && store.mailboxes.countOfPro() >= options.mailboxLimit) {
      throw new ApiError('account_limit_reached');
    }
    const quota = role === 'pro' ? options.quota : options.freeQuota;
    const id = store.mailboxes.add({ address, role, passwordHash, quota });
    if (id === null) throw new ApiError('address_taken');
    return context.json({ id, address, token: await mailboxTokens.issue({ id, session: 1 }) }, 201);
  });
}
