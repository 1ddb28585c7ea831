import { html } from 'hono/html';
import { type Html, layout } from './layout.ts';

/** @param error a sentence about the last try */
export function loginPage(email = '', error?: string): Html {
  return layout({
    title: 'Log in',
    body: html`<section class="card narrow">
<h1>Welcome back</h1>
${error ? html`<p class="notice" role="alert">${error}</p>` : ''}
<form method="post" action="/login">
<div class="field"><label for="email">Email address</label>
<input id="email" name="email" type="email" autocomplete="username" required value="${email}"></div>
<div class="field"><label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required></div>
<button class="main" type="submit">Log in</button>
</form>
<p class="below">New here? <a href="/">Create an account</a></p>
</section>`,
  });
}
