import * as v from 'valibot';
import type { Line } from './ask.ts';
import { LIST, SMALL } from './ask.ts';
import {
  addressShape,
  idShape,
  json,
  type Listing,
  listOf,
  nothing,
  sizeShape,
  timeShape,
  tokenShape,
} from './shapes.ts';

const mailboxShape = v.object({
  id: idShape,
  address: addressShape,
  quota: sizeShape,
  used: sizeShape,
  created_at: timeShape,
});
export type ListedMailbox = v.InferOutput<typeof mailboxShape>;

const madeShape = v.object({ id: idShape, address: addressShape, token: tokenShape });
/** A mailbox with its own token. */
export type OpenedMailbox = v.InferOutput<typeof madeShape>;

/**
 * `GET /pro/api/accounts`: every mailbox in one answer.
 *
 * @returns also the service's own time of the answer, in ms since the epoch
 */
export function listMailboxes(pro: Line): Promise<Listing<ListedMailbox> & { serviceTime: number }> {
  const readList = listOf('accounts', mailboxShape);
  return pro({
    method: 'GET',
    path: '/pro/api/accounts',
    unauthorized: 'token-refused',
    limit: LIST,
    read: async (body, headers) => {
      const said = Date.parse(headers.get('Date') ?? '');
      return { ...(await readList(body)), serviceTime: said > 0 ? said : Date.now() };
    },
  });
}

/**
 * `POST /api/accounts`.
 *
 * @throws Failure `address-taken`, `address-refused`, `account-limit`
 */
export function makeMailbox(pro: Line, address: string, password: string): Promise<OpenedMailbox> {
  return pro({
    method: 'POST',
    path: '/api/accounts',
    body: { address, password },
    unauthorized: 'token-refused',
    limit: SMALL,
    read: json(madeShape),
  });
}

/**
 * `POST /api/token`: a mailbox's own token for its password.
 *
 * @throws Failure `password-refused`
 */
export function openMailbox(open: Line, address: string, password: string): Promise<OpenedMailbox> {
  return open({
    method: 'POST',
    path: '/api/token',
    body: { address, password },
    unauthorized: 'password-refused',
    limit: SMALL,
    read: json(madeShape),
  });
}

/** `DELETE /pro/api/accounts/{id}`: for good, with all its mail. */
export function removeMailbox(pro: Line, id: string): Promise<void> {
  return pro({
    method: 'DELETE',
    path: `/pro/api/accounts/${encodeURIComponent(id)}`,
    unauthorized: 'token-refused',
    limit: SMALL,
    read: nothing,
  });
}

/** `PUT /pro/api/accounts/{id}/reset-password`. */
export function setMailboxPassword(pro: Line, id: string, password: string): Promise<void> {
  return pro({
    method: 'PUT',
    path: `/pro/api/accounts/${encodeURIComponent(id)}/reset-password`,
    body: { password },
    unauthorized: 'token-refused',
    limit: SMALL,
    read: nothing,
  });
}
