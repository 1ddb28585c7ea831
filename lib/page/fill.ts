import type { FillResult } from '../core/offer.ts';
import { deepQuery } from './deep-dom.ts';
import { findConfirmTwin } from './fill/confirm-twin.ts';
import { domainValue, findDomainPart } from './fill/domain-part.ts';
import { isPlainlySeen } from './fill/plainly-seen.ts';
import { enterField, type Field, leaveField, tick, writeValue } from './fill/write-value.ts';
import { isUsableField } from './judge/usable-field.ts';

export interface Fill extends FillResult {
  /** The field that was filled: the page may have built another one in its place. */
  field: HTMLInputElement;
  /** Puts back what every touched field held before. */
  undo(): void;
}

/** One field, what it held and what goes into it. */
interface Part {
  field: Field;
  value: string;
  before: string;
}

/** @returns null where the field cannot take the value, or there is none */
function partOf(field: Field, value: string | undefined): Part | null {
  const isTooLong = 'maxLength' in field && field.maxLength >= 0 && field.maxLength < (value?.length ?? 0);
  return value === undefined || isTooLong ? null : { field, value, before: field.value };
}

/** Pages may trim an address or make it lower case; it is still the same. */
const holds = (field: Field, value: string) => field.value.trim().toLowerCase() === value.toLowerCase();

/**
 * Whether the value is in the page. A field that the page has replaced is followed: to one of the same name that
 * holds the value already, so that nothing is ever written into a field nobody pointed to.
 */
function isKept(part: Part): boolean {
  const { field, value } = part;
  if (!field.isConnected)
    part.field =
      deepQuery<Field>(field.ownerDocument, field.localName).find(
        (other) => other.name === field.name && holds(other, value) && isUsableField(other),
      ) ?? field;
  return part.field.isConnected && holds(part.field, value);
}

/** Writes once more if the page threw the first away, and lets the page have its say when the field is left. */
async function fillOne(part: Part): Promise<void> {
  enterField(part.field);
  writeValue(part.field, part.value);
  await tick();
  if (!isKept(part)) {
    writeValue(part.field, part.value);
    await tick();
  }
  leaveField(part.field);
  await tick();
}

/** Gives a field back what it held, wherever the page has moved it to. */
function giveBack(part: Part): void {
  isKept(part);
  enterField(part.field);
  if (part.field.value !== part.before) writeValue(part.field, part.before, 'historyUndo');
  leaveField(part.field);
}

/**
 * Fills a field as typing would and makes sure that the page keeps it. Where it does not, the field gets back what
 * it held. Where the page asks for the domain apart, that part is filled, too; what a person does not see is not. The
 * focus is never moved.
 *
 * @param twin the field that asks to repeat the value; by default the one of the same group
 */
export async function fillField(
  field: HTMLInputElement,
  value: string,
  twin: HTMLInputElement | null = findConfirmTwin(field),
): Promise<Fill> {
  const nextPart = findDomainPart(field);
  const domainPart = nextPart && isPlainlySeen(nextPart) ? nextPart : null;
  const [local, domain = ''] = value.split('@');
  const parts = domainPart
    ? [partOf(field, local), partOf(domainPart, domainValue(domainPart, domain))]
    : [partOf(field, value)];
  const touched: Part[] = [];
  const undo = () => touched.forEach(giveBack);
  const fill = async (part: Part | null) => {
    if (!part) return;
    touched.push(part);
    await fillOne(part);
  };

  if (isUsableField(field) && !parts.includes(null)) for (const part of parts) await fill(part);
  const filled = touched.length > 0 && touched.every(isKept);
  if (!filled) undo();
  else if (twin && isPlainlySeen(twin)) await fill(partOf(twin, value));
  return { filled, field: (touched[0] ?? { field }).field as HTMLInputElement, undo };
}
