import { afterEach, expect, test } from 'vitest';
import { safeHtml } from './safe-html.ts';

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe.mail')) frame.remove();
});

/** What a browser makes of the mail, in a frame like the reader's, but readable for the test. */
async function shown(hostile: string, given?: Record<string, string>): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.className = 'mail';
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.srcdoc = safeHtml(hostile, given).html as unknown as string;
  document.body.append(frame);
  await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  return frame.contentDocument!;
}

test.each([
  ['script', '<script>alert(1)</script>'],
  ['event handlers', '<img src=x onerror=alert(1)><p onclick=alert(1)>x</p><details open ontoggle=alert(1)>'],
  ['svg', '<svg><image href="https://t.example/1.png"/><script>alert(1)</script></svg>'],
  ['math', '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>'],
  ['style elements', '<style>body{background:url(https://t.example/2.png)}</style>'],
  ['forms', '<form action="https://t.example/"><input name=password><button>Log in</button></form>'],
  [
    'meta and base',
    '<meta http-equiv=refresh content="0;url=https://t.example/"><base href="https://t.example/">',
  ],
  [
    'link elements',
    '<link rel=preload as=fetch href="https://api.mail.cx/x"><link rel=stylesheet href=//t.example>',
  ],
  [
    'media',
    '<video src="https://t.example/v" poster="https://t.example/p"></video><audio src=//t.example></audio>',
  ],
  [
    'frames',
    '<iframe src="https://t.example/"></iframe><object data="//t.example"></object><embed src="//t.example">',
  ],
  ['names', '<p id=root class=button name=x data-x=1>x</p>'],
  ['mutation', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'],
  [
    'responsive images',
    '<picture><source srcset="https://t.example/3.png"><img srcset="https://t.example/4.png 2x"></picture>',
  ],
  [
    'addresses where none belongs',
    '<div src="//t.example" href="//t.example">x</div><image href="https://t.example/">',
  ],
  ['backgrounds', '<table background="https://t.example/5.png"><tr><td background=//t.example>x</table>'],
])('%s do not reach the frame', async (_, hostile) => {
  const { body } = await shown(hostile);
  const tags =
    'script,svg,math,style,form,input,button,meta,base,link,video,audio,iframe,object,embed,picture,source';
  expect(body.querySelector(tags)).toBeNull();
  for (const element of body.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^(id|class|name|srcset|background|action|poster|href)$/);
      expect(value).not.toContain('t.example');
    }
  }
});

test('links lose their way inside the frame and are listed with their real host', async () => {
  const hostile =
    '<a href="https://evil.example/login">www.paypal.com</a> <a href="javascript:alert(1)">x</a>' +
    '<a href="https://аpple.com/">Apple</a><a href="https://good.example@evil.example/">y</a>' +
    '<a href="data:text/html,x">z</a><a href="//host.example/">w</a>' +
    '<a href="https://evil.example/login">again</a><a href="https://a.shop.example/">shop.example</a>';
  const { links } = safeHtml(hostile);
  expect(links).toEqual([
    {
      url: 'https://evil.example/login',
      host: 'evil.example',
      words: 'www.paypal.com',
      claims: 'www.paypal.com',
    },
    { url: 'https://аpple.com/', host: 'xn--pple-43d.com', words: 'Apple', claims: null },
    { url: 'https://a.shop.example/', host: 'a.shop.example', words: 'shop.example', claims: null },
  ]);
  const { body } = await shown(hostile);
  const numbers = [...body.querySelectorAll('a')].map((a) => [a.getAttribute('href'), a.dataset.link]);
  expect(numbers[0]).toEqual([null, '1']);
  expect(numbers.at(-2)).toEqual([null, '1']);
  expect(numbers.every(([href]) => href === null)).toBe(true);
});

test('images from afar wait to be asked for, trackers and plain http never come', async () => {
  const hostile =
    '<img src="https://i.example/logo.png" width="200"><img src="https://t.example/open" width="1" height="1">' +
    '<img src="http://i.example/plain.png"><img src="data:image/png;base64,AAAA"><img src="data:image/svg+xml,x">';
  expect(safeHtml(hostile).images).toEqual(['https://i.example/logo.png']);
  const sources = async (given?: Record<string, string>) =>
    [...(await shown(hostile, given)).querySelectorAll('img')].map((image) => image.getAttribute('src'));
  expect(await sources()).toEqual([null, null, null, 'data:image/png;base64,AAAA', null]);
  expect((await sources({ 'https://i.example/logo.png': 'data:image/gif;base64,R0' }))[0]).toBe(
    'data:image/gif;base64,R0',
  );
  expect((await sources({ 'https://i.example/logo.png': 'https://evil.example/' }))[0]).toBeNull();
});

test('the markup is a trusted type, made by cleaning and nothing else', () => {
  const { html } = safeHtml('<b>hello</b><script>x</script>');
  expect(html.constructor.name).toBe('TrustedHTML');
  expect(String(html)).toContain('<b>hello</b></body>');
});

test('broken and endless markup ends', () => {
  expect(safeHtml('').links).toEqual([]);
  expect(safeHtml('<div>'.repeat(3000)).links).toEqual([]);
  expect(safeHtml('<a href="https://x.example/'.repeat(200)).links.length).toBeLessThan(300);
  const many = Array.from({ length: 2000 }, (_, i) => `<a href="https://x.example/${i}">x</a>`).join('');
  expect(safeHtml(many).links).toHaveLength(300);
});
