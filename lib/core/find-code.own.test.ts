import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KNOWN_OWN_MISSES } from './find-code.ledger.ts';
import { type FinderInput, findCode } from './find-code.ts';

/** A message we wrote, in the form of `../shared/codes/README.md`. */
interface OwnMessage extends FinderInput {
  id: string;
  expect: {
    code: string | null;
    link: string | null;
    codeAlt?: string[];
    linkAlt?: string[];
    linkOptional?: boolean;
  };
}

const messages = readFileSync(join(import.meta.dirname, 'find/own-messages.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as OwnMessage);

const bare = (code: string) => code.replace(/[\s-]/g, '').toUpperCase();

function missesOf({ id, expect: right, ...message }: OwnMessage): string[] {
  const { code, link } = findCode(message);
  const codes = [right.code, ...(right.codeAlt ?? [])].flatMap((each) => (each ? bare(each) : []));
  const links = [right.link, ...(right.linkAlt ?? [])].flatMap((each) => (each ? new URL(each).href : []));
  const misses: string[] = [];
  if (code === null ? codes.length > 0 : !codes.includes(bare(code))) misses.push(`code ${id}`);
  if (link === null ? links.length > 0 && !right.linkOptional : !links.includes(link))
    misses.push(`link ${id}`);
  return misses;
}

test('the messages we wrote are judged as well as before', () => {
  // Both directions: a new miss is a step back, a miss that is gone leaves the ledger.
  expect(messages.flatMap(missesOf).sort()).toEqual([...KNOWN_OWN_MISSES].sort());
});

test('digits of every script come out as those of a keyboard', () => {
  for (const message of messages) {
    const { code } = findCode(message);
    if (code !== null) expect(code).toMatch(/^[ -~\u2010-\u2015]+$/);
  }
});
