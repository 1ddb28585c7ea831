import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Failure } from '../core/failures.ts';
import { createFillHere } from './fill-here.ts';
import { createKeyboardCommand } from './keyboard-command.ts';
import { createMakeForFrame } from './make-for-frame.ts';
import { createMenus } from './menus.ts';

const mailbox = { id: 'm1', address: 'shop-x1@mail.cx' };
const tab = { id: 9, url: 'https://www.shop.co.uk/join', incognito: false } as never;
const pageAnswers = vi.fn();
const mail = { createMailbox: vi.fn(), mailboxOfSite: vi.fn() };
const handover = { give: vi.fn(), askInPopup: vi.fn(), take: vi.fn() };
const startWait = vi.fn();
const update = vi.fn();
const executeScript = vi.fn();
const openOptionsPage = vi.fn();

function setUp() {
  const fillHere = createFillHere({ mail, make: createMakeForFrame(mail), handover, startWait });
  return { menus: createMenus({ mail, fillHere }), command: createKeyboardCommand(fillHere) };
}
const click = (more: object) => ({ menuItemId: 'create', modifiers: [], editable: false, ...more }) as never;

beforeEach(() => {
  vi.resetAllMocks();
  mail.createMailbox.mockResolvedValue(mailbox);
  mail.mailboxOfSite.mockResolvedValue(null);
  update.mockResolvedValue(undefined);
  executeScript.mockResolvedValue([]);
  pageAnswers.mockReturnValue({ ok: true, value: { filled: true } });
  fakeBrowser.tabs.sendMessage = vi.fn(async (...args) => pageAnswers(...args)) as never;
  Object.assign(fakeBrowser.contextMenus, { update });
  Object.assign(fakeBrowser.scripting, { executeScript });
  Object.assign(fakeBrowser.runtime, { openOptionsPage });
});

test('on a field: creates with the tab’s site and fills that element in that frame', async () => {
  await setUp().menus.onClicked(click({ editable: true, frameId: 4, targetElementId: 77 }), tab);
  expect(mail.createMailbox).toHaveBeenCalledWith(
    expect.objectContaining({ site: 'shop.co.uk', isPrivate: false }),
  );
  expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 9, frameIds: [4] }, files: ['/page.js'] });
  const body = { address: mailbox.address, targetElementId: 77 };
  expect(pageAnswers).toHaveBeenCalledWith(9, { to: 'page', command: 'fillHere', body }, { frameId: 4 });
  expect(handover.give).not.toHaveBeenCalled();
  expect(startWait).toHaveBeenCalledWith(expect.objectContaining({ tabId: 9, site: 'shop.co.uk' }));
});

test.each([
  ['the page is closed to us', () => executeScript.mockRejectedValue(new Error('Cannot access'))],
  ['nobody answers', () => pageAnswers.mockReturnValue(undefined)],
  ['the page does not keep it', () => pageAnswers.mockReturnValue({ ok: true, value: { filled: false } })],
])('on a field, when %s: the popup gets the address', async (_, happen) => {
  happen();
  await setUp().menus.onClicked(click({ editable: true, frameId: 0 }), tab);
  expect(handover.give).toHaveBeenCalledExactlyOnceWith(mailbox.address);
});

test('on a page or link: the popup gets the address, no page is touched', async () => {
  await setUp().menus.onClicked(click({ linkUrl: 'https://other.test/' }), tab);
  expect(handover.give).toHaveBeenCalledExactlyOnceWith(mailbox.address);
  expect(executeScript).not.toHaveBeenCalled();
});

test('two clicks at once make one mailbox', async () => {
  const { menus } = setUp();
  await Promise.all([menus.onClicked(click({}), tab), menus.onClicked(click({}), tab)]);
  expect(mail.createMailbox).toHaveBeenCalledOnce();
});

test('signed out: opens the options page', async () => {
  mail.createMailbox.mockRejectedValue(new Failure('signed-out'));
  await setUp().menus.onClicked(click({ editable: true }), tab);
  expect(openOptionsPage).toHaveBeenCalledOnce();
});

test('"use this site’s mailbox" takes that one and makes none', async () => {
  mail.mailboxOfSite.mockResolvedValue(mailbox);
  await setUp().menus.onClicked(click({ menuItemId: 'use-site', editable: true, frameId: 0 }), tab);
  expect(mail.createMailbox).not.toHaveBeenCalled();
  expect(mail.mailboxOfSite).toHaveBeenCalledWith('shop.co.uk');
  expect(pageAnswers).toHaveBeenCalledOnce();
});

test('it is there only where the tab in front has one', async () => {
  const { menus } = setUp();
  await fakeBrowser.tabs.create({ url: 'https://www.shop.co.uk/', active: true });
  fakeBrowser.tabs.query = vi.fn(async () => [tab]) as never;
  await menus.adapt();
  expect(update).toHaveBeenLastCalledWith('use-site', { visible: false });
  mail.mailboxOfSite.mockResolvedValue(mailbox);
  await menus.adapt();
  expect(update).toHaveBeenLastCalledWith('use-site', { visible: true });
});

test('the keyboard command fills in the frame that has the focus', async () => {
  executeScript.mockImplementation(async ({ func }: { func?: unknown }) =>
    func
      ? [
          { frameId: 0, documentId: 'A', result: { url: 'https://www.shop.co.uk/', hasFocus: false } },
          { frameId: 6, documentId: 'B', result: { url: 'https://www.shop.co.uk/f', hasFocus: true } },
        ]
      : [],
  );
  const { command } = setUp();
  await command('something-else', tab);
  expect(mail.createMailbox).not.toHaveBeenCalled();
  await command('create-and-fill', tab);
  expect(pageAnswers).toHaveBeenCalledWith(9, expect.anything(), { frameId: 6 });
});
