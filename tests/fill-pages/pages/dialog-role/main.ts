import { send, tell } from '../../tell.ts';

/** A dialog without a form, over a dimmed page that takes no clicks, as many libraries draw them. */
const dialog = document.querySelector<HTMLElement>('[role=dialog]') as HTMLElement;
const state = { email: '' };
dialog.style.cssText =
  'position: fixed; inset: 20% 10% auto; padding: 1rem; background: Canvas; z-index: 9999;';

document.querySelector('#open')?.addEventListener('click', () => {
  dialog.hidden = false;
  document.body.style.background = '#0006';
  dialog.querySelector('input')?.focus();
});
// The focus is kept inside, as the pattern for dialogs asks.
document.addEventListener('focusin', ({ target }) => {
  if (!dialog.hidden && !dialog.contains(target as Node)) dialog.querySelector('input')?.focus();
});
dialog.querySelector('#email')?.addEventListener('input', ({ target }) => {
  state.email = (target as HTMLInputElement).value;
});
dialog.querySelector('#send')?.addEventListener('click', () => send(state));
tell(() => ({ ...state }));
