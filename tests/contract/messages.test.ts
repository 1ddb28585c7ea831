import { expect, test } from 'vitest';
import { failure, isElsewhere, Service, type Summary, startedService } from './service.ts';

const service = startedService();
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

test('an empty mailbox lists nothing, whatever the page', async () => {
  const mailbox = await service.makeMailbox();
  const path = `/pro/api/accounts/${mailbox.id}/messages`;
  expect(await service.call('GET', path, service.pro)).toMatchObject({ body: { messages: [], page: 1 } });
  for (const page of ['1', '2', '0', '-1', 'x', '1e99']) {
    const { status, body } = await service.call('GET', `/api/messages?page=${page}`, mailbox.token);
    expect([status, body]).toEqual([200, { messages: [], page: page === '2' ? 2 : 1 }]);
  }
});

test('a message that is not there', async () => {
  const { token } = await service.makeMailbox();
  for (const id of [crypto.randomUUID(), 'x', '%00', "'--"]) {
    for (const [method, rest] of [
      ['GET', ''],
      ['DELETE', ''],
      ['GET', '/source'],
      ['GET', '/attachments/0'],
    ] as const) {
      const answer = await service.call(method, `/api/messages/${id}${rest}`, token);
      expect(answer).toMatchObject(failure(404, 'not_found'));
    }
  }
});

test.skipIf(isElsewhere).concurrent.each([
  [29, 29, 0],
  [30, 30, 0],
  [31, 30, 1],
])('%i messages are %i and %i in two pages, newest first', async (count, first, second) => {
  const mailbox = await service.makeMailbox();
  for (let n = 1; n <= count; n += 1) await service.send({ to: mailbox.address, subject: `${n}`, text: 'x' });
  const pages = [await service.list(mailbox), await service.list(mailbox, 2)];
  expect(pages.map((page) => page.length)).toEqual([first, second]);
  const subjects = pages.flat().map(({ subject }) => Number(subject));
  expect(subjects).toEqual(Array.from({ length: count }, (_, index) => count - index));
});

test.skipIf(isElsewhere)('both listings show the same of a mail', async () => {
  const mailbox = await service.makeMailbox();
  const text = `Grüße aus Łódź,\r\n\r\n  ${'word '.repeat(100)}`;
  const from = { name: 'Käse & Co.', address: 'shop@shop.example' };
  const envelope = { from: 'bounce+7@shop.example', to: mailbox.address };
  await service.send({ from, subject: 'Dein Code: 123 456 ✓', text, envelope, to: mailbox.address });
  const { body } = await service.call('GET', '/api/messages', mailbox.token);
  const pro = await service.call('GET', `/pro/api/accounts/${mailbox.id}/messages?page=1`, service.pro);
  expect(pro.body).toEqual(body);
  expect(body).toEqual({
    page: 1,
    messages: [
      {
        id: expect.any(String),
        sender: 'bounce+7@shop.example',
        from: '"Käse & Co." <shop@shop.example>',
        subject: 'Dein Code: 123 456 ✓',
        preview_text: expect.stringMatching(/^Grüße aus Łódź, word .{79}$/),
        size: expect.any(Number),
        created_at: expect.stringMatching(isoTime),
      },
    ],
  });
});

