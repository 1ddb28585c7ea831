import '@angular/compiler';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { FormArray, FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { DIGITS, type MountCodePage } from './code-page.ts';

const makeBoxes = () => new FormArray(Array.from({ length: DIGITS }, () => new FormControl('')));
const makeOne = () =>
  new FormGroup({
    code: new FormControl('', { updateOn: 'blur', validators: [Validators.pattern(/^\d{6}$/)] }),
  });
let boxes = makeBoxes();
let one = makeOne();

class CodeBoxes {
  boxes = boxes;
}
Component({
  selector: 'code-boxes',
  imports: [ReactiveFormsModule],
  template: `<form>@for (box of boxes.controls; track $index) {
    <input [formControl]="box" maxlength="1" inputmode="numeric">
  }</form>`,
})(CodeBoxes);

class CodeOne {
  form = one;
}
Component({
  selector: 'code-one',
  imports: [ReactiveFormsModule],
  template: `<form [formGroup]="form"><label>Bestätigungscode
    <input formControlName="code" type="password" inputmode="numeric" maxlength="6" autocomplete="off"></label></form>`,
})(CodeOne);

const start = async (target: HTMLElement, selector: string, component: typeof CodeBoxes | typeof CodeOne) => {
  target.append(document.createElement(selector));
  return bootstrapApplication(component, { providers: [provideZonelessChangeDetection()] });
};

/** Angular, a form array of boxes. */
export const angularBoxes: MountCodePage = async (target) => {
  boxes = makeBoxes();
  const app = await start(target, 'code-boxes', CodeBoxes);
  return { state: () => boxes.value.join(''), unmount: () => app.destroy() };
};

/** Angular, one field that hides what is typed and is read when it is left. */
export const angularHidden: MountCodePage = async (target) => {
  one = makeOne();
  const app = await start(target, 'code-one', CodeOne);
  return { state: () => one.value.code ?? '', unmount: () => app.destroy() };
};
