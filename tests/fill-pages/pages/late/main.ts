import { tellForm } from '../../tell-form.ts';

/** How long after the page the form comes, in ms. */
const LATE = 700;

function build(): HTMLFormElement {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/submitted';
  for (const [words, type, name] of [
    ['Email address', 'email', 'email'],
    ['Password', 'password', 'password'],
  ]) {
    const label = document.createElement('label');
    const field = Object.assign(document.createElement('input'), { type, name });
    label.append(`${words} `, field);
    form.append(label);
  }
  form.append(Object.assign(document.createElement('button'), { textContent: 'Create account' }));
  return form;
}

setTimeout(() => {
  const form = build();
  document.querySelector('p')?.replaceWith(form);
  tellForm(form);
}, LATE);
