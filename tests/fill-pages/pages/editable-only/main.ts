import { send, tell } from '../../tell.ts';

/** Asks for the address in something that is no field at all. */
const field = document.querySelector('#email') as HTMLElement;
const state = { email: '' };
field.addEventListener('input', () => {
  state.email = field.textContent?.trim() ?? '';
});
document.querySelector('button')?.addEventListener('click', () => send(state));
tell(() => ({ ...state }));
