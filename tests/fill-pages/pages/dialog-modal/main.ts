import { tellForm } from '../../tell-form.ts';

const dialog = document.querySelector('dialog') as HTMLDialogElement;
document.querySelector('#open')?.addEventListener('click', () => dialog.showModal());
tellForm(document.forms[0] as HTMLFormElement);
