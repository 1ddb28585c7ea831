import type { Done } from './person.ts';

/** The books of a soak: what the service has, what the extension knows, what the person was told. */
export interface Books {
  mailboxesAtService: number;
  /** Of them, those the extension knows. */
  known: number;
  /** Wishes that ended with an address. */
  done: number;
  /** Of them, those whose address stood in the page's field. */
  filled: number;
  mails: number;
  /** Of them, those the extension knows. */
  mailsKnown: number;
  /** Mailboxes and mails that somebody has and the service or the extension lacks. */
  lost: number;
  /** Mailboxes nobody wished for, fills with an address of another wish, mails known twice. */
  doubled: number;
}

export interface Sides {
  atService: string[];
  known: string[];
  done: Done[];
  /** Subjects by address. */
  sent: Record<string, string[]>;
  received: Record<string, string[]>;
}

/** Compares the books. */
export function compareBooks({ atService, known, done, sent, received }: Sides): Books {
  const service = new Set(atService);
  const extension = new Set(known);
  const told = new Set(done.map(({ address }) => address));
  const filled = done.filter((each) => each.filled === each.address && service.has(each.filled)).length;
  const wrong = done.filter((each) => each.filled !== '' && each.filled !== each.address).length;
  const missing = (from: Iterable<string>, ...sides: Set<string>[]) =>
    [...from].filter((each) => !sides.every((side) => side.has(each))).length;
  const mails = Object.values(sent).flat().length;
  const mailsKnown = Object.entries(sent).reduce(
    (sum, [address, subjects]) =>
      sum + subjects.filter((subject) => received[address]?.includes(subject)).length,
    0,
  );
  return {
    mailboxesAtService: service.size,
    known: [...service].filter((address) => extension.has(address)).length,
    done: done.length,
    filled,
    mails,
    mailsKnown,
    lost: missing(new Set([...told, ...service, ...extension]), service, extension) + (mails - mailsKnown),
    doubled:
      missing(service, told) +
      (done.length - told.size) +
      wrong +
      (Object.values(received).flat().length - mailsKnown),
  };
}
