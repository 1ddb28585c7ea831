import { tellParts } from '../../tell-parts.ts';

tellParts(document.forms[0] as HTMLFormElement, 'mail1', 'mail2');
