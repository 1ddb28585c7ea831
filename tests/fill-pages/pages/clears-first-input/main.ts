import { tellForm } from '../../tell-form.ts';

/** Empties its field at the first input, as pages do that clear a hint which stands in the value. */
const form = document.forms[0] as HTMLFormElement;
const field = form.querySelector('input') as HTMLInputElement;
field.addEventListener('input', () => (field.value = ''), { once: true });
tellForm(form);
