import * as v from 'valibot';
import { CONTENT, LIST, type Line, SMALL } from './ask.ts';
import { headerShape, idShape, json, type Listing, listOf, nothing, sizeShape, timeShape } from './shapes.ts';

/** Messages on a full page of a list. */
export const PAGE_SIZE = 30;

const listedShape = v.object({
  id: idShape,
  sender: headerShape,
  from: headerShape,
  subject: headerShape,
  preview_text: headerShape,
  size: sizeShape,
  created_at: timeShape,
});
export type ListedMessage = v.InferOutput<typeof listedShape>;

const attachmentShape = v.object({
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  filename: headerShape,
  content_type: headerShape,
  size: sizeShape,
});

const messageShape = v.object({
  id: idShape,
  sender: headerShape,
  from: headerShape,
  subject: headerShape,
  size: sizeShape,
  created_at: timeShape,
  text_body: v.nullish(v.string(), null),
  html_body: v.nullish(v.string(), null),
  attachments: v.pipe(v.nullish(v.array(v.unknown()), []), v.transform(understood)),
});
export type OpenedMessage = v.InferOutput<typeof messageShape>;

/** Leaves out attachments that make no sense, like entries of any list. */
function understood(entries: unknown[]) {
  return entries.flatMap((entry) => {
    const result = v.safeParse(attachmentShape, entry);
    return result.success ? [result.output] : [];
  });
}

const messagePath = (id: string, rest = '') => `/api/messages/${encodeURIComponent(id)}${rest}`;

/** `GET /pro/api/accounts/{id}/messages`: newest first. @param page counts from 1 */
export function listMessages(pro: Line, mailboxId: string, page: number): Promise<Listing<ListedMessage>> {
  return pro({
    method: 'GET',
    path: `/pro/api/accounts/${encodeURIComponent(mailboxId)}/messages?page=${page}`,
    unauthorized: 'token-refused',
    limit: LIST,
    read: listOf('messages', listedShape),
  });
}

/** `GET /api/messages/{id}`, with the mailbox's own token like all that follow. */
export function fetchMessage(mailbox: Line, id: string): Promise<OpenedMessage> {
  return mailbox({
    method: 'GET',
    path: messagePath(id),
    unauthorized: 'password-refused',
    limit: CONTENT,
    large: true,
    read: json(messageShape),
  });
}

/** `GET /api/messages/{id}/source`: the raw message. */
export function fetchSource(mailbox: Line, id: string): Promise<Uint8Array<ArrayBuffer>> {
  return fetchBytes(mailbox, messagePath(id, '/source'));
}

/** `GET /api/messages/{id}/attachments/{index}`. */
export function fetchAttachment(mailbox: Line, id: string, index: number): Promise<Uint8Array<ArrayBuffer>> {
  return fetchBytes(mailbox, messagePath(id, `/attachments/${index}`));
}

/** `DELETE /api/messages/{id}`. */
export function removeMessage(mailbox: Line, id: string): Promise<void> {
  return mailbox({
    method: 'DELETE',
    path: messagePath(id),
    unauthorized: 'password-refused',
    limit: SMALL,
    read: nothing,
  });
}

function fetchBytes(mailbox: Line, path: string): Promise<Uint8Array<ArrayBuffer>> {
  return mailbox({
    method: 'GET',
    path,
    unauthorized: 'password-refused',
    limit: CONTENT,
    large: true,
    read: (body) => body,
  });
}
