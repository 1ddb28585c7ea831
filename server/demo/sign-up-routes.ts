import { Hono } from 'hono';
import { confirmationMail } from './confirmation-mail.ts';
import type { DemoEnvironment, DemoParts } from './demo-site.ts';
import { signUpPage } from './pages/sign-up-page.ts';
import { type FieldErrors, fieldErrors, signUpFields } from './sign-up-fields.ts';

const taken = 'There is an account with this address already. You can log in.';
const undeliverable = 'We could not deliver mail to this address. Please check it.';

/** The sign-up form and what it posts to: JSON in, `{}` or `{"errors": {field: sentence}}` out. */
export function signUpRoutes({ people, sessions, send, origin }: DemoParts): Hono<DemoEnvironment> {
  return new Hono<DemoEnvironment>()
    .get('/', (context) => context.html(signUpPage()))
    .post('/sign-up', async (context) => {
      const refuse = (errors: FieldErrors) => context.json({ errors }, 422);
      const fields = signUpFields(await context.req.json().catch(() => null));
      const errors = fieldErrors(fields);
      if (Object.keys(errors).length > 0) return refuse(errors);
      const person = await people.signUp(fields.name, fields.email, fields.password);
      if (!person) return refuse({ email: taken });
      const result = await send(await confirmationMail(person, origin()));
      if (result === 'refused') return refuse({ email: undeliverable });
      if (result === 'failed') return context.json({ errors: {} }, 502);
      sessions.begin(context, person);
      return context.json({});
    });
}
