/** The library of fill pages: one way of building inputs each. */

export interface FillPageFacts {
  /** First label of its host name, and its folder in `pages/` unless `folder` says another. */
  name: string;
  /** What is special about it, as the list for people says. */
  what: string;
  folder?: string;
  /** Label of the field to click into. */
  field?: string;
  /** Name of the button that sends. */
  button?: string;
  /** Name of the button or link that leads to the form. */
  opener?: string;
  /** `copied`: it cannot or will not keep the address. `no offer`: it has no field for it. Else it takes it. */
  ends?: 'copied' | 'no offer';
  /** How the browser shows it: zoom as a factor, the colours of a high-contrast theme. */
  view?: { zoom?: number; forcedColors?: true };
  /** Its policy, sent as `Content-Security-Policy`. */
  policy?: string;
}

/** How fields behave and what they are made with. */
export const FIELD_PAGES: FillPageFacts[] = [
  { name: 'plain', what: 'A form and nothing else' },
  { name: 'react-controlled', what: 'React, controlled, with a field that repeats the address' },
  { name: 'react-mask', what: 'React, masked: lower case, no spaces, caret put back' },
  {
    name: 'react-blur',
    what: 'React, takes the address when the field is left, empties what it does not like',
  },
  { name: 'vue', what: 'Vue, v-model.lazy and v-model' },
  { name: 'angular', what: 'Angular, reactive forms, updateOn blur' },
  { name: 'svelte', what: 'Svelte, bind:value' },
  { name: 'preact', what: 'Preact, controlled' },
  { name: 'lit', what: 'Lit, fields in open shadow roots within an open shadow root' },
  { name: 'web-component', what: 'A form-associated custom element, slotted into another' },
  { name: 'editable-beside', what: 'A contenteditable look-alike beside the real field' },
  { name: 'editable-only', what: 'A contenteditable instead of a field', ends: 'no offer' },
  { name: 'replaced-on-focus', what: 'The field is swapped for another one when it gets the focus' },
  { name: 'replaced-soon', what: 'The field is swapped 300 ms after it got the focus, under the offer' },
  { name: 'replaced-on-input', what: 'React builds another field at the first letter' },
  { name: 'clears-first-input', what: 'The first input is thrown away' },
  { name: 'trusted-only', what: 'Hears nothing but input of the person or the browser' },
  { name: 'limits', what: 'required, minlength, maxlength, pattern' },
  { name: 'too-short', what: 'maxlength shorter than the address', ends: 'copied' },
  { name: 'text-type', what: 'type=text' },
  { name: 'split-text', what: 'Local part and domain in two fields' },
  { name: 'split-select', what: 'Local part in a field, domain in a list that has it' },
  { name: 'split-chooser', what: 'Local part and domain in two fields, and a list that types the domain' },
  { name: 'split-closed', what: 'Local part in a field, domain in a list without it', ends: 'copied' },
  { name: 'confirm-twin', what: 'A second field repeats the address' },
  { name: 'throws-away', what: 'Takes single keys only and throws away the rest', ends: 'copied' },
  { name: 'throws-on-blur', what: 'Empties the field when it is left', ends: 'copied' },
];

/** Where a form stands and how it is shown. */
export const PLACE_PAGES: FillPageFacts[] = [
  { name: 'late', what: 'The form comes later than the page' },
  { name: 'spa-route', what: 'The form comes with a route of a single-page app', opener: 'Sign up' },
  { name: 'frame', what: 'The form is in a frame of the same origin' },
  { name: 'dialog-modal', what: 'A modal dialog', opener: 'Sign up' },
  {
    name: 'dialog-role',
    what: 'role=dialog without a form, which keeps the focus inside',
    opener: 'Sign up',
  },
  { name: 'popover', what: 'A popover', opener: 'Sign up' },
  { name: 'autofocus', what: 'The field has the focus from the start' },
  { name: 'rtl', what: 'Arabic, right to left', field: 'البريد الإلكتروني', button: 'إنشاء حساب' },
  { name: 'zoom-50', what: 'The browser zooms to 50 %', folder: 'plain', view: { zoom: 0.5 } },
  { name: 'zoom-200', what: 'The browser zooms to 200 %', folder: 'plain', view: { zoom: 2 } },
  { name: 'zoom-300', what: 'The browser zooms to 300 %', folder: 'plain', view: { zoom: 3 } },
  { name: 'css-zoom', what: 'The page zooms its form to 150 %' },
  { name: 'forced-colors', what: 'High contrast', folder: 'plain', view: { forcedColors: true } },
  {
    name: 'trusted-types',
    what: 'Trusted Types and a strict policy',
    policy:
      "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
];

export const FILL_PAGES = [...FIELD_PAGES, ...PLACE_PAGES];
