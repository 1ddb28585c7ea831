import { tellForm } from '../../tell-form.ts';

tellForm(document.forms[0] as HTMLFormElement);
