import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import type { MountForm } from './mounted-form.ts';

export const mountPreact: MountForm = (target) => {
  let seen = '';
  function Form() {
    const [email, setEmail] = useState('');
    seen = email;
    return h('form', null, [
      h('input', {
        type: 'email',
        name: 'email',
        value: email,
        onInput: (event: Event) => setEmail((event.target as HTMLInputElement).value),
      }),
      h('button', null, 'Sign up'),
    ]);
  }
  render(h(Form, null), target);
  return { state: () => ({ email: seen }), unmount: () => render(null, target) };
};
