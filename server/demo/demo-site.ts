import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { SendMailOptions } from 'nodemailer';
import { entryRoutes } from './entry-routes.ts';
import { plainPage } from './pages/plain-page.ts';
import { newPeople, type People } from './people.ts';
import type { SendResult } from './post-office.ts';
import { publicFiles } from './public-files.ts';
import { newSessions, type Sessions } from './sessions.ts';
import { signUpRoutes } from './sign-up-routes.ts';
import { verifyRoutes } from './verify-routes.ts';

/** What the demo site's routes are given. */
export interface DemoParts {
  people: People;
  sessions: Sessions;
  send(mail: SendMailOptions): Promise<SendResult>;
  /** The site's own origin, known once it listens. */
  origin(): string;
}

export interface DemoEnvironment {
  Bindings: HttpBindings;
}

const largestBody = 64 * 1024;

/** The demo sign-up site as one application. */
export function demoSite(outside: Pick<DemoParts, 'send' | 'origin'>): Hono<DemoEnvironment> {
  const parts: DemoParts = { ...outside, people: newPeople(), sessions: newSessions() };
  const files = publicFiles();
  const app = new Hono<DemoEnvironment>();
  app.use(
    bodyLimit({ maxSize: largestBody }),
    secureHeaders({
      contentSecurityPolicy: {
        ...{ defaultSrc: ["'self'"], objectSrc: ["'none'"], baseUri: ["'none'"] },
        ...{ imgSrc: ["'self'", 'data:'], formAction: ["'self'"], frameAncestors: ["'self'"] },
      },
      strictTransportSecurity: false,
    }),
  );
  app.get('/public/:name', (context) => {
    const file = files.get(context.req.param('name'));
    return file ? context.body(file.content, 200, { 'Content-Type': file.type }) : context.notFound();
  });
  app.route('/', signUpRoutes(parts));
  app.route('/', verifyRoutes(parts));
  app.route('/', entryRoutes(parts));
  app.notFound((context) => {
    const page = plainPage('Nothing here', 'This page does not exist.', { label: 'To the start', path: '/' });
    return context.html(page, 404);
  });
  app.onError((error, context) => {
    console.error('Unexpected failure in the demo site:', error);
    const page = plainPage('Sorry', 'Something went wrong. Please try again.', { label: 'Back', path: '/' });
    return context.html(page, 500);
  });
  return app;
}
