import { describe, expect, test } from 'vitest';
import type { JudgedPage } from './judge-pages.ts';
import { judgePages } from './judge-pages.ts';
import { type LabelledPage, ownPages, sharedPages } from './labelled-pages.ts';
import { CAPTURED, OWN } from './ledger.ts';
import { missesOf, offersOnLogin, scoreTable } from './score.ts';

const PATIENCE = 600_000;

const captured = sharedPages();

/** Fields whose verdict changes with the way their page is built. */
const changed = (pages: readonly JudgedPage[], variant: 'late' | 'shadow') =>
  pages.flatMap(({ id, fields }) =>
    fields
      .filter(({ label, offer, offers }) => {
        const changes = offers && (offer === 'fresh') !== (offers[variant] === 'fresh');
        return changes && label !== 'ignored';
      })
      .map(({ sig }) => `${id}: ${sig}`),
  );

describe.each<[string, LabelledPage[], readonly string[]]>([
  ['captured pages', captured, CAPTURED],
  ['our own pages', ownPages(), OWN],
])('%s', (name, labelled, ledger) => {
  test.skipIf(labelled.length === 0)(
    'offers stand where people would put them, but for the known misses; late or in a shadow root, too',
    { timeout: PATIENCE },
    async () => {
      const pages = await judgePages(labelled, { withVariants: true });
      console.info(`${name}\n${scoreTable(pages)}`);
      expect(missesOf(pages).sort()).toEqual([...ledger].sort());
      expect(changed(pages, 'late')).toEqual([]);
      expect(changed(pages, 'shadow')).toEqual([]);
      expect(offersOnLogin(pages)).toBe(0);
    },
  );
});

test.skipIf(captured.length > 0)('captured pages: corpus not present, skipped', () => undefined);
