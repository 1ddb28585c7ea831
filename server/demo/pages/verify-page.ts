import { html } from 'hono/html';
import { type CodeShape, verifyPath } from '../code-shapes.ts';
import { type Html, layout } from './layout.ts';

const boxCount = 6;

export interface VerifyPage {
  email: string;
  shape: CodeShape;
  /** A sentence about the last try. */
  error?: string;
  /** A sentence of good news. */
  news?: string;
}

/** Where the code from the mail is entered. */
export function verifyPage(page: VerifyPage): Html {
  const { email, shape, error, news } = page;
  if (shape === 'inner') return innerPage();
  return layout({
    title: 'Check your mail',
    script: 'verify.js',
    body: html`<section class="card narrow">
<h1>Check your mail</h1>
<p>We sent a verification code to <strong>${email}</strong>. It is good for 15 minutes.</p>
${news ? html`<p class="good" role="status">${news}</p>` : ''}
${error ? html`<p class="notice" role="alert" id="code-error">${error}</p>` : ''}
${shape === 'frame' ? frame : form(shape)}
<form class="below" method="post" action="${verifyPath(shape).replace('verify', 'resend')}">
No mail yet? <button class="link" type="submit">Resend</button>
</form>
</section>`,
  });
}

const form = (shape: CodeShape) => html`<form method="post" action="${verifyPath(shape)}" target="_top">
${fields[shape] ?? oneBox}
<button class="main" type="submit">Confirm</button>
</form>`;

const innerPage = () =>
  layout({
    title: 'Code',
    script: 'verify.js',
    isBare: true,
    body: html`<section>${form('inner')}</section>`,
  });

const frame = html`<iframe class="inner" src="/verify?inner" title="Your code"></iframe>`;

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

const masked = html`<div class="field">
<label for="code">Verification code</label>
<input class="code" id="code" name="code" inputmode="numeric" maxlength="7" placeholder="___-___" data-masked required>
</div>`;

const hidden = html`<div class="field">
<label for="code">One-time code</label>
<input class="code" id="code" name="code" type="password" inputmode="numeric" maxlength="6" autocomplete="off" required>
</div>`;

/** Put in place of itself by the page's script. */
const late = html`<p id="late" role="status">One moment…</p><template>${oneBox}</template>`;

const fields: Partial<Record<CodeShape, Html>> = { boxes, masked, hidden, late };
