import { deepQuery } from '../deep-dom.ts';
import { FIELDS, groupOf } from '../judge/group.ts';
import { isUsableField } from '../judge/usable-field.ts';

/** What lists of mail domains have for entries. */
const DOMAIN = /^@?[\w-]+(\.[\w-]+)+$/;

type DomainPart = HTMLInputElement | HTMLSelectElement;

const domainsOf = (part: DomainPart) =>
  'options' in part ? [...part.options].filter(({ text }) => DOMAIN.test(text)) : [];

/** What stands between two fields of one tree. */
function textBetween(before: Element, after: Element): string {
  const range = before.ownerDocument.createRange();
  range.setStartAfter(before);
  range.setEndBefore(after);
  return range.toString().trim();
}

const usableFields = (field: Element) =>
  deepQuery<DomainPart>(groupOf(field as HTMLInputElement), FIELDS).filter(isUsableField);

/** Whether `part` asks for the rest of an address: an at sign stands between the two fields, or it lists domains. */
const isPartAfter = (local: DomainPart, part: DomainPart) =>
  /^(text|select-one)$/.test(part.type) && (textBetween(local, part) === '@' || domainsOf(part).length > 1);

/** The usable field or list right after `field` that asks for the domain of its address. */
export function findDomainPart(field: HTMLInputElement): DomainPart | null {
  const fields = usableFields(field);
  const next = fields[fields.indexOf(field) + 1];
  return next && field.type !== 'email' && isPartAfter(field, next) ? next : null;
}

/** Whether a field asks for a domain only, after another one for what comes before the at sign. */
export function isDomainPart(field: HTMLInputElement): boolean {
  const fields = usableFields(field);
  const before = fields[fields.indexOf(field) - 1];
  return before !== undefined && isPartAfter(before, field);
}

/** What a domain part has to hold to say `domain`; undefined when its list lacks that. */
export const domainValue = (part: DomainPart, domain: string): string | undefined =>
  'options' in part
    ? domainsOf(part).find(({ text }) => text.replace('@', '').toLowerCase() === domain)?.value
    : domain;
