import { tellForm } from '../../tell-form.ts';

/** Takes nothing but what comes one key at a time, and throws away the rest. */
const form = document.forms[0] as HTMLFormElement;
const field = form.querySelector('input') as HTMLInputElement;
let held = '';
field.addEventListener('input', () => {
  const typed = field.value.length - held.length <= 1 ? field.value : held;
  setTimeout(() => {
    held = typed;
    field.value = held;
  });
});
tellForm(form);