test.skipIf(isElsewhere)('a message opens with its bodies, its source and its attachments', async () => {
  const mailbox = await service.makeMailbox();
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 10, 13]);
  await service.send({
    to: mailbox.address,
    subject: 'Bill',
    text: 'Two things attached',
    html: '<p>Two <b>things</b> attached</p>',
    attachments: [
      { filename: 'Rechnung für "März".pdf', content: 'pdf', contentType: 'application/pdf' },
      { filename: 'logo.png', content: picture },
    ],
  });
  const [summary] = await service.list(mailbox);
  const path = `/api/messages/${summary?.id}`;
  const { body } = await service.call('GET', path, mailbox.token);
  expect(body).toEqual({
    ...{ id: summary?.id, sender: 'hello@shop.example', from: 'Shop <hello@shop.example>', subject: 'Bill' },
    ...{ address: mailbox.address, size: summary?.size, created_at: expect.stringMatching(isoTime) },
    text_body: expect.stringMatching(/^Two things attached\s*$/),
    html_body: expect.stringContaining('<b>things</b>'),
    attachments: [
      { index: 0, filename: 'Rechnung für "März".pdf', content_type: 'application/pdf', size: 3 },
      { index: 1, filename: 'logo.png', content_type: 'image/png', size: picture.length },
    ],
  });
  const source = await service.call('GET', `${path}/source`, mailbox.token);
  expect(source.headers.get('Content-Type')).toBe('message/rfc822');
  expect(source.bytes).toHaveLength(summary?.size ?? 0);
  expect(new TextDecoder().decode(source.bytes)).toContain('Subject: Bill');
  const attachment = (index: string) => service.call('GET', `${path}/attachments/${index}`, mailbox.token);
  const second = await attachment('1');
  expect(second.headers.get('Content-Type')).toBe('image/png');
  expect(Buffer.from(second.bytes)).toEqual(picture);
  expect(await attachment('2')).toMatchObject(failure(404, 'not_found'));
  for (const index of ['x', '-1', '1.5', '']) {
    const { status } = await attachment(index);
    expect(status, index).toBe(index === '' ? 404 : 400);
  }
  expect(await attachment('x')).toMatchObject(failure(400, 'invalid_index'));
});

test.skipIf(isElsewhere)('what a mail does not have is null', async () => {
  const mailbox = await service.makeMailbox();
  const envelope = { from: '', to: mailbox.address };
  await service.send({ envelope, raw: 'X-Nothing: 1\r\n\r\n' });
  const [summary] = await service.list(mailbox);
  expect(summary).toMatchObject({ sender: '', from: null, subject: null, preview_text: null });
  const { body } = await service.call('GET', `/api/messages/${summary?.id}`, mailbox.token);
  expect(body).toMatchObject({
    from: null,
    subject: null,
    text_body: null,
    html_body: null,
    attachments: [],
  });
});

test.skipIf(isElsewhere)('nobody reads or deletes the mail of another mailbox', async () => {
  const [mine, theirs] = [await service.makeMailbox(), await service.makeMailbox()];
  await service.send({ to: mine.address, text: 'private' });
  const [summary] = await service.list(mine);
  const path = `/api/messages/${summary?.id}`;
  for (const [method, rest] of [
    ['GET', ''],
    ['GET', '/source'],
    ['DELETE', ''],
  ] as const) {
    expect(await service.call(method, path + rest, theirs.token)).toMatchObject(failure(404, 'not_found'));
  }
  expect((await service.call('DELETE', path, mine.token)).status).toBe(204);
  expect(await service.call('DELETE', path, mine.token)).toMatchObject(failure(404, 'not_found'));
  expect(await service.list(mine)).toEqual([]);
});

test.skipIf(isElsewhere)(
  'a message past its time is expired, gives its room back, and can be deleted',
  async () => {
    const brief = new Service({ retention: 1 });
    await brief.start();
    const mailbox = await brief.makeMailbox();
    await brief.send({ to: mailbox.address, text: 'soon gone' });
    const [summary] = (await brief.list(mailbox)) as [Summary];
    const path = `/api/messages/${summary.id}`;
    await expect.poll(() => brief.list(mailbox), { timeout: 5_000 }).toEqual([]);
    for (const rest of ['', '/source', '/attachments/0']) {
      expect(await brief.call('GET', path + rest, mailbox.token)).toMatchObject(failure(410, 'expired'));
    }
    expect(await brief.facts(mailbox)).toMatchObject({ used: 0 });
    expect((await brief.call('DELETE', path, mailbox.token)).status).toBe(204);
    expect(await brief.call('GET', path, mailbox.token)).toMatchObject(failure(404, 'not_found'));
    await brief.stop();
  },
);
