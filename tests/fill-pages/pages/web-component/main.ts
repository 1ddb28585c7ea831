import { tellForm } from '../../tell-form.ts';

/** A form-associated element: its form sends what it says, not what its inner field holds. */
class EmailField extends HTMLElement {
  static readonly formAssociated = true;
  readonly #internals = this.attachInternals();

  connectedCallback(): void {
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    const field = Object.assign(document.createElement('input'), { type: 'email', id: 'field' });
    const label = Object.assign(document.createElement('label'), {
      htmlFor: 'field',
      textContent: this.title,
    });
    root.append(label, field);
    field.addEventListener('change', () => this.#internals.setFormValue(field.value));
    this.#internals.setFormValue('');
  }
}
customElements.define('email-field', EmailField);

/** Holds the field in one more shadow root, around which the form is in the open. */
class FieldRow extends HTMLElement {
  connectedCallback(): void {
    const root = this.attachShadow({ mode: 'open' });
    root.append(document.createElement('slot'));
  }
}
customElements.define('field-row', FieldRow);

const form = document.createElement('form');
form.method = 'post';
form.action = '/submitted';
const row = document.createElement('field-row');
const field = document.createElement('email-field');
field.title = 'Email address';
field.setAttribute('name', 'email');
row.append(field);
form.append(row, Object.assign(document.createElement('button'), { textContent: 'Create account' }));
document.querySelector('#app')?.append(form);
tellForm(form);
