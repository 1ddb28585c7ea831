/** Mail over real SMTP. */
import { describe, expect, test } from 'vitest';
import { isElsewhere, Service, startedService } from './service.ts';

describe.skipIf(isElsewhere)('SMTP', () => {
  const service = startedService({ quota: 5_000, messageSizeLimit: 20_000 });

  test('an unknown recipient is refused with 550', async () => {
    await expect(service.send({ to: 'nobody@mail.cx', text: 'x' })).rejects.toMatchObject({
      responseCode: 550,
    });
    await expect(service.send({ to: 'a@elsewhere.example', text: 'x' })).rejects.toMatchObject({
      responseCode: 550,
    });
  });

  test('several recipients get a message each, the unknown ones none', async () => {
    const [one, two] = [await service.makeMailbox(), await service.makeMailbox()];
    const shouted = two.address.toUpperCase();
    const to = [one.address, shouted, two.address, 'nobody@mail.cx'];
    const { rejected } = await service.send({ to, subject: 'All', text: 'x' });
    expect(rejected).toEqual(['nobody@mail.cx']);
    const lists = [await service.list(one), await service.list(two)];
    expect(lists.map((list) => list.map(({ subject }) => subject))).toEqual([['All'], ['All']]);
    expect(lists[0]?.[0]?.id).not.toBe(lists[1]?.[0]?.id);
  });

  test('`used` is the sum of the messages there are', async () => {
    const mailbox = await service.makeMailbox();
    await service.send({ to: mailbox.address, text: 'x'.repeat(500) });
    await service.send({ to: mailbox.address, text: 'x'.repeat(700) });
    const [newer, older] = await service.list(mailbox);
    const used = async () => (await service.facts(mailbox))?.used;
    expect(await used()).toBe((newer?.size ?? 0) + (older?.size ?? 0));
    expect((await service.call('GET', '/api/me', mailbox.token)).body).toMatchObject({ used: await used() });
    await service.call('DELETE', `/api/messages/${newer?.id}`, mailbox.token);
    expect(await used()).toBe(older?.size);
  });

  test.each([
    ['announced', 3_500],
    ['not announced', undefined],
  ])('a full mailbox refuses mail whose size is %s, until there is room again', async (_, size) => {
    const mailbox = await service.makeMailbox();
    const raw = `Subject: big\r\n\r\n${'0123456789\r\n'.repeat(250)}`;
    const send = () =>
      service.send({ envelope: { from: 'a@shop.example', to: mailbox.address, ...(size && { size }) }, raw });
    await send();
    const before = await service.facts(mailbox);
    await expect(send()).rejects.toMatchObject({ responseCode: 552 });
    expect(await service.facts(mailbox)).toEqual(before);
    const [only, ...others] = await service.list(mailbox);
    expect(others).toEqual([]);
    await service.call('DELETE', `/api/messages/${only?.id}`, mailbox.token);
    await send();
    expect(await service.list(mailbox)).toHaveLength(1);
  });

  test('a mail for several is stored for all or for none', async () => {
    const [full, empty] = [await service.makeMailbox(), await service.makeMailbox()];
    await service.send({ to: full.address, text: 'x'.repeat(3_000) });
    const both = service.send({ to: [full.address, empty.address], text: 'y'.repeat(3_000) });
    await expect(both).rejects.toMatchObject({ responseCode: 552 });
    expect(await service.list(empty)).toEqual([]);
  });

  test('a message over the size limit is refused', async () => {
    const { address } = await service.makeMailbox();
    const text = 'x'.repeat(30_000);
    await expect(service.send({ to: address, text })).rejects.toMatchObject({ responseCode: 552 });
    const envelope = { from: 'a@shop.example', to: address };
    const raw = `Subject: big\r\n\r\n${text}`;
    await expect(service.send({ envelope, raw })).rejects.toMatchObject({ responseCode: 552 });
  });

  test('addresses and headers in UTF-8 come through', async () => {
    const mailbox = await service.makeMailbox();
    const from = 'jürgen@müller.example';
    await service.send({
      from: { name: 'Jürgen Müller', address: from },
      to: mailbox.address,
      subject: '日本語 🎉',
    });
    const [utf8] = await service.list(mailbox);
    expect(utf8).toMatchObject({ sender: from, from: `Jürgen Müller <${from}>`, subject: '日本語 🎉' });

    const envelope = { from: 'a@shop.example', to: mailbox.address };
    await service.send({ envelope, raw: 'From: Jürgen <a@shop.example>\r\nSubject: Grüße\r\n\r\nZürich' });
    const [raw] = await service.list(mailbox);
    expect(raw).toMatchObject({ from: 'Jürgen <a@shop.example>', subject: 'Grüße', preview_text: 'Zürich' });

    const latin = Buffer.from(
      'Subject: =?iso-8859-1?Q?Gr=FC=DFe?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nZ\xfcrich',
      'latin1',
    );
    await service.send({ envelope, raw: latin });
    expect((await service.list(mailbox))[0]).toMatchObject({ subject: 'Grüße', preview_text: 'Zürich' });
  });

  test('mail to a deleted mailbox is refused', async () => {
    const { id, address } = await service.makeMailbox();
    await service.send({ to: address, text: 'x' });
    await service.call('DELETE', `/pro/api/accounts/${id}`, service.pro);
    await expect(service.send({ to: address, text: 'x' })).rejects.toMatchObject({ responseCode: 550 });
  });

  test.each([
    ['a subject of a megabyte', `Subject: ${'x'.repeat(1_000_000)}\r\n\r\nx`],
    ['nothing but a boundary', 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b'],
    ['random bytes', Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256))],
    [
      'parts in parts',
      Array.from(
        { length: 400 },
        (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
      ).join(''),
    ],
  ])('%s does no harm', async (_, raw) => {
    const roomy = new Service({});
    await roomy.start();
    const mailbox = await roomy.makeMailbox();
    await roomy.send({ envelope: { from: 'a@shop.example', to: mailbox.address }, raw });
    const [summary] = await roomy.list(mailbox);
    const answer = await roomy.call('GET', `/api/messages/${summary?.id}`, mailbox.token);
    expect(answer).toMatchObject({ status: 200, body: { id: summary?.id } });
    await roomy.stop();
  });
});
