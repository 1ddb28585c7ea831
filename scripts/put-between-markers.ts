/**
 * Puts text between a file's markers `<!-- numbers -->` and `<!-- /numbers -->`.
 *
 * @throws Error when the file has no such markers
 */
export function putBetweenMarkers(file: string, text: string): string {
  const [before, rest] = file.split('<!-- numbers -->');
  const after = rest?.split('<!-- /numbers -->')[1];
  if (after === undefined) throw new Error('there are no markers for the numbers');
  return `${before}<!-- numbers -->\n${text}\n<!-- /numbers -->${after}`;
}
