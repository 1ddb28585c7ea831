import { tell } from '../../tell.ts';

const frame = document.querySelector('iframe') as HTMLIFrameElement;
tell(() => (frame.contentWindow as Window).fillPage?.state() ?? { email: '' });
