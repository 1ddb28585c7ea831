import { controlInput } from './controlled-input.js';
import { passwordStrength } from './password-strength.js';

const names = ['name', 'email', 'confirmEmail', 'password', 'confirmPassword'];

/** All that the form knows. What is sent comes from here, never from the page. */
let state = {
  fields: { name: '', email: '', confirmEmail: '', password: '', confirmPassword: '', terms: false },
  errors: {},
  notice: '',
  isBusy: false,
};

const form = document.querySelector('#sign-up');
const button = form.querySelector('button');
const notice = document.querySelector('#notice');
const meter = document.querySelector('#strength');
const strengthWord = document.querySelector('#strength-word');
const terms = document.querySelector('#terms');
const inputs = new Map(names.map((name) => [name, document.querySelector(`#${name}`)]));
const shows = new Map(
  names.map((name) => [name, controlInput(inputs.get(name), (value) => change(name, value))]),
);

function set(next) {
  state = { ...state, ...next };
  render();
}

function change(name, value) {
  const { [name]: _settled, ...errors } = state.errors;
  set({ fields: { ...state.fields, [name]: value }, errors, notice: '' });
}

function showError(name, input) {
  const error = state.errors[name] ?? '';
  const line = document.querySelector(`#${name}-error`);
  line.textContent = error;
  line.hidden = error === '';
  input.setAttribute('aria-invalid', String(error !== ''));
}

function render() {
  for (const name of names) {
    shows.get(name)(state.fields[name]);
    showError(name, inputs.get(name));
  }
  terms.checked = state.fields.terms;
  showError('terms', terms);
  const { score, word } = passwordStrength(state.fields.password);
  meter.value = score;
  strengthWord.textContent = word;
  notice.textContent = state.notice;
  notice.hidden = state.notice === '';
  button.disabled = state.isBusy;
}

/** @returns a sentence for a field somebody just left, or '' */
function errorOnLeaving(name) {
  const { email, confirmEmail, password, confirmPassword } = state.fields;
  if (name === 'email' && email !== '' && !email.includes('@'))
    return 'That does not look like an email address.';
  if (name === 'confirmEmail' && confirmEmail !== '' && confirmEmail !== email)
    return 'The two email addresses differ.';
  if (name === 'confirmPassword' && confirmPassword !== '' && confirmPassword !== password) {
    return 'The two passwords differ.';
  }
  return '';
}

async function submit() {
  if (state.isBusy) return;
  set({ isBusy: true, notice: '' });
  try {
    const response = await fetch('/sign-up', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(state.fields),
    });
    if (response.ok) {
      location.assign(`/verify${location.search}`);
      return;
    }
    const { errors } = await response.json();
    const first = Object.keys(errors)[0];
    set({ isBusy: false, errors, notice: first ? '' : 'We could not send the mail. Please try again.' });
    document.getElementById(first)?.focus();
  } catch {
    set({ isBusy: false, notice: 'We could not reach Parcelry. Please try again.' });
  }
}

for (const [name, input] of inputs) {
  input.addEventListener('blur', () => {
    const error = errorOnLeaving(name);
    set({ errors: error ? { ...state.errors, [name]: error } : state.errors });
  });
}
terms.addEventListener('change', () => change('terms', terms.checked));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
addEventListener('pageshow', (event) => {
  if (event.persisted) set({ isBusy: false });
});
render();
