import { type PageServer, servePages } from '../../scripts/serve-pages.ts';

export const FIELD = 'Email address';

const PAGE = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Create your account</title>
<h1>Create your account</h1>
<form method="post" action="/sign-up">
  <p><label>Full name <input name="name" autocomplete="name"></label></p>
  <p><label>${FIELD} <input name="email" type="email" autocomplete="email"></label></p>
  <p><label>Password <input name="password" type="password" autocomplete="new-password"></label></p>
  <p><button>Sign up</button></p>
</form>`;

/** A sign-up form, the same one under every host name. */
export const serveSignUp = (): Promise<PageServer> => servePages(() => PAGE);
