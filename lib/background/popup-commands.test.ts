import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createMail } from './mail.ts';
import { popupCommands } from './popup-commands.ts';
import { createStore } from './store.ts';

const store = createStore();
const commands = popupCommands({ mail: createMail({ store }), store });
const takes = (command: keyof typeof commands, body: unknown) =>
  v.safeParse(commands[command].body, body).success;

test('bodies as the popup sends them are taken', () => {
  expect(takes('refresh', undefined)).toBe(true);
  expect(takes('connect', { service: { kind: 'mailcx' }, token: 'tm_pro_x' })).toBe(true);
  const local = { kind: 'local', address: 'http://127.0.0.1:8080' };
  expect(takes('connect', { service: local, token: 'tm_pro_x' })).toBe(true);
  expect(takes('createMailbox', { site: null, localPart: null, domain: null })).toBe(true);
  expect(takes('saveSettings', { theme: 'dark' })).toBe(true);
});

test.each([
  ['an unknown key', 'deleteMailbox', { mailboxId: 'a', force: true }],
  ['a body where none belongs', 'refresh', {}],
  ['a path as an id', 'openMessage', { mailboxId: 'a', messageId: '../domains' }],
  [
    'a service off the list',
    'connect',
    { service: { kind: 'local', address: 'https://evil.example' }, token: 'x' },
  ],
  ['a wrong type', 'listMessages', { mailboxId: 'a', page: '1' }],
  ['page zero', 'listMessages', { mailboxId: 'a', page: 0 }],
  ['a name with an @', 'createMailbox', { site: null, localPart: 'a@b', domain: null }],
  ['an undefined setting', 'saveSettings', { theme: undefined }],
  ['a prototype', 'saveSettings', JSON.parse('{"__proto__":{"theme":"dark"},"x":1}')],
  ['nothing', 'connect', null],
] as const)('%s is refused', (_name, command, body) => {
  expect(takes(command, body)).toBe(false);
});
