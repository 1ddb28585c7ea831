import { expect, test } from 'vitest';
import { parentOf, parseRoute, type Route, routeHash } from './route.ts';

test.each<Route>([
  { view: 'home' },
  { view: 'new' },
  { view: 'mailbox', mailboxId: 'a/b #1' },
  { view: 'message', mailboxId: 'm', messageId: 'ü%' },
])('%o survives the way through the hash', (route) => {
  expect(parseRoute(routeHash(route))).toEqual(route);
});

test.each(['', '#', '#/', '#/nowhere', '#/mailbox', '#/mailbox/', '#/message/m', '#/mailbox/%E0%A4%A'])(
  '%j leads home',
  (hash) => {
    expect(parseRoute(hash)).toEqual({ view: 'home' });
  },
);

test('a message leads back to its mailbox, everything else home', () => {
  expect(parentOf({ view: 'message', mailboxId: 'm', messageId: 'x' })).toEqual({
    view: 'mailbox',
    mailboxId: 'm',
  });
  expect(parentOf({ view: 'new' })).toEqual({ view: 'home' });
});
