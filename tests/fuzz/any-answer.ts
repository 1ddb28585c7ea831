/** Random answers of a service: from nearly right ones to bytes that are no HTTP at all. */
import fc from 'fast-check';
import type { Answer } from './garbage-server.ts';

/** Mostly the right thing, so that the rest of an answer is looked at too. */
const often = <T, U>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<U>): fc.Arbitrary<T | U> =>
  fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: wrong });

const id = often(fc.stringMatching(/^[\w-]{1,64}$/), fc.constantFrom('..', '.', 'a/b', '', '__proto__'));
const address = often(fc.emailAddress(), fc.constantFrom('a@b', '@', 'a b@c', `${'a'.repeat(500)}@mail.cx`));
const number = fc.oneof(
  fc.nat(),
  fc.double(),
  fc.constantFrom(-1, -0, 0.5, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER),
);
const size = often(fc.nat(), number);
const time = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom(
    '2026-01-01T00:00:00Z',
    '2026-01-01',
    'yesterday',
    '+275760-09-13T00:00:00Z',
    '-271821-04-20',
  ),
  fc.constantFrom('Fri, 31 Dec 99999 23:59:59 GMT', '0000-01-01T00:00:00Z', ''),
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\ud800', '\0', '<b>', 'x'.repeat(5_000), '\u202e'),
);
const attachment = fc.record({ index: often(fc.nat(20), number), filename: text, content_type: text, size });

/** One record with every key that any answer has. */
const whole = fc.record({
  id,
  address,
  quota: size,
  used: size,
  created_at: time,
  token: often(fc.stringMatching(/^[\x21-\x7e]{1,40}$/), text),
  sender: text,
  from: text,
  subject: text,
  preview_text: text,
  size,
  text_body: text,
  html_body: text,
  attachments: fc.array(attachment, { maxLength: 3 }),
  domain: often(fc.domain(), text),
  default: fc.boolean(),
  sort_order: number,
  verify_status: fc.constantFrom('verified', 'pending'),
  error: fc.constantFrom(
    'address_taken',
    'invalid_credentials',
    'not_found',
    'constructor',
    '__proto__',
    'x',
  ),
});

/** A value in which single keys have become something else. */
function warped(right: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .tuple(right, fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), fc.jsonValue())
    .map(([value, more, nth, other]) => {
      const keys = Object.keys(value);
      const key = keys[nth % Math.max(1, keys.length)];
      return { ...value, ...(nth % 3 === 0 && more), ...(key !== undefined && { [key]: other }) };
    });
}

const record = often(whole, warped(whole));
const list = often(fc.array(record, { maxLength: 4 }), fc.oneof(fc.constant(null), fc.jsonValue()));
const value = fc.oneof(
  { weight: 5, arbitrary: record },
  {
    weight: 5,
    arbitrary: fc.record({ accounts: list, messages: list, domains: list }, { requiredKeys: [] }),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** JSON as text, at times with what JSON.stringify never writes. */
const json = fc
  .tuple(value, fc.constantFrom('', '', '', 'infinite', 'proto', 'deep', 'twice'))
  .map(([what, how]) => {
    const said = JSON.stringify(what);
    if (how === 'infinite') return said.replaceAll(/:-?\d[\d.e+]*/g, ':1e999');
    if (how === 'proto') return said.replace('{', '{"__proto__":{"polluted":1},');
    if (how === 'deep') return said.replace(/:null|:"[^"\\]*"/, `:${'['.repeat(3_000)}${']'.repeat(3_000)}`);
    if (how === 'twice') return said + said;
    return said;
  });

const body = fc.oneof(
  { weight: 8, arbitrary: json.map((said) => new TextEncoder().encode(said)) },
  {
    weight: 2,
    arbitrary: fc.tuple(json, fc.double({ min: 0, max: 1, noNaN: true })).map(([said, share]) => {
      const whole = new TextEncoder().encode(said);
      return whole.slice(0, Math.floor(whole.length * share));
    }),
  },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('<!doctype html><h1>Log in</h1>', '')
      .map((said) => new TextEncoder().encode(said)),
  },
);

const status = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(200, 201) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(204, 301, 302, 307, 308, 400, 401, 403, 404, 409, 410, 429, 500, 503),
  },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 999 }) },
);

