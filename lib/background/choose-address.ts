import { fillPattern } from '../core/address-pattern.ts';
import { Failure } from '../core/failures.ts';
import { randomText } from '../core/random.ts';
import { readSettings } from '../state.ts';
import type { CreateIntent } from './journal.ts';
import type { Domains } from './load-domains.ts';
import type { Store } from './store.ts';

/** Chooses the address of a new mailbox: what was wished for, the rest by the settings. */
export type ChooseAddress = (
  wish: Pick<CreateIntent, 'site' | 'wishedLocalPart' | 'wishedDomain' | 'isPrivate' | 'taken'>,
) => Promise<string>;

/** @returns a chooser that throws Failure `address-refused` when there is no domain to choose */
export function createChooseAddress(parts: { store: Store; domains: Domains }): ChooseAddress {
  return async (wish) => {
    const settings = await parts.store.read(readSettings);
    const domain = wish.wishedDomain ?? settings.domain ?? (await defaultDomain(parts.domains));
    // The address of a mailbox reaches the disk with the next list, so in a private window it names no site.
    const site = wish.isPrivate ? null : wish.site;
    const facts = { site, random: randomText, another: wish.taken > 0 };
    const localPart = wish.wishedLocalPart ?? fillPattern(settings.pattern, facts);
    return `${localPart}@${domain}`.toLowerCase();
  };
}

async function defaultDomain(domains: Domains): Promise<string> {
  const known = await domains.load('create');
  const chosen = known.find(({ isDefault }) => isDefault) ?? known[0];
  if (!chosen) throw new Failure('address-refused');
  return chosen.domain;
}
