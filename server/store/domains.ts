import { randomBytes, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './in-transaction.ts';

export type VerifyStatus = 'pending' | 'verified' | 'failed';

/** A domain of the Pro customer's own, as configured. */
export interface CustomDomain {
  domain: string;
  status: VerifyStatus;
}

export interface DomainRow {
  id: string;
  domain: string;
  kind: 'system' | 'custom';
  sort_order: number;
  verify_status: VerifyStatus;
  verify_token: string;
  verified_at: string | null;
  created_at: string;
}

export interface Domains {
  /** All domains of one kind, lowest `sort_order` first. */
  list(kind: DomainRow['kind']): DomainRow[];
  find(domain: string): DomainRow | undefined;
}

/**
 * The domains table, made equal to the configuration; a domain that stays keeps its id.
 * @param system names of the service's own domains, the default one first
 */
export function openDomains(database: DatabaseSync, system: string[], custom: CustomDomain[]): Domains {
  const now = new Date().toISOString();
  const upsert = database.prepare(`
    INSERT INTO domains (id, domain, kind, sort_order, verify_status, verify_token, verified_at, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (domain) DO UPDATE SET kind = excluded.kind, sort_order = excluded.sort_order,
      verify_status = excluded.verify_status,
      verified_at = CASE excluded.verify_status WHEN 'verified' THEN ifnull(verified_at, excluded.verified_at) END`);
  const put = (domain: string, kind: DomainRow['kind'], order: number, status: VerifyStatus): void => {
    const proof = `mailcx-verify=${randomBytes(16).toString('hex')}`;
    const verifiedAt = status === 'verified' ? now : null;
    upsert.run(randomUUID(), domain.toLowerCase(), kind, order, status, proof, verifiedAt, now);
  };
  inTransaction(database, () => {
    const wanted = JSON.stringify(
      [...system, ...custom.map((each) => each.domain)].map((d) => d.toLowerCase()),
    );
    database.prepare('DELETE FROM domains WHERE domain NOT IN (SELECT value FROM json_each(?))').run(wanted);
    for (const [order, domain] of system.entries()) put(domain, 'system', order, 'verified');
    for (const [order, { domain, status }] of custom.entries()) put(domain, 'custom', order, status);
  });

  const ofKind = database.prepare('SELECT * FROM domains WHERE kind = ? ORDER BY sort_order, domain');
  const byName = database.prepare('SELECT * FROM domains WHERE domain = ?');
  return {
    list: (kind) => ofKind.all(kind) as unknown as DomainRow[],
    find: (domain) => byName.get(domain) as unknown as DomainRow | undefined,
  };
}
