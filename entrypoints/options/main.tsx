import { render } from 'preact';
import { dressPage, isOwnWindow } from '../../lib/popup/page-start.ts';
import { App } from './App.tsx';
import './style.css';

if (isOwnWindow()) {
  dressPage();
  render(<App />, document.body);
}
