import { html, LitElement } from 'lit';
import type { MountForm } from './mounted-form.ts';

class SignUpForm extends LitElement {
  static override properties = { email: { state: true }, again: { state: true } };
  declare email: string;
  declare again: string;
  constructor() {
    super();
    this.email = '';
    this.again = '';
  }
  override render() {
    return html`<form>
      <input type="email" name="email" .value=${this.email}
        @input=${(event: InputEvent) => {
          this.email = (event.target as HTMLInputElement).value;
        }}>
      <input type="email" name="email2" aria-label="Repeat your e-mail" .value=${this.again}
        @change=${(event: Event) => {
          this.again = (event.target as HTMLInputElement).value;
        }}>
      <button>Sign up</button></form>`;
  }
}
customElements.define('sign-up-form', SignUpForm);

/** Lit, in an open shadow root. */
export const mountLit: MountForm = async (target) => {
  const form = new SignUpForm();
  target.append(form);
  await form.updateComplete;
  return { state: () => ({ email: form.email, again: form.again }), unmount: () => form.remove() };
};
