import { html } from 'hono/html';
import { type Html, layout } from './layout.ts';

const boxCount = 6;

export interface VerifyPage {
  email: string;
  /** One box for every digit, or one for all. */
  hasBoxes: boolean;
  /** A sentence about the last try. */
  error?: string;
  /** A sentence of good news. */
  news?: string;
}

/** Where the code from the mail is entered. */
export function verifyPage({ email, hasBoxes, error, news }: VerifyPage): Html {
  const query = hasBoxes ? '?boxes' : '';
  return layout({
    title: 'Check your mail',
    script: 'verify.js',
    body: html`<section class="card narrow">
<h1>Check your mail</h1>
<p>We sent a verification code to <strong>${email}</strong>. It is good for 15 minutes.</p>
${news ? html`<p class="good" role="status">${news}</p>` : ''}
${error ? html`<p class="notice" role="alert" id="code-error">${error}</p>` : ''}
<form method="post" action="/verify${query}">
${hasBoxes ? boxes : oneBox}
<button class="main" type="submit">Confirm</button>
</form>
<form class="below" method="post" action="/resend${query}">
No mail yet? <button class="link" type="submit">Resend</button>
</form>
</section>`,
  });
}

const oneBox = html`<div class="field">
<label for="code">Verification code</label>
<input class="code" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required aria-describedby="code-error">
</div>`;

const boxes = html`<fieldset class="field boxes" id="boxes">
<legend>Verification code</legend>
<div>${Array.from(
  { length: boxCount },
  (_, index) => html`<input name="digit" type="text" inputmode="numeric" maxlength="1" required
 autocomplete="${index === 0 ? 'one-time-code' : 'off'}" aria-label="Digit ${index + 1} of ${boxCount}">`,
)}</div>
<input type="hidden" name="code">
</fieldset>`;
