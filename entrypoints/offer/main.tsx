import { render } from 'preact';
import { ownTicket } from '../../lib/offer/ticket.ts';
import { App } from './App.tsx';

const ticket = ownTicket();
if (ticket) render(<App ticket={ticket} />, document.body);
