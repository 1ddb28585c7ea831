import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { MountForm } from './mounted-form.ts';

/** React 19, controlled, with validation on blur that clears what it does not like. */
export const mountReact: MountForm = (target) => {
  let seen = { email: '', again: '' };
  function Form() {
    const [email, setEmail] = useState('');
    const [again, setAgain] = useState('');
    const [touched, setTouched] = useState(false);
    seen = { email, again };
    return h(
      'form',
      null,
      h('label', { htmlFor: 'email' }, 'Email address'),
      h('input', {
        id: 'email',
        type: 'email',
        value: email,
        onChange: (event: { target: HTMLInputElement }) => setEmail(event.target.value.toLowerCase()),
        onBlur: () => {
          setTouched(true);
          if (!email.includes('@')) setEmail('');
        },
      }),
      touched && !email ? h('p', null, 'Required') : null,
      h('label', { htmlFor: 'again' }, 'Confirm email address'),
      h('input', {
        id: 'again',
        type: 'email',
        value: again,
        onChange: (event: { target: HTMLInputElement }) => setAgain(event.target.value),
      }),
      h('button', { type: 'submit' }, 'Create account'),
    );
  }
  const root = createRoot(target);
  root.render(h(Form));
  return { state: () => seen, unmount: () => root.unmount() };
};
