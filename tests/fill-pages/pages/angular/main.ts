import '@angular/compiler';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { send, tell } from '../../tell.ts';

/** The address is taken when the field is left, its repetition as it is typed. */
const form = new FormGroup({
  email: new FormControl('', { updateOn: 'blur', validators: [Validators.required, Validators.email] }),
  again: new FormControl('', [Validators.required, Validators.email]),
});

const state = () => ({ email: form.value.email ?? '', again: form.value.again ?? '' });

class SignUp {
  form = form;
  submit = () => send(state());
}
// Without its compiler at build time, a decorator is the function it is.
Component({
  selector: '#app',
  imports: [ReactiveFormsModule],
  template: `
    <form [formGroup]="form" (ngSubmit)="submit()">
      <label>Email address <input type="email" formControlName="email"></label>
      <label>Confirm email address <input type="email" formControlName="again"></label>
      <button>Create account</button>
    </form>`,
})(SignUp);

await bootstrapApplication(SignUp, { providers: [provideZonelessChangeDetection()] });
tell(state);
