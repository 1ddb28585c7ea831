import { send, tell } from '../../tell.ts';

/** One document, several routes: the form comes with the route and goes with it. */
const state = { email: '', password: '' };
const section = document.querySelector('section') as HTMLElement;

function field(words: string, type: string, name: 'email' | 'password'): HTMLElement {
  const label = document.createElement('label');
  const input = Object.assign(document.createElement('input'), { type, name, value: state[name] });
  input.addEventListener('input', () => {
    state[name] = input.value;
  });
  label.append(`${words} `, input);
  return label;
}

function show(): void {
  section.replaceChildren();
  if (location.pathname !== '/join') return;
  const form = document.createElement('form');
  const button = Object.assign(document.createElement('button'), { textContent: 'Create account' });
  form.append(field('Email address', 'email', 'email'), field('Password', 'password', 'password'), button);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send({ email: state.email });
  });
  section.append(form);
}

document.querySelector('nav')?.addEventListener('click', (event) => {
  event.preventDefault();
  history.pushState(null, '', (event.target as HTMLAnchorElement).href);
  show();
});
addEventListener('popstate', show);
tell(() => ({ email: state.email }));
