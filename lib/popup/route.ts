/** Where in the popup a person is. */
export type Route =
  | { view: 'home' }
  | { view: 'new' }
  | { view: 'mailbox'; mailboxId: string }
  | { view: 'message'; mailboxId: string; messageId: string };

/**
 * Reads a route from a location's hash, such as `#/message/<mailboxId>/<messageId>`.
 *
 * @returns home for whatever is no route
 */
export function parseRoute(hash: string): Route {
  const [view, ...ids] = hash.replace(/^#?\/?/, '').split('/');
  const [mailboxId, messageId] = ids.map(decode);
  if (view === 'new') return { view };
  if (view === 'mailbox' && mailboxId) return { view, mailboxId };
  if (view === 'message' && mailboxId && messageId) return { view, mailboxId, messageId };
  return { view: 'home' };
}

/** The hash of a route; the opposite of {@link parseRoute}. */
export function routeHash(route: Route): string {
  if (route.view === 'home') return '#/';
  if (route.view === 'new') return '#/new';
  const mailbox = `#/${route.view}/${encodeURIComponent(route.mailboxId)}`;
  return route.view === 'mailbox' ? mailbox : `${mailbox}/${encodeURIComponent(route.messageId)}`;
}

/** Where `Back` and `Esc` lead. */
export function parentOf(route: Route): Route {
  return route.view === 'message' ? { view: 'mailbox', mailboxId: route.mailboxId } : { view: 'home' };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
