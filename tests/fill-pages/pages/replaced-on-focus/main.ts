import { tellForm } from '../../tell-form.ts';

/** Swaps its field for another one at the first focus, as pages do that keep the browser's own filling away. */
const form = document.forms[0] as HTMLFormElement;
const field = form.querySelector('#email') as HTMLInputElement;
field.addEventListener(
  'focus',
  () => {
    const other = field.cloneNode() as HTMLInputElement;
    other.type = 'email';
    field.replaceWith(other);
    other.focus();
  },
  { once: true },
);
tellForm(form);
