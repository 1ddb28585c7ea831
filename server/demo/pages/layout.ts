import { html } from 'hono/html';

/** A piece of HTML whose values are escaped already. */
export type Html = ReturnType<typeof html>;

export interface Page {
  title: string;
  body: Html;
  /** The page's script in `public/`, when it has one. */
  script?: string;
  /** Without head and foot, to lie in a frame. */
  isBare?: boolean;
}

/** The frame around every page of the demo site. */
export function layout({ title, body, script, isBare = false }: Page): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Parcelry</title>
<link rel="icon" href="/public/logo.svg" type="image/svg+xml">
<link rel="stylesheet" href="/public/style.css">
<link rel="stylesheet" href="/public/form.css">
${script ? html`<script type="module" src="/public/${script}"></script>` : ''}
</head>
<body>
${isBare ? '' : head}
<main>${body}</main>
${isBare ? '' : foot}
</body>
</html>`;
}

const head = html`<header class="bar">
<a class="brand" href="/"><img src="/public/logo.svg" alt="" width="32" height="32">Parcelry</a>
<a class="quiet" href="/login">Log in</a>
</header>`;

const foot = html`<footer>
<p>Parcelry is a made-up shop. It runs on this computer only, to try Freshbox with.</p>
<p><a href="/terms">Terms</a></p>
</footer>`;
