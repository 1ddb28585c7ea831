import { render } from 'preact';
import { dressPage, isOwnWindow } from '../../lib/popup/page-start.ts';
import { recallView } from '../../lib/popup/view-memory.ts';
import { App } from './App.tsx';
import './style.css';

async function start(): Promise<void> {
  dressPage();
  const remembered = await recallView();
  // A route in the address was asked for just now; the remembered one is only a fallback.
  if (remembered && !location.hash) history.replaceState(null, '', remembered.hash);
  render(<App remembered={remembered} />, document.body);
}

if (isOwnWindow()) void start();
