import type { Service } from '../core/service.ts';
import { sameService } from './connection.ts';
import type { CreateIntent } from './journal.ts';
import type { CreateWish } from './mail.ts';
import { strongPassword } from './strong-password.ts';

/** A wish as the journal knows it. Its address is still to be chosen. */
export function newCreateIntent(wish: CreateWish, service: Service): CreateIntent {
  return {
    kind: 'create',
    id: crypto.randomUUID(),
    service,
    site: wish.site,
    address: '',
    password: strongPassword(),
    state: 'open',
    attempts: 0,
    taken: 0,
    wishedLocalPart: wish.localPart,
    wishedDomain: wish.domain,
    failure: null,
    isPrivate: wish.isPrivate,
  };
}

/** Whether two intents ask for the same: a wish that got lost and is made again may have come true unseen. */
export function isSameWish(a: CreateIntent, b: CreateIntent): boolean {
  return (
    a.site === b.site &&
    a.wishedLocalPart === b.wishedLocalPart &&
    a.wishedDomain === b.wishedDomain &&
    a.isPrivate === b.isPrivate &&
    sameService(a.service, b.service)
  );
}
