/**
 * Makes an input controlled the way React does it: the script's state is the truth, the box only shows it.
 * A value that is set without an `input` event is lost at the next render, and so is one that was set through the
 * element's own `value` property, because that set is remembered as the script's own.
 *
 * @param {HTMLInputElement} input
 * @param {(value: string) => void} onChange called when somebody changed the value
 * @returns {(value: string) => void} shows a value
 */
export function controlInput(input, onChange) {
  const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  let known = native.get.call(input);
  Object.defineProperty(input, 'value', {
    configurable: true,
    get() {
      return native.get.call(this);
    },
    set(value) {
      known = String(value);
      native.set.call(this, value);
    },
  });
  input.addEventListener('input', () => {
    const value = native.get.call(input);
    if (value === known) return;
    known = value;
    onChange(value);
  });
  return (value) => {
    if (input.value !== value) input.value = value;
  };
}
