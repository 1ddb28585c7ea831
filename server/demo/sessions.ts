import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Person } from './people.ts';

const cookieName = 'parcelry_session';

/** Remembers by a cookie who is at the browser. */
export interface Sessions {
  begin(context: Context, person: Person): void;
  personOf(context: Context): Person | null;
}

export function newSessions(): Sessions {
  const people = new Map<string, Person>();
  return {
    begin(context, person) {
      const id = randomBytes(24).toString('base64url');
      people.set(id, person);
      setCookie(context, cookieName, id, { path: '/', httpOnly: true, sameSite: 'Lax' });
    },
    personOf: (context) => people.get(getCookie(context, cookieName) ?? '') ?? null,
  };
}
