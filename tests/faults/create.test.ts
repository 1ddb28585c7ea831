import { expect, test } from 'vitest';
import { createMail } from '../../lib/background/mail.ts';
import { Failure } from '../../lib/core/failures.ts';
import { type Fault, refusal } from '../../server/faults/fault.ts';
import { LOG_IN, MAKE, SOON, setUpWorkbench, WISH } from './workbench.ts';

const bench = setUpWorkbench();
const passwordSent = () => bench.layer.requests(MAKE)[0]!.body.password;

const LOST: Fault[] = ['commit-then-reset', 'commit-then-500', 'commit-then-truncate', 'commit-then-hang'];

test.each(LOST)('an answer lost by %s costs no second mailbox', async (fault) => {
  await bench.connect();
  bench.layer.next(MAKE, fault);
  const mailbox = await bench.mail.createMailbox(WISH);
  expect(await bench.mailboxes()).toHaveLength(1);
  expect(mailbox).toMatchObject({
    address: (await bench.mailboxes())[0]!.address,
    site: 'shop.example',
    readable: true,
  });
  expect(await bench.disk()).toContain(passwordSent());
  expect((await bench.status()).creations).toEqual([]);
});

test('a worker that dies while the answer is on its way finds its mailbox again', async () => {
  await bench.connect();
  bench.layer.next(MAKE, 'commit-then-hang');
  void bench.mail.createMailbox(WISH).catch(() => undefined);
  await expect.poll(bench.mailboxes, SOON).toHaveLength(1);
  const [made] = await bench.mailboxes();
  expect((await bench.status()).creations).toMatchObject([{ address: made!.address, state: 'working' }]);
  const reborn = bench.restart();
  await reborn.resumeIntents();
  expect(await bench.mailboxes()).toHaveLength(1);
  expect(await reborn.mailboxOfSite('shop.example')).toMatchObject({ id: made!.id });
  expect((await bench.status()).creations).toEqual([]);
});

test('a wish made again while its lost forerunner is taken up is the same wish', async () => {
  await bench.connect();
  bench.layer.next(MAKE, 'commit-then-hang');
  void bench.mail.createMailbox(WISH).catch(() => undefined);
  await expect.poll(bench.mailboxes, SOON).toHaveLength(1);
  const reborn = bench.restart();
  const [, mailbox] = await Promise.all([reborn.resumeIntents(), reborn.createMailbox(WISH)]);
  expect(mailbox.address).toBe((await bench.mailboxes())[0]!.address);
  expect(await bench.mailboxes()).toHaveLength(1);
});

test('a mailbox whose answer comes together with the list of all can be read', async () => {
  await bench.connect();
  for (const between of [0, 1, 2, 3, 0, 1, 2, 3]) {
    const making = bench.layer.hold(MAKE, 'after');
    const wished = bench.mail.createMailbox(WISH);
    await making.held;
    const listing = bench.layer.hold('GET /pro/api/accounts', 'after');
    const turn = bench.mail.refresh('person');
    await listing.held;
    listing.release();
    await new Promise((resolve) => setTimeout(resolve, between));
    making.release();
    const { id } = await wished;
    await turn;
    const kept = await bench.store.read((database) => database.get('mailboxes', id));
    expect(kept).toMatchObject({ readable: true });
  }
});

test('two windows that wish for the same site at once get a mailbox each', async () => {
  await bench.connect();
  const [one, two] = await Promise.all([bench.mail.createMailbox(WISH), bench.mail.createMailbox(WISH)]);
  expect(one.id).not.toBe(two.id);
  expect(await bench.mailboxes()).toHaveLength(2);
});

test('a failed wish whose address turns up in the account under another password makes no mailbox', async () => {
  await bench.connect();
  bench.layer.next(MAKE, 'drop', 'drop', 'drop', 'drop');
  await expect(bench.mail.createMailbox(WISH)).rejects.toMatchObject({ kind: 'offline' });
  await bench.addMailbox((await bench.status()).creations[0]!.address);
  await bench.mail.refresh('person');
  await expect
    .poll(async () => (await bench.status()).creations[0]?.failure?.kind, SOON)
    .toBe('address-taken');
  await bench.mail.refresh('person');
  expect(bench.layer.requests(LOG_IN)).toHaveLength(1);
  expect(await bench.mailboxes()).toHaveLength(1);
});

