/** Whole messages whose structure, encodings or headers try what their markup may not. */

/** A message as it goes over the wire. */
export interface RawMail {
  id: string;
  raw: Buffer;
}

interface Parts {
  /** Lines of the header besides `From`, `To`, `Subject` and `Date`. */
  header: string[];
  body: string | Buffer;
}

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** Puts header and body together. @param subject may be anything but a line break */
export function rawMail(id: string, subject: string, { header, body }: Parts): RawMail {
  const head = [
    'From: Harbour Post <post@harbour.example>',
    'To: reader@mail.cx',
    `Subject: ${subject}`,
    'Date: Sun, 22 Nov 2026 10:00:00 +0000',
    'MIME-Version: 1.0',
    ...header,
  ];
  return { id, raw: Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(body)]) };
}

/** A message with one HTML body. */
export function htmlMail(id: string, subject: string, html: string): RawMail {
  const body = Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n');
  return rawMail(id, subject, {
    header: ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64'],
    body,
  });
}

const html = (body: string, more: string[] = []): Parts => ({
  header: ['Content-Type: text/html; charset=utf-8', ...more],
  body,
});

/** @param parts each with its own header */
function multipart(kind: string, parts: string[], boundary = 'frontier'): Parts {
  return {
    header: [`Content-Type: multipart/${kind}; boundary="${boundary}"`],
    body: `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`,
  };
}

function nested(depth: number, innermost: string): Parts {
  let inner = innermost;
  for (let level = 0; level < depth; level += 1) {
    const { header, body } = multipart('mixed', [inner], `level-${level}`);
    inner = `${header.join('\r\n')}\r\n\r\n${body}`;
  }
  const [head = '', ...rest] = inner.split('\r\n\r\n');
  return { header: [head], body: rest.join('\r\n\r\n') };
}

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

/**
 * @param images markup with what fetches, for a mail's id
 * @param addresses the same addresses, for headers and texts
 */
