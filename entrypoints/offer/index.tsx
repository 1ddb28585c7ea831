import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownTicket } from '../../lib/offer/ticket.ts';
import { App } from './App.tsx';
import style from './style.css?inline';

/**
 * Draws the offer in its frame (`public/offer.html`). Script and style are one file: a person who turned to a field waits for
 * it, and each further file of an extension takes the browser some hundredths of a second.
 */
export default defineUnlistedScript(() => {
  const ticket = ownTicket();
  if (!ticket) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
  render(<App ticket={ticket} />, document.body);
});