test('an address that is someone else’s gives way to another and is never adopted', async () => {
  await bench.connect();
  bench.layer.next(MAKE, refusal(409, 'address_taken'));
  const mailbox = await bench.mail.createMailbox(WISH);
  const tried = bench.layer.requests(MAKE).map(({ body }) => body.address);
  expect(new Set(tried).size).toBe(2);
  expect(mailbox.address).toBe(tried[1]);
});

test('a name of one’s own that is taken says so at once and leaves nothing behind', async () => {
  await bench.connect();
  await bench.addMailbox('anna@mail.cx', 'foreign');
  const wish = { ...WISH, localPart: 'anna' };
  await expect(bench.mail.createMailbox(wish)).rejects.toMatchObject({ kind: 'address-taken' });
  expect(bench.layer.requests(MAKE)).toHaveLength(1);
  expect((await bench.status()).creations).toEqual([]);
});

test('a wish that failed stays visible, and made again it is the same one', async () => {
  await bench.connect();
  bench.layer.next(MAKE, 'drop', 'drop', 'drop', 'drop');
  await expect(bench.mail.createMailbox(WISH)).rejects.toMatchObject({ kind: 'offline' });
  const [failed] = (await bench.status()).creations;
  expect(failed).toMatchObject({ state: 'failed', failure: { kind: 'offline' } });
  expect((await bench.mail.createMailbox(WISH)).address).toBe(failed!.address);
  expect((await bench.status()).creations).toEqual([]);
});

test('a failed wish that came true unseen is adopted by the next turn', async () => {
  await bench.connect();
  bench.layer.next(MAKE, 'commit-then-reset', 'drop', 'drop', 'drop');
  await expect(bench.mail.createMailbox(WISH)).rejects.toMatchObject({ kind: 'offline' });
  await bench.mail.refresh('person');
  await expect.poll(async () => (await bench.status()).creations, SOON).toEqual([]);
  expect(await bench.mail.mailboxOfSite('shop.example')).toMatchObject({ readable: true });
  expect(await bench.mailboxes()).toHaveLength(1);
});

test('a full account closes the wish without another try', async () => {
  await bench.connect();
  bench.layer.next(MAKE, refusal(403, 'account_limit_reached'));
  await expect(bench.mail.createMailbox(WISH)).rejects.toMatchObject({ kind: 'account-limit' });
  expect(bench.layer.requests(MAKE)).toHaveLength(1);
  expect((await bench.status()).creations).toEqual([]);
});

test('without a journal nothing is asked of the service', async () => {
  await bench.connect();
  const { read, write } = bench.store;
  const broken = createMail({
    store: {
      read,
      write: (stores, work, durability) =>
        stores.includes('intents')
          ? Promise.reject(new Failure('storage-failed'))
          : write(stores, work, durability),
    },
  });
  await expect(broken.createMailbox(WISH)).rejects.toMatchObject({ kind: 'storage-failed' });
  expect(bench.layer.requests(MAKE)).toHaveLength(0);
});

test('a private window leaves neither site nor password on the disk, whatever happens', async () => {
  await bench.connect();
  bench.layer.next(MAKE, 'commit-then-reset');
  const mailbox = await bench.mail.createMailbox({ ...WISH, isPrivate: true });
  await bench.mail.refresh('person');
  const disk = await bench.disk();
  expect(disk).not.toContain('shop');
  expect(disk).not.toContain(passwordSent());
  expect(disk).toContain(mailbox.address);
  const reborn = bench.restart();
  await reborn.refresh('person');
  expect(await bench.store.read((database) => database.get('mailboxes', mailbox.id))).toMatchObject({
    readable: false,
    site: null,
  });
});
