import { sign, verify } from 'hono/jwt';
import type { MailboxRow } from '../store/mailboxes.ts';

/** Makes and reads the JWTs that open one mailbox. */
export interface MailboxTokens {
  issue(mailbox: Pick<MailboxRow, 'id' | 'session'>): Promise<string>;
  /** @returns what the token says, or null when it is forged, malformed or too old */
  read(token: string): Promise<{ id: string; session: number } | null>;
}

/**
 * @param secret the signing key
 * @param lifetime how long a token is valid, in seconds
 */
export function mailboxTokens(secret: string, lifetime: number): MailboxTokens {
  return {
    issue({ id, session }) {
      const now = Math.floor(Date.now() / 1000);
      return sign({ sub: id, ses: session, iat: now, exp: now + lifetime }, secret, 'HS256');
    },
    async read(token) {
      try {
        const { sub, ses } = await verify(token, secret, 'HS256');
        return typeof sub === 'string' && typeof ses === 'number' ? { id: sub, session: ses } : null;
      } catch {
        return null;
      }
    },
  };
}