export function hostileMessages(
  images: (id: string) => string,
  addresses: (id: string) => string[],
): { id: string; parts: Parts }[] {
  const builders: Record<string, (id: string) => Parts> = {
    'related-location': (id) =>
      multipart('related', [
        `Content-Type: text/html\r\nContent-Base: ${first(id)}\r\nContent-Location: ${first(id)}\r\n\r\n` +
          `<img src="x.png"><img src="cid:picture"><img src="${first(id)}">${images(id)}`,
        `Content-Type: image/png\r\nContent-ID: <picture>\r\nContent-Location: ${first(id)}\r\n\r\n${PIXEL}`,
      ]),
    'related-svg': (id) =>
      multipart('related', [
        'Content-Type: text/html\r\n\r\n<img src="cid:drawing"><object data="cid:drawing"></object>',
        `Content-Type: image/svg+xml\r\nContent-ID: <drawing>\r\n\r\n<svg xmlns="http://www.w3.org/2000/svg">${addresses(
          id,
        )
          .map((url) => `<image href="${url}"/>`)
          .join('')}</svg>`,
      ]),
    'cid-and-mid': (id) => html(`<img src="cid:none"><a href="mid:none">x</a><img src="mid:x">${images(id)}`),
    'forwarded-message': (id) =>
      multipart('mixed', [
        `Content-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\nSubject: <img src=${first(id)}>\r\n` +
          `Content-Type: text/html\r\n\r\n${images(id)}`,
      ]),
    'deep-nesting': (id) => nested(60, `Content-Type: text/html\r\n\r\n${images(id)}`),
    'many-alternatives': (id) =>
      multipart(
        'alternative',
        [
          'text/html',
          'text/x-amp-html',
          'application/xhtml+xml',
          'image/svg+xml',
          'text/enriched',
          'text/xml',
        ].map((type) => `Content-Type: ${type}\r\n\r\n${images(id)}`),
      ),
    'external-body': (id) =>
      multipart('mixed', [
        `Content-Type: message/external-body; access-type=URL; URL="${first(id)}"\r\n\r\nContent-Type: text/html\r\n\r\n`,
        `Content-Type: text/html\r\n\r\n${images(id)}`,
      ]),
    'html-attachment': (id) =>
      multipart('mixed', [
        `Content-Type: text/html; name="page.html"\r\nContent-Disposition: attachment\r\n\r\n${images(id)}`,
        `Content-Type: image/svg+xml; name="x.svg"\r\nContent-Disposition: inline\r\n\r\n<svg>${images(id)}</svg>`,
        `Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nURL:${first(id)}\r\nEND:VCALENDAR`,
      ]),
    'same-boundary-twice': (id) => ({
      header: ["Content-Type: multipart/mixed; boundary=a; boundary=b; boundary*=utf-8''c"],
      body: ['a', 'b', 'c']
        .map((name) => `--${name}\r\nContent-Type: text/html\r\n\r\n${images(id)}\r\n`)
        .join(''),
    }),
    'no-end': (id) => ({
      header: ['Content-Type: multipart/mixed; boundary=a'],
      body: `preamble ${images(id)}\r\n--a\r\nContent-Type: text/html\r\n\r\n${images(id)}`,
    }),
    'two-content-types': (id) => ({
      header: ['Content-Type: text/plain', 'Content-Type: text/html'],
      body: images(id),
    }),
    'no-content-type': (id) => ({ header: [], body: `<html>${images(id)}</html>` }),
    'unknown-type': (id) => ({ header: ['Content-Type: text/x-unknown; charset=nowhere'], body: images(id) }),
    'html-as-text': (id) => ({ header: ['Content-Type: text/plain; charset=utf-8'], body: images(id) }),
    'text-with-links': (id) => ({
      header: ['Content-Type: text/plain; charset=utf-8'],
      body: addresses(id)
        .map((url) => `Look at ${url} or <${url}>, "${url}" or //${url.replace(/^\w+:\/\//, '')}.`)
        .join('\r\n'),
    }),
    'text-of-many-links': (id) => ({
      header: ['Content-Type: text/plain; charset=utf-8'],
      body: Array.from({ length: 300 }, (_, at) => addresses(`${id}-${at}`).join(' ')).join('\r\n'),
    }),
    'flowed-text': (id) => ({
      header: ['Content-Type: text/plain; format=flowed; delsp=yes'],
      body: addresses(id)
        .map((url) => `${url.slice(0, 12)} \r\n${url.slice(12)}`)
        .join('\r\n'),
    }),
    'html-link-list': (id) =>
      html(
        addresses(id)
          .map((url) => `<a href="${url}">${url}</a>`)
          .join(' ') + images(id),
      ),
    'utf-7': (id) => ({
      header: ['Content-Type: text/html; charset=utf-7'],
      body: `+ADw-img src+AD0-${first(id)}+AD4-${images(id)}`,
    }),
    'iso-2022-jp': (id) => ({
      header: ['Content-Type: text/html; charset=iso-2022-jp'],
      body: `\u001b$B<img title="\u001b(B${images(id)}\u001b$B">\u001b(J\\${images(id)}`,
    }),
    'hz-gb-2312': (id) => ({
      header: ['Content-Type: text/html; charset=hz-gb-2312'],
      body: `~{<img title="~}${images(id)}~{">~}`,
    }),
    'utf-16': (id) => ({ header: ['Content-Type: text/html; charset=utf-16'], body: utf16(images(id)) }),
    ebcdic: (id) => ({ header: ['Content-Type: text/html; charset=cp037'], body: images(id) }),
    'charset-in-meta': (id) =>
      html(
        `<meta charset=utf-7>+ADw-img src+AD0-${first(id)}+AD4-<meta http-equiv=Content-Type ` +
          `content="text/html;charset=iso-2022-jp">\u001b$B${images(id)}`,
      ),
    'lying-base64': (id) =>
      html(Buffer.from(images(id)).toString('base64'), ['Content-Transfer-Encoding: base64']),
    'broken-base64': (id) => html(`!!${images(id)}==`, ['Content-Transfer-Encoding: base64']),
    'broken-quoted-printable': (id) =>
      html(images(id).replaceAll('=', '=3D=\r\n').concat('=GG=3'), [
        'Content-Transfer-Encoding: quoted-printable',
      ]),
    uuencoded: (id) => html(images(id), ['Content-Transfer-Encoding: x-uuencode']),
    'asking-headers': (id) =>
      html(images(id), [
        `List-Unsubscribe: <${first(id)}>`,
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
        `Disposition-Notification-To: <${first(id)}>`,
        `Return-Receipt-To: ${first(id)}`,
        `Refresh: 0; url=${first(id)}`,
        `Link: <${first(id)}>; rel=preload; as=image`,
        `Location: ${first(id)}`,
        `Content-Location: ${first(id)}`,
        `BIMI-Location: v=BIMI1; l=${first(id)}`,
        `Face: ${PIXEL}`,
        `X-Image-URL: ${first(id)}`,
        `X-DNS-Prefetch-Control: on`,
      ]),
    'nul-bytes': (id) => html(images(id).split('').join('\u0000').concat(images(id))),
    'bare-line-ends': (id) => ({
      header: ['Content-Type: text/html'],
      body: images(id).replaceAll('>', '>\r').replaceAll(' ', '\n'),
    }),
    'long-line': (id) => html(`${'<b>'.repeat(20_000)}${images(id)}`),
    'many-images': (id) => html(images(id).repeat(200)),
  };
  const first = (id: string) => addresses(id)[0] ?? '';
  return Object.entries(builders).map(([id, build]) => ({ id, parts: build(id) }));
}
