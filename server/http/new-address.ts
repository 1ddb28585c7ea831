import type { Domains } from '../store/domains.ts';
import type { Role } from '../store/mailboxes.ts';
import { ApiError } from './api-error.ts';

const pattern = /^(?<local>[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)@(?<domain>[a-z0-9.-]+\.[a-z0-9-]+)$/;
const longestLocalPart = 64;

/**
 * The address in the form it is stored, in lower case, if that role may have a mailbox there.
 * @throws ApiError `invalid_address` for a bad format or a custom domain that is not verified,
 *   `invalid_domain` for a domain that is not on offer
 */
export function newAddress(text: string, role: Role, domains: Domains): string {
  const address = text.trim().toLowerCase();
  const { local = '', domain = '' } = pattern.exec(address)?.groups ?? {};
  if (local === '' || local.length > longestLocalPart || local.includes('..')) {
    throw new ApiError('invalid_address');
  }
  const known = domains.find(domain);
  if (!known || (known.kind === 'custom' && role === 'user')) throw new ApiError('invalid_domain');
  if (known.verify_status !== 'verified') throw new ApiError('invalid_address');
  return address;
}
