import { html } from 'hono/html';
import { type Html, layout } from './layout.ts';

/**
 * A page with a heading, a few words and one way on.
 * @param next label and path of the link below
 */
export function plainPage(title: string, words: string, next: { label: string; path: string }): Html {
  return layout({
    title,
    body: html`<section class="card narrow">
<h1>${title}</h1>
<p>${words}</p>
<p class="below"><a href="${next.path}">${next.label}</a></p>
</section>`,
  });
}
