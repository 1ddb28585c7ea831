import { render } from 'preact';
import { dressPage, isOwnWindow } from '../../lib/popup/page-start.ts';
import { startFacts } from '../../lib/popup/use-facts.ts';
import { recallView } from '../../lib/popup/view-memory.ts';
import { App } from './App.tsx';
import './style.css';

/** For so long nothing is drawn while the facts are on their way, in ms: mostly they are there at once. */
const BLANK = 150;

async function start(): Promise<void> {
  const begun = startFacts();
  const soon = Promise.race([begun.isRead, new Promise((resolve) => setTimeout(resolve, BLANK))]);
  dressPage();
  const [remembered] = await Promise.all([recallView(), soon]);
  // A route in the address was asked for just now; the remembered one is only a fallback.
  if (remembered && !location.hash) history.replaceState(null, '', remembered.hash);
  render(<App remembered={remembered} begun={begun} />, document.body);
}

if (isOwnWindow()) void start();
