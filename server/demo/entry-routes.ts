import { Hono } from 'hono';
import type { DemoEnvironment, DemoParts } from './demo-site.ts';
import { formTexts } from './form-texts.ts';
import { loginPage } from './pages/login-page.ts';
import { plainPage } from './pages/plain-page.ts';

const terms =
  'Parcelry exists only to try Freshbox with. It keeps what you enter in memory and forgets it when it stops.';

/** Logging in, the page behind it, and the terms. */
export function entryRoutes({ people, sessions }: DemoParts): Hono<DemoEnvironment> {
  return new Hono<DemoEnvironment>()
    .get('/login', (context) => context.html(loginPage()))
    .post('/login', async (context) => {
      const form = await formTexts(context);
      const email = form.get('email') ?? '';
      const person = await people.logIn(email, form.get('password') ?? '');
      if (!person) return context.html(loginPage(email, 'The email address or the password is wrong.'), 401);
      sessions.begin(context, person);
      return context.redirect(person.isConfirmed ? '/home' : '/verify', 303);
    })
    .get('/home', (context) => {
      const person = sessions.personOf(context);
      if (!person?.isConfirmed) return context.redirect('/login');
      const words = `Good to see you, ${person.name}. There are no parcels on their way.`;
      return context.html(plainPage('Your parcels', words, { label: 'To the start', path: '/' }));
    })
    .get('/terms', (context) =>
      context.html(plainPage('Terms', terms, { label: 'Back to sign-up', path: '/' })),
    );
}
