import { tellForm } from '../../tell-form.ts';

/** How long after the focus the field is swapped, in ms: when an offer may already stand there. */
const SOON = 300;

const form = document.forms[0] as HTMLFormElement;
const field = form.querySelector('#email') as HTMLInputElement;
const swap = () => {
  const other = field.cloneNode() as HTMLInputElement;
  field.replaceWith(other);
  other.focus();
};
field.addEventListener('focus', () => setTimeout(swap, SOON), { once: true });
tellForm(form);
