/** Each payload alone through the cleaning: none can hide behind another one that ends it early. */
import { expect, test } from 'vitest';
import { safeHtml } from '../../lib/popup/safe-html.ts';
import { fetchingPayloads } from './payloads/fetching.ts';
import { runningPayloads } from './payloads/running.ts';
import { wrongIn } from './wrong-in.ts';

test('what is cleaned holds only what mail may hold', () => {
  const running = runningPayloads(() => 'run()');
  const fetching = fetchingPayloads((id) => [`https://${id}.lost.test/`]);
  for (const { id, html } of [...running, ...fetching]) {
    expect.soft(wrongIn(String(safeHtml(html).html)), id).toEqual([]);
  }
}, 60_000);
