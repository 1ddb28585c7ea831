/**
 * Keeps a field in the form `482-913` while it is typed into; whatever is no digit goes.
 *
 * @param {HTMLInputElement} field
 */
export function maskCode(field) {
  field.addEventListener('input', () => {
    const digits = field.value.replace(/\D/g, '').slice(0, 6);
    field.value = digits.length > 3 ? `${digits.slice(0, 3)}-${digits.slice(3)}` : digits;
  });
}
