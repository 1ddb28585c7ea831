import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { accounts } from './accounts.ts';
import type { ApiEnvironment, ApiParts } from './api-context.ts';
import { ApiError } from './api-error.ts';
import { domains } from './domains.ts';
import { me } from './me.ts';
import { messages } from './messages.ts';
import { proAccounts } from './pro-accounts.ts';
import { proDomains } from './pro-domains.ts';
import { rateLimit } from './rate-limit.ts';
import { token } from './token.ts';

const largestBody = 64 * 1024;

/** The whole HTTP API as one application. */
export function api(parts: ApiParts): Hono<ApiEnvironment> {
  const app = new Hono<ApiEnvironment>();
  // The rest of the body is never read, so nothing else can come over this connection.
  const tooLarge = () => {
    const response = new ApiError('request_too_large').getResponse();
    response.headers.set('Connection', 'close');
    return response;
  };
  app.use(rateLimit(parts.options.requestsPerSecond), bodyLimit({ maxSize: largestBody, onError: tooLarge }));
  app.route('/api/accounts', accounts(parts));
  app.route('/api/token', token(parts));
  app.route('/api/me', me(parts));
  app.route('/api/messages', messages(parts));
  app.route('/api/domains', domains(parts));
  app.route('/pro/api/accounts', proAccounts(parts));
  app.route('/pro/api/domains', proDomains(parts));
  app.notFound(() => new ApiError('not_found').getResponse());
  app.onError((error) => {
    if (error instanceof ApiError) return error.getResponse();
    console.error('Unexpected failure in the API:', error);
    return new ApiError('internal_error').getResponse();
  });
  return app;
}
