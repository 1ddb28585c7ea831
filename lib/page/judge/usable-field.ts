import { isVisible } from '../deep-dom.ts';

/** Smaller fields are traps for robots or belong to widgets, in CSS pixels. */
const LEAST_WIDTH = 20;
const LEAST_HEIGHT = 8;

/** Whether a person could type into the field right now: visible, enabled, not read-only. It may hold something. */
export function isUsableField(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): boolean {
  if (
    field.disabled ||
    (field as HTMLInputElement).readOnly ||
    field.matches(':disabled') ||
    !isVisible(field)
  )
    return false;
  const { width, height, right, bottom } = field.getBoundingClientRect();
  const { scrollX, scrollY } = field.ownerDocument.defaultView ?? window;
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT && right + scrollX > 0 && bottom + scrollY > 0;
}
