import { tellForm } from '../../tell-form.ts';

/** Its policy (see `pages.ts`) forbids scripts and styles in the page and markup made by scripts. */
tellForm(document.forms[0] as HTMLFormElement);
