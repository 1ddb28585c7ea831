import { MAIL_ATTRIBUTES, MAIL_TAGS } from '../../lib/popup/mail-markup.ts';

const TAGS = new Set(MAIL_TAGS);
const ATTRIBUTES = new Set([...MAIL_ATTRIBUTES.filter((name) => name !== 'href'), 'data-link']);
const HTML = 'http://www.w3.org/1999/xhtml';
const PICTURE = /^data:image\/(png|gif|jpe?g|webp|avif|bmp);/i;

/** What may not be in a cleaned mail, in words, as a browser reads it. */
export function wrongIn(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.querySelectorAll('*')].flatMap((element) => {
    const isKnown = TAGS.has(element.localName) && element.namespaceURI === HTML;
    const attributes = [...element.attributes].filter(
      // Nobody can take an `is` away; without its value it means nothing.
      ({ name, value }) =>
        (!ATTRIBUTES.has(name) && !(name === 'is' && value === '')) ||
        (name === 'src' && !PICTURE.test(value)),
    );
    return [
      ...(isKnown ? [] : [`<${element.localName}>`]),
      ...attributes.map(({ name, value }) => `${element.localName} ${name}=${value}`),
    ];
  });
}
