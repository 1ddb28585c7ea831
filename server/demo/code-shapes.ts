/**
 * How the page that takes the code asks for it, by a word in its address: one field, a box for every digit, one
 * masked field, one that hides what is typed, a field that comes only after a while without a new page, one in a
 * frame of the same site.
 */
export const CODE_SHAPES = ['one', 'boxes', 'masked', 'hidden', 'late', 'frame', 'inner'] as const;
/** `inner` is what lies in the frame of `frame`. */
export type CodeShape = (typeof CODE_SHAPES)[number];

/** @param has whether a word is in the address */
export function codeShape(has: (word: string) => boolean): CodeShape {
  return CODE_SHAPES.find(has) ?? 'one';
}

/** The address of that page. */
export function verifyPath(shape: CodeShape, more: string[] = []): string {
  const words = [...(shape === 'one' ? [] : [shape === 'inner' ? 'frame' : shape]), ...more];
  return words.length > 0 ? `/verify?${words.join('&')}` : '/verify';
}
