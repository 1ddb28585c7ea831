import '@angular/compiler';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import type { MountForm } from './mounted-form.ts';

const makeForm = () =>
  new FormGroup({
    email: new FormControl('', { updateOn: 'blur', validators: [Validators.required, Validators.email] }),
    again: new FormControl(''),
  });
let form = makeForm();

class SignUp {
  form = form;
}
Component({
  selector: 'sign-up',
  imports: [ReactiveFormsModule],
  template: `<form [formGroup]="form">
    <input type="email" formControlName="email" name="email">
    <input type="email" formControlName="again" name="repeatEmail">
    <button>Sign up</button></form>`,
})(SignUp);

/** Angular 22, reactive forms; the address is taken on blur only. */
export const mountAngular: MountForm = async (target) => {
  form = makeForm();
  target.append(document.createElement('sign-up'));
  const app = await bootstrapApplication(SignUp, { providers: [provideZonelessChangeDetection()] });
  return {
    state: () => ({ email: form.value.email ?? '', again: form.value.again ?? '' }),
    unmount: () => app.destroy(),
  };
};
