import { tellParts } from '../../tell-parts.ts';

/** The domain can be typed, or chosen from a list that then types it. */
const form = document.forms[0] as HTMLFormElement;
const chooser = form.querySelector('select') as HTMLSelectElement;
chooser.addEventListener('change', () => {
  const domain = form.elements.namedItem('mail2') as HTMLInputElement;
  domain.value = chooser.value;
  domain.readOnly = chooser.value !== '';
});
tellParts(form, 'mail1', 'mail2');
