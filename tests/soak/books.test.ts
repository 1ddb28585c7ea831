import { expect, test } from 'vitest';
import { compareBooks, type Sides } from './books.ts';

const agreed = (): Sides => ({
  atService: ['a@mail.cx', 'b@mail.cx'],
  known: ['b@mail.cx', 'a@mail.cx'],
  done: [
    { address: 'a@mail.cx', filled: 'a@mail.cx' },
    { address: 'b@mail.cx', filled: 'b@mail.cx' },
  ],
  sent: { 'a@mail.cx': ['one'], 'b@mail.cx': ['two'] },
  received: { 'a@mail.cx': ['one'], 'b@mail.cx': ['two'] },
});

test('books that agree have nothing lost and nothing doubled', () => {
  expect(compareBooks(agreed())).toEqual({
    ...{ mailboxesAtService: 2, known: 2, done: 2, filled: 2 },
    ...{ mails: 2, mailsKnown: 2, lost: 0, doubled: 0 },
  });
});

const LOST: [string, (sides: Sides) => void][] = [
  ['a mailbox the person was told of is not at the service', ({ atService }) => atService.pop()],
  ['a mailbox is not known', ({ known }) => known.pop()],
  ['a mail is not known', ({ received }) => received['a@mail.cx']?.pop()],
];
test.each(LOST)('lost: %s', (_what, lose) => {
  const sides = agreed();
  lose(sides);
  expect(compareBooks(sides)).toMatchObject({ lost: 1, doubled: 0 });
});

const DOUBLED: [string, (sides: Sides) => void][] = [
  [
    'a mailbox nobody wished for',
    ({ atService, known }) => {
      atService.push('c@mail.cx');
      known.push('c@mail.cx');
    },
  ],
  ['a wish that got the address of another', ({ done }) => done.push({ address: 'a@mail.cx', filled: '' })],
  [
    'a field with the address of another',
    ({ done }) => {
      if (done[0]) done[0].filled = 'b@mail.cx';
    },
  ],
  ['a mail that is known twice', ({ received }) => received['a@mail.cx']?.push('one')],
];
test.each(DOUBLED)('doubled: %s', (_what, double) => {
  const sides = agreed();
  double(sides);
  expect(compareBooks(sides)).toMatchObject({ lost: 0, doubled: 1 });
});
