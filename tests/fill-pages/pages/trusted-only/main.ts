import { send, tell } from '../../tell.ts';

/** Takes events that scripts make for no input at all. */
const form = document.forms[0] as HTMLFormElement;
const field = form.querySelector('input') as HTMLInputElement;
const state = { email: '' };
field.addEventListener('input', ({ isTrusted }) => {
  if (isTrusted) state.email = field.value;
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void send(state);
});
tell(() => ({ ...state }));
