/** A code as people read it out: long runs of digits in two halves. */
export function groupCode(code: string): string {
  if (!/^\d{6,}$/.test(code)) return code;
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}
