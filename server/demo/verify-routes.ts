import { type Context, Hono } from 'hono';
import { codeShape, verifyPath } from './code-shapes.ts';
import { confirmationMail } from './confirmation-mail.ts';
import type { DemoEnvironment, DemoParts } from './demo-site.ts';
import { formTexts } from './form-texts.ts';
import { plainPage } from './pages/plain-page.ts';
import { verifyPage } from './pages/verify-page.ts';
import type { GuessResult } from './people.ts';

const sentences: Record<Exclude<GuessResult, 'right'>, string> = {
  wrong: 'That code is not right. Check the mail and try again.',
  tooOld: 'That code is too old. Ask for a new one below.',
  tooMany: 'That was wrong too often. Ask for a new code below.',
};

const start = { label: 'To the start', path: '/' };

/** Entering the code, asking for another one, and the link in the mail. */
export function verifyRoutes({ people, sessions, send, origin }: DemoParts): Hono<DemoEnvironment> {
  const shapeOf = (context: Context) => codeShape((word) => context.req.query(word) !== undefined);
  return new Hono<DemoEnvironment>()
    .get('/verify', (context) => {
      const person = sessions.personOf(context);
      if (!person) return context.redirect('/');
      if (person.isConfirmed) return context.redirect('/confirmed');
      const news = context.req.query('sent') === undefined ? {} : { news: 'A new code is on its way.' };
      return context.html(verifyPage({ email: person.email, shape: shapeOf(context), ...news }));
    })
    .post('/verify', async (context) => {
      const person = sessions.personOf(context);
      if (!person) return context.redirect('/', 303);
      const code = (await formTexts(context)).get('code') ?? '';
      const result = people.guess(person, code.replace(/[\s-]/g, ''));
      if (result === 'right') return context.redirect('/confirmed', 303);
      const page = { email: person.email, shape: shapeOf(context), error: sentences[result] };
      return context.html(verifyPage(page), 422);
    })
    .post('/resend', async (context) => {
      const person = sessions.personOf(context);
      if (!person) return context.redirect('/', 303);
      people.renew(person);
      const result = await send(await confirmationMail(person, origin()));
      if (result === 'sent') {
        return context.redirect(verifyPath(shapeOf(context), ['sent']), 303);
      }
      const error = 'We could not send the mail. Please try again in a minute.';
      return context.html(verifyPage({ email: person.email, shape: shapeOf(context), error }), 502);
    })
    .get('/confirm', (context) => {
      const person = people.confirmByLink(context.req.query('token') ?? '');
      if (person) {
        sessions.begin(context, person);
        return context.redirect('/confirmed');
      }
      const words = 'This link is not valid any more. Log in and ask for a new code.';
      return context.html(plainPage('Link not valid', words, { label: 'Log in', path: '/login' }), 404);
    })
    .get('/confirmed', (context) => {
      if (!sessions.personOf(context)?.isConfirmed) return context.redirect('/');
      const words = 'Thank you. Your first ten parcels are on us.';
      return context.html(plainPage('Your account is confirmed', words, start));
    });
}