/** How the body is said to be framed: mostly as it is, at times not. */
const framing = fc.constantFrom(
  'right',
  'right',
  'right',
  'none',
  'short',
  'long',
  'huge',
  'chunked',
  'nonsense',
);

function headersOf(elsewhere: string): fc.Arbitrary<[string, string][]> {
  const retryAfter = fc.oneof(fc.integer().map(String), time, fc.constantFrom('1e9', '-5', 'soon'));
  const header = fc.oneof(
    fc.tuple(fc.constant('Retry-After'), retryAfter),
    fc.tuple(fc.constant('Date'), time),
    fc.tuple(
      fc.constant('Location'),
      fc.constantFrom(`${elsewhere}/stolen`, '//evil.test/', '/api/token', ':'),
    ),
    fc.tuple(fc.constant('Content-Type'), fc.constantFrom('text/html', 'application/json', 'x')),
    fc.tuple(fc.constant('Content-Encoding'), fc.constantFrom('gzip', 'br', 'deflate', 'x')),
    fc.tuple(fc.constant('Set-Cookie'), fc.constant('track=1')),
    fc.tuple(fc.constant('Refresh'), fc.constant(`0;url=${elsewhere}/`)),
    fc.tuple(fc.constant('Link'), fc.constant(`<${elsewhere}/>; rel=preload`)),
    fc.tuple(fc.constant('Alt-Svc'), fc.constant(`h2="${elsewhere.slice(7)}"`)),
    fc.tuple(fc.stringMatching(/^[\w-]{1,10}$/), fc.stringMatching(/^[\x20-\x7e]{0,20}$/)),
  );
  return fc.array(header, { maxLength: 4 });
}

function framed(how: string, content: Uint8Array): { headers: string[]; content: Uint8Array } {
  const chunk = Buffer.concat([
    Buffer.from(`${content.length.toString(16)}\r\n`),
    content,
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
  const said: Record<string, string[]> = {
    right: [`Content-Length: ${content.length}`],
    none: [],
    short: [`Content-Length: ${content.length >> 1}`],
    long: [`Content-Length: ${content.length + 10}`],
    huge: ['Content-Length: 99999999999999'],
    chunked: ['Transfer-Encoding: chunked'],
    nonsense: ['Transfer-Encoding: chunked', 'Content-Length: x'],
  };
  return { headers: said[how] ?? [], content: how === 'chunked' ? chunk : content };
}

/** @param elsewhere origin that nothing may be sent to, and that the answers point to */
export function answers(elsewhere: string): fc.Arbitrary<Answer> {
  const ending = fc.oneof(
    { weight: 40, arbitrary: fc.constant('close' as const) },
    { weight: 3, arbitrary: fc.constant('reset' as const) },
    { weight: 1, arbitrary: fc.constant('hang' as const) },
  );
  const http = fc
    .tuple(status, headersOf(elsewhere), framing, body, ending)
    .map(([code, headers, how, said, end]) => {
      const { headers: more, content } = framed(how, said);
      const lines = [
        `HTTP/1.1 ${code} Said`,
        ...headers.map((pair) => pair.join(': ')),
        ...more,
        'Connection: close',
      ];
      return { bytes: Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), content]), ending: end };
    });
  const noHttp = fc
    .tuple(fc.uint8Array({ maxLength: 200 }), ending)
    .map(([bytes, end]) => ({ bytes, ending: end }));
  return fc.oneof({ weight: 30, arbitrary: http }, { weight: 1, arbitrary: noHttp });
}
