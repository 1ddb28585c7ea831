import { expect, test } from 'vitest';
import type { Mailbox } from '../core/mailbox.ts';
import type { MessageSummary } from '../core/message.ts';
import { filterMailboxes, filterMessages } from './filter-facts.ts';

const mailbox = (id: string, address: string, site: string | null): Mailbox => ({
  id,
  address,
  site,
  quota: 1,
  used: 0,
  createdAt: '2026-01-01T00:00:00Z',
  readable: true,
  unread: 0,
  newestAt: null,
  deletingAt: null,
});
const message = (over: Partial<MessageSummary>): MessageSummary => ({
  id: 'm',
  mailboxId: 'b',
  sender: 's@x.example',
  from: null,
  subject: null,
  preview: null,
  size: 1,
  createdAt: '2026-01-01T00:00:00Z',
  unread: false,
  find: null,
  ...over,
});

test('this site’s mailboxes come first, also among what was searched for', () => {
  const all = [
    mailbox('1', 'a@mail.cx', null),
    mailbox('2', 'shop@mail.cx', 'shop.example'),
    mailbox('3', 'b@mail.cx', 'shop.example'),
  ];
  expect(filterMailboxes(all, '', 'shop.example').map((m) => m.id)).toEqual(['2', '3', '1']);
  expect(filterMailboxes(all, 'SHOP', null).map((m) => m.id)).toEqual(['2', '3']);
  expect(filterMailboxes(all, 'shop b@', null).map((m) => m.id)).toEqual(['3']);
});

test('messages are found by any of their texts, nulls and a megabyte of subject included', () => {
  const all = [
    message({ id: 'null' }),
    message({ id: 'code', find: { code: '482913', link: null } }),
    message({ id: 'long', subject: `Welcome ${'x'.repeat(1_000_000)}` }),
  ];
  const addresses = new Map([['b', 'shop@mail.cx']]);
  expect(filterMessages(all, '4829', addresses).map((m) => m.id)).toEqual(['code']);
  expect(filterMessages(all, 'welcome', addresses).map((m) => m.id)).toEqual(['long']);
  expect(filterMessages(all, 'shop@', addresses)).toHaveLength(3);
});
