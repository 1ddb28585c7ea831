const unseen = ['style', 'script', 'title', 'head'];
const longestName = Math.max(...unseen.map((name) => name.length));
const entities: Record<string, string> = {
  ...{ nbsp: ' ', zwnj: ' ', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", amp: '&' },
};

/**
 * What there is to read in an HTML text, roughly: enough for a preview. Its time grows with the length only, however
 * broken the HTML is.
 * @param enough characters after which it stops
 */
export function textOfHtml(html: string, enough: number): string {
  let text = '';
  let at = 0;
  while (at < html.length && text.length < enough) {
    const start = html.indexOf('<', at);
    const words = html.slice(at, start === -1 ? html.length : start).replace(/\s+/g, ' ');
    if (words !== ' ') text += ` ${words}`;
    at = start === -1 ? html.length : endOfTag(html, start);
  }
  return text.replace(/&(#39|[a-z]+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** Where the tag, comment or unseen element ends that begins there; what is never closed takes all the rest. */
function endOfTag(html: string, start: number): number {
  if (html.startsWith('<!--', start)) return behind(html, '-->', start);
  const name = /^[a-z]+/i.exec(html.slice(start + 1, start + 2 + longestName))?.[0].toLowerCase();
  if (name === undefined || !unseen.includes(name)) return behind(html, '>', start);
  const closing = new RegExp(`</${name}\\s*>`, 'gi');
  closing.lastIndex = start;
  return closing.exec(html) ? closing.lastIndex : html.length;
}

function behind(html: string, end: string, start: number): number {
  const found = html.indexOf(end, start);
  return found === -1 ? html.length : found + end.length;
}
