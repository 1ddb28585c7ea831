import { html } from 'hono/html';
import { type Html, layout } from './layout.ts';

interface Field {
  name: string;
  label: string;
  type: 'text' | 'email' | 'password';
  autocomplete: string;
  hint?: string;
}

const fields: Field[] = [
  { name: 'name', label: 'Full name', type: 'text', autocomplete: 'name' },
  { name: 'email', label: 'Email address', type: 'email', autocomplete: 'email' },
  { name: 'confirmEmail', label: 'Confirm email address', type: 'email', autocomplete: 'email' },
  {
    ...{ name: 'password', label: 'Password', type: 'password', autocomplete: 'new-password' },
    hint: 'At least 8 characters.',
  },
  { name: 'confirmPassword', label: 'Confirm password', type: 'password', autocomplete: 'new-password' },
];

function fieldRow({ name, label, type, autocomplete, hint }: Field): Html {
  const described = hint ? `${name}-hint ${name}-error` : `${name}-error`;
  return html`<div class="field">
<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" required aria-describedby="${described}">
${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}
${name === 'password' ? strengthMeter : ''}
<p class="error" id="${name}-error" hidden></p>
</div>`;
}

const strengthMeter = html`<div class="strength">
<meter id="strength" min="0" max="4" low="2" high="3" optimum="4" value="0" aria-label="Password strength"></meter>
<output id="strength-word" for="password"></output>
</div>`;

/** The sign-up form; `public/sign-up.js` brings it to life. */
export function signUpPage(): Html {
  return layout({
    title: 'Create your account',
    script: 'sign-up.js',
    body: html`<div class="columns">
<section class="pitch">
<h1>Parcels that arrive when you are home.</h1>
<p>Pick an evening, pick a neighbour, or pick it up yourself. Parcelry tells every carrier for you.</p>
<ul>
<li>One page for all your deliveries</li>
<li>Works with more than 60 carriers</li>
<li>Free for ten parcels a month</li>
</ul>
</section>
<section class="card">
<h2>Create your account</h2>
<noscript><p class="notice">This form needs JavaScript.</p></noscript>
<p class="notice" id="notice" role="alert" hidden></p>
<form id="sign-up" novalidate>
${fields.map(fieldRow)}
<div class="field">
<label class="check"><input id="terms" name="terms" type="checkbox" required aria-describedby="terms-error"><span>I agree to the <a href="/terms">terms</a></span></label>
<p class="error" id="terms-error" hidden></p>
</div>
<button class="main" type="submit">Create account</button>
</form>
<p class="below">Already with us? <a href="/login">Log in</a></p>
</section>
</div>`,
  });
}
