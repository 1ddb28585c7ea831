import type { FillResult } from '../core/offer.ts';
import { findConfirmTwin } from './fill/confirm-twin.ts';
import { enterField, leaveField, tick, writeValue } from './fill/write-value.ts';
import { isUsableField } from './judge/usable-field.ts';

export interface Fill extends FillResult {
  /** Puts back what every touched field held before. */
  undo(): void;
}

const NOT_FILLED: Fill = { filled: false, undo: () => undefined };

const fits = (field: HTMLInputElement, value: string) =>
  field.maxLength < 0 || field.maxLength >= value.length;

/** Pages may trim an address or make it lower case; it is still the same. */
const holds = (field: HTMLInputElement, value: string) =>
  field.value.trim().toLowerCase() === value.toLowerCase();

/** Writes once more if the page threw the first away, and lets the page have its say when the field is left. */
async function fillOne(field: HTMLInputElement, value: string): Promise<boolean> {
  enterField(field);
  writeValue(field, value);
  await tick();
  if (!holds(field, value)) {
    writeValue(field, value);
    await tick();
  }
  leaveField(field);
  await tick();
  return holds(field, value);
}

/**
 * Fills a field as typing would and makes sure that the page keeps it. Where it does not, the field gets back what
 * it held. The focus is never moved.
 *
 * @param twin the field that asks to repeat the value; by default the one of the same group
 */
export async function fillField(
  field: HTMLInputElement,
  value: string,
  twin: HTMLInputElement | null = findConfirmTwin(field),
): Promise<Fill> {
  if (!isUsableField(field) || !fits(field, value)) return NOT_FILLED;
  const touched = [field, ...(twin && fits(twin, value) ? [twin] : [])].map((one) => ({
    one,
    before: one.value,
  }));
  const undo = () => {
    for (const { one, before } of touched) {
      enterField(one);
      if (one.value !== before) writeValue(one, before, 'historyUndo');
      leaveField(one);
    }
  };
  const filled = await fillOne(field, value);
  if (filled && touched[1]) await fillOne(touched[1].one, value);
  if (filled) return { filled, undo };
  undo();
  return NOT_FILLED;
}
