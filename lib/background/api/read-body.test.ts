import { expect, test } from 'vitest';
import { readBody } from './read-body.ts';

/** A body without end or length, as a hostile or broken server might send it. */
function endless(): { response: Response; sent: () => number; wasCancelled: () => boolean } {
  let sent = 0;
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1_000;
      controller.enqueue(new Uint8Array(1_000));
    },
    cancel() {
      cancelled = true;
    },
  });
  return { response: new Response(stream), sent: () => sent, wasCancelled: () => cancelled };
}

test('a body without end is cut off at the limit', async () => {
  const { response, sent, wasCancelled } = endless();
  await expect(readBody(response, 10_000)).rejects.toMatchObject({ kind: 'bad-answer' });
  expect(sent()).toBeLessThanOrEqual(13_000);
  expect(wasCancelled()).toBe(true);
});

test('a body is put together from its pieces', async () => {
  const stream = new Blob(['one ', 'two ', 'three']).stream();
  expect(new TextDecoder().decode(await readBody(new Response(stream), 100))).toBe('one two three');
});
