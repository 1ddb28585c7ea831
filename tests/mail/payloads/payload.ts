/** One way to make a reader of mail do what it must not. */
export interface Payload {
  /** Unique among all; part of the addresses in it, so that whoever is reached knows by what. */
  id: string;
  html: string;
  /** It swallows what follows, so that in a mail nothing can stand behind it. */
  isLast?: true;
}

/** Closes whatever a payload may have left open: attributes, comments, elements whose content is raw text. */
const CLOSING =
  `"'>--!>-->]]></a></p></b></textarea></title></style></script></xmp></noscript></noembed></noframes></iframe>` +
  '</option></template></select></mglyph></malignmark></mi></mtext></annotation-xml></desc></foreignObject></svg>' +
  '</math></caption></table></form></button></object></video></audio></canvas></dialog></div>';
/** What was opened inside another thing can be closed only after it, and a payload may have been written three times. */
const ENDINGS = CLOSING.repeat(4);

/** Stands behind a payload in a mail and shows that it was not swallowed. */
export function markerOf({ id }: Payload): string {
  return `<p>after ${id}</p>`;
}

/**
 * Puts many payloads into few bodies, each followed by its marker.
 *
 * @param most in one body
 */
export function batches(payloads: Payload[], most: number): Payload[][] {
  const all: Payload[][] = [[]];
  for (const payload of payloads) {
    all.at(-1)?.push(payload);
    if (payload.isLast || all.at(-1)?.length === most) all.push([]);
  }
  return all.filter((batch) => batch.length > 0);
}

/** The body of a mail with these payloads. */
export function bodyOf(batch: Payload[]): string {
  return batch.map((payload) => `${payload.html}${ENDINGS}${markerOf(payload)}\n`).join('');
}

/** `a b c` as a list. */
export function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Gives payloads ids in their order. */
export function numbered(kind: string, html: string[]): Payload[] {
  return html.map((each, index) => ({ id: `${kind}-${index + 1}`, html: each }));
}
