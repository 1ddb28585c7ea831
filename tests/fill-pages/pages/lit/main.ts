import { html, LitElement } from 'lit';
import { send, tell } from '../../tell.ts';

/** A text field as a design system has it: label and input in its own shadow root. */
class TextField extends LitElement {
  static override properties = { label: {}, type: {}, value: {} };
  declare label: string;
  declare type: string;
  declare value: string;
  constructor() {
    super();
    this.label = '';
    this.type = 'text';
    this.value = '';
  }
  override render() {
    const hear = ({ target }: Event) => {
      this.value = (target as HTMLInputElement).value;
      this.dispatchEvent(new CustomEvent('value-changed', { detail: this.value }));
    };
    return html`<label for="field">${this.label}</label>
      <input id="field" type=${this.type} .value=${this.value} @input=${hear}>`;
  }
}
customElements.define('text-field', TextField);

/** A form in a shadow root, whose fields are in shadow roots of their own. */
class SignUpForm extends LitElement {
  static override properties = { email: { state: true }, password: { state: true } };
  declare email: string;
  declare password: string;
  constructor() {
    super();
    this.email = '';
    this.password = '';
  }
  override render() {
    const submit = (event: Event) => {
      event.preventDefault();
      void send({ email: this.email });
    };
    return html`<form @submit=${submit}>
      <text-field label="Email address" type="email" .value=${this.email}
        @value-changed=${({ detail }: CustomEvent<string>) => {
          this.email = detail;
        }}></text-field>
      <text-field label="Password" type="password" .value=${this.password}
        @value-changed=${({ detail }: CustomEvent<string>) => {
          this.password = detail;
        }}></text-field>
      <button>Create account</button></form>`;
  }
}
customElements.define('sign-up-form', SignUpForm);

const form = new SignUpForm();
document.querySelector('#app')?.append(form);
tell(() => ({ email: form.email }));
