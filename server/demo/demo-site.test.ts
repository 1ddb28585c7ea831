/** Signing up at the demo site as a browser does it, with the mail read through the API. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../start-server.ts';

let server: RunningServer;
let mailbox: { address: string; token: string };

beforeAll(async () => {
  server = await startServer({ requestsPerSecond: 0 });
});
afterAll(() => server.close());

/** A visitor with cookies of their own. */
function visitor() {
  let cookie = '';
  return async (method: 'GET' | 'POST', path: string, body?: string | URLSearchParams) => {
    const response = await fetch(new URL(path, server.demoOrigin), {
      method,
      redirect: 'manual',
      headers: { Cookie: cookie, ...(typeof body === 'string' && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body }),
    });
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return { status: response.status, goesTo: response.headers.get('Location'), text: await response.text() };
  };
}

async function api<T>(path: string, token: string, body?: unknown): Promise<T> {
  const response = await fetch(server.apiOrigin + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (await response.json()) as T;
}

/** The newest mail's code and link. */
async function newestMail(): Promise<{ code: string; link: string }> {
  const { messages } = await api<{ messages: { id: string }[] }>('/api/messages', mailbox.token);
  const mail = await api<{ text_body: string; html_body: string }>(
    `/api/messages/${messages[0]?.id}`,
    mailbox.token,
  );
  const code = /^\d{6}$/m.exec(mail.text_body)?.[0] ?? 'no code';
  const link = /^http\S+confirm\S+$/m.exec(mail.text_body)?.[0] ?? 'no link';
  expect(mail.html_body).toContain(`>${code}<`);
  expect(mail.html_body).toContain(`href="${link}"`);
  return { code, link };
}

function fields(changes: Record<string, unknown> = {}): string {
  const { address } = mailbox;
  const password = 'long enough';
  const right = { name: 'Ada', email: address, confirmEmail: address, password, confirmPassword: password };
  return JSON.stringify({ ...right, terms: true, ...changes });
}

async function signUp(): Promise<ReturnType<typeof visitor>> {
  const address = `demo-${crypto.randomUUID().slice(0, 8)}@mail.cx`;
  mailbox = await api('/api/accounts', server.token, { address, password: 'a fine password' });
  const go = visitor();
  expect(await go('POST', '/sign-up', fields())).toMatchObject({ status: 200, text: '{}' });
  return go;
}

const entered = (code: string) => new URLSearchParams({ code });

test('the code from the mail confirms the account', async () => {
  const go = await signUp();
  expect((await go('GET', '/verify')).text).toContain('autocomplete="one-time-code"');
  const { code } = await newestMail();
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  expect(await go('POST', '/verify', entered(spaced))).toMatchObject({ status: 303, goesTo: '/confirmed' });
  expect((await go('GET', '/confirmed')).text).toContain('<h1>Your account is confirmed</h1>');
});

test('the code is asked for in every shape its address names', async () => {
  const go = await signUp();
  const page = async (shape: string) => (await go('GET', `/verify?${shape}`)).text;
  expect(await page('boxes')).toContain('Digit 6 of 6');
  expect(await page('masked')).toContain('placeholder="___-___"');
  expect(await page('hidden')).toContain('type="password"');
  expect(await page('late')).toContain('<template>');
  expect(await page('frame')).toContain('src="/verify?inner"');
  expect(await page('inner')).toContain('action="/verify?frame"');
});

test('the link from the mail confirms the account in any browser', async () => {
  await signUp();
  const { link } = await newestMail();
  const elsewhere = visitor();
  expect(await elsewhere('GET', link)).toMatchObject({ status: 302, goesTo: '/confirmed' });
  expect((await elsewhere('GET', '/confirmed')).text).toContain('<h1>Your account is confirmed</h1>');
});

test('wrong codes get a friendly sentence, too many of them ask for a new code, and that works', async () => {
  const go = await signUp();
  const { code } = await newestMail();
  const wrong = entered(code === '000000' ? '000001' : '000000');
  expect(await go('POST', '/verify?boxes', wrong)).toMatchObject({
    status: 422,
    text: expect.stringContaining('That code is not right. Check the mail and try again.'),
  });
  for (let guess = 2; guess <= 5; guess += 1) await go('POST', '/verify', wrong);
  expect((await go('POST', '/verify', entered(code))).text).toContain('Ask for a new code');

  expect(await go('POST', '/resend')).toMatchObject({ status: 303, goesTo: '/verify?sent' });
  const renewed = await newestMail();
  expect((await go('POST', '/verify', entered(renewed.code))).goesTo).toBe('/confirmed');
});

test('no account is confirmed without code or link', async () => {
  const go = await signUp();
  expect((await go('GET', '/confirmed')).goesTo).toBe('/');
  expect(await go('GET', '/confirm?token=x')).toMatchObject({ status: 404 });
  expect(await go('GET', '/confirm')).toMatchObject({ status: 404 });
  expect((await visitor()('POST', '/verify', entered('000000'))).goesTo).toBe('/');
});

test('fields that are not right are named, and no mail is sent', async () => {
  const go = await signUp();
  const errors = async (body: string) => JSON.parse((await go('POST', '/sign-up', body)).text).errors;
  expect(Object.keys(await errors('{}'))).toEqual(['name', 'email', 'password', 'terms']);
  expect(Object.keys(await errors('not json'))).toEqual(['name', 'email', 'password', 'terms']);
  expect(await errors(fields({ confirmEmail: 'other@mail.cx' }))).toHaveProperty('confirmEmail');
  expect(await errors(fields({ confirmPassword: 'another one' }))).toHaveProperty('confirmPassword');
  const nobody = 'nobody-at-all@mail.cx';
  expect(await errors(fields({ email: nobody, confirmEmail: nobody }))).toMatchObject({
    email: expect.stringContaining('could not deliver'),
  });
  const { messages } = await api<{ messages: unknown[] }>('/api/messages', mailbox.token);
  expect(messages).toHaveLength(1);
});

test('every style, script and picture the pages name is there', async () => {
  const go = visitor();
  const page = (await go('GET', '/')).text;
  const files = [...page.matchAll(/(?:href|src)="(\/public\/[^"]+)"/g)].map(([, path]) => path ?? '');
  expect(files.length).toBeGreaterThan(3);
  for (const path of files) expect(await go('GET', path), path).toMatchObject({ status: 200 });
  expect((await go('GET', '/public/..%2fdemo-site.ts')).status).toBe(404);
});

test('what people type is shown as text', async () => {
  const go = await signUp();
  const form = new URLSearchParams({ email: '"><script>alert(1)</script>', password: 'x' });
  const { status, text } = await go('POST', '/login', form);
  expect(status).toBe(401);
  expect(text).not.toContain('<script>alert');
});

test('a form that is no form gets a page, not a failure', async () => {
  const go = await signUp();
  expect((await go('POST', '/verify', '{"code":1}')).status).toBe(422);
  expect((await go('POST', '/login', '{"email":1}')).status).toBe(401);
});
