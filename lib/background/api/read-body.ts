import { Failure } from '../../core/failures.ts';

/**
 * Reads a body as it comes and stops at the limit, so that no answer can fill the memory.
 *
 * @param limit bytes
 * @param onChunk called whenever more of it has come
 * @throws Failure `bad-answer` when it is larger
 */
export async function readBody(
  response: Response,
  limit: number,
  onChunk: () => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new Failure('bad-answer');
  if (Number(response.headers.get('Content-Length') ?? 0) > limit) {
    await response.body?.cancel().catch(() => undefined);
    throw tooLarge();
  }
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(value);
    onChunk();
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
