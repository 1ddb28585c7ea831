/**
 * What every answer is checked by. Lenient about keys we do not use and about null where the documentation allows
 * it; strict about ids, addresses and types of what we use.
 */
import * as v from 'valibot';
import { Failure } from '../../core/failures.ts';

const LONGEST_LINE = 1_000;
/** Entries checked before others get their turn: all of ten thousand would take a tenth of a second. */
const AT_ONCE = 1_000;
const FOUR_DIGITS = /^\d{4}-/;

/** Ids go into paths and database keys. */
export const idShape = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

export const addressShape = v.pipe(v.string(), v.maxLength(320), v.regex(/^[^\s@]+@[^\s@]+$/));

/** ISO 8601 in one form, so that times compare as text. A time that makes no sense is the oldest one; so is one whose
 * year has not four digits, which that form would write in another way. */
export const timeShape = v.pipe(v.nullish(v.string(), ''), v.transform(toTime));

export const sizeShape = v.pipe(v.nullish(v.number(), 0), v.finite(), v.minValue(0));

/** A header as people see it: cut to a sensible length, whatever was sent. */
export const headerShape = v.pipe(
  v.nullish(v.string(), null),
  v.transform((text) => (text === null ? null : cut(text, LONGEST_LINE))),
);

export const tokenShape = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,8192}$/));

function toTime(text: string): string {
  const time = Date.parse(text);
  const written = new Date(Number.isNaN(time) ? 0 : time).toISOString();
  return FOUR_DIGITS.test(written) ? written : new Date(0).toISOString();
}

/** At most `length` UTF-16 units, without half a character at the end or anywhere else. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).toWellFormed();
}

/**
 * Reads JSON of one shape.
 *
 * @throws Failure `bad-answer` for HTML, cut-off JSON and wrong types
 */
export function json<S extends v.GenericSchema>(shape: S): (body: Uint8Array) => v.InferOutput<S> {
  return (body) => {
    const result = v.safeParse(shape, parse(body));
    if (!result.success) throw new Failure('bad-answer');
    return result.output;
  };
}

/** A list as it was understood. */
export interface Listing<T> {
  entries: T[];
  /** Entries the service sent, understood or not. */
  sent: number;
  /** Whether all were understood. If not, an entry that is missing here may well exist. */
  complete: boolean;
}

/**
 * Reads `{"<key>": [...]}`. An entry that makes no sense is left out, so that one broken record does not hide the
 * others; when none makes sense it is a bad answer.
 *
 * @throws Failure `bad-answer`
 */
export function listOf<S extends v.GenericSchema>(
  key: string,
  entry: S,
): (body: Uint8Array) => Promise<Listing<v.InferOutput<S>>> {
  const readOuter = json(v.object({ [key]: v.nullable(v.array(v.unknown())) }));
  return async (body) => {
    const sent = readOuter(body)[key] as unknown[] | null;
    const entries: v.InferOutput<S>[] = [];
    for (const [index, each] of (sent ?? []).entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
      const result = v.safeParse(entry, each);
      if (result.success) entries.push(result.output);
    }
    if (sent && sent.length > 0 && entries.length === 0) throw new Failure('bad-answer');
    return { entries, sent: sent?.length ?? 0, complete: sent !== null && entries.length === sent.length };
  };
}

/** For calls whose answer says nothing but that it worked. */
export const nothing = (): void => undefined;

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new Failure('bad-answer');
  }
}
