import { tellParts } from '../../tell-parts.ts';

tellParts(document.forms[0] as HTMLFormElement, 'email_id', 'email_domain');
