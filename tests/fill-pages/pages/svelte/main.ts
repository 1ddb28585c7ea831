import { mount } from 'svelte';
import { send, tell } from '../../tell.ts';
import SignUp from './SignUp.svelte';

let state = { email: '' };
const props = {
  report: (email: string) => {
    state = { email };
  },
  submit: (email: string) => send({ email }),
};

mount(SignUp, { target: document.querySelector('#app') as Element, props });
tell(() => state);
