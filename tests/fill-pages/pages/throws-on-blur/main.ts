import { tellForm } from '../../tell-form.ts';

/** Takes addresses of one provider only and empties its field when it is left with another. */
const form = document.forms[0] as HTMLFormElement;
const field = form.querySelector('input') as HTMLInputElement;
field.addEventListener('blur', () => {
  if (!field.value.endsWith('@harbour.example')) field.value = '';
});
tellForm(form);
