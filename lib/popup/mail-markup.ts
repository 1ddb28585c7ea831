/** Elements that mail may use: text, lists, tables, images. Nothing that loads, runs, embeds or submits. */
export const MAIL_TAGS = (
  'a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn ' +
  'div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre ' +
  'q s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'
).split(' ');

/** No `id`, `name` or `class`: they could reach styles and names of ours. `href` and `src` are dealt with apart. */
export const MAIL_ATTRIBUTES = (
  'abbr align alt bgcolor border cellpadding cellspacing cite color cols colspan datetime dir face headers height ' +
  'href hspace lang open reversed rowspan scope size span src start style title type valign value vspace width'
).split(' ');

/** Around the cleaned mail: always a light sheet, because mail is written for one. */
const SHEET = `<!doctype html><html><head><meta charset="utf-8"><style>
:root{color-scheme:light;background:#fff;color:#1b1b1b;font:14px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
body{margin:12px}
img{max-width:100%;height:auto}
table{max-width:100%}
pre{white-space:pre-wrap}
a{color:#0a5c9e;text-decoration:underline}
a[data-link]::after{content:" [" attr(data-link) "]";font-size:.78em;color:#5a6862;text-decoration:none}
</style></head><body>`;

/** A whole document for the mail's frame. Only the policy of `safe-html.ts` may call it, with cleaned markup. */
export function onSheet(cleaned: string): string {
  return `${SHEET}${cleaned}</body></html>`;
}
