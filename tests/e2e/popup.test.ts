import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { clickButton, findButton, findField, textOf, typeInto } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { setScene } from './scene.ts';

const scene = setScene();

/** A button in the row of one mailbox of the list `Mailboxes`. */
async function rowButton(popup: Page, address: string, name: string): Promise<ElementHandle<Element>> {
  return until(`"${name}" of ${address}`, async () => {
    const found = await popup.evaluateHandle(
      (wanted, label) => {
        const rows = [...document.querySelectorAll('[aria-label="Mailboxes"] li')];
        const row = rows.find((each) => each.textContent?.includes(wanted));
        const buttons = [...(row?.querySelectorAll('button') ?? [])];
        return (
          buttons.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === label) ?? null
        );
      },
      address,
      name,
    );
    return found.asElement() as ElementHandle<Element> | null;
  });
}

/** Opens the popup at its list: by itself it comes back to where it was. */
async function popupWith(address: string): Promise<Page> {
  const popup = await scene.openPopup();
  await until('the list with the mailbox', async () => {
    await (await findButton(popup, 'Back'))?.click();
    if (!(await findButton(popup, 'New mailbox'))) return false;
    await emptySearch(popup);
    return (await textOf(popup)).includes(address);
  });
  return popup;
}

async function emptySearch(popup: Page): Promise<ElementHandle<Element>> {
  const search = await until('the search box', () => findField(popup, 'Search'));
  await search.click({ count: 3 });
  await popup.keyboard.press('Backspace');
  return search;
}

/** What lies in the clipboard, by pasting it where a person can. */
async function pasted(popup: Page): Promise<string> {
  const search = await emptySearch(popup);
  await popup.keyboard.down('Control');
  await popup.keyboard.press('v');
  await popup.keyboard.up('Control');
  return search.evaluate((element) => (element as HTMLInputElement).value);
}

test('a message that arrives by SMTP shows in the popup and opens, its HTML tamed', async () => {
  await scene.makeMailbox('reader@mail.cx');
  const popup = await popupWith('reader@mail.cx');
  await clickButton(popup, 'Reset password').catch(() => undefined);
  await clickButton(popup, 'Set new password');
  await clickButton(popup, 'Done');
  await scene.sendMail({
    to: 'reader@mail.cx',
    subject: 'Grüße aus dem Hafen',
    text: 'The plain words.',
    html: '<h1>Rich words</h1><script>document.title="owned"</script><img src="http://127.0.0.1:9/pixel.png">',
  });
  await clickButton(popup, 'Refresh');
  await until('the new message', async () => (await textOf(popup)).includes('Grüße aus dem Hafen'));
  await popup.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href*="#/message/"]')];
    links.find((link) => link.textContent?.includes('Grüße'))?.click();
  });
  await until('the text', async () => (await textOf(popup)).includes('The plain words.'));
  await clickButton(popup, 'HTML');
  const frame = await until('the frame of the mail', () => popup.$('iframe[sandbox=""]'));
  const markup = await frame.evaluate((element) => (element as HTMLIFrameElement).srcdoc);
  expect(markup).toContain('Rich words');
  expect(markup).not.toMatch(/<script|pixel\.png/);
  expect(await popup.title()).not.toBe('owned');
  await clickButton(popup, 'Original');
  await until('the raw message', async () => (await textOf(popup)).includes('MIME-Version'));
  await popup.close();
});

test('search finds a mailbox among others, and its address is copied with one click', async () => {
  for (const name of ['alder', 'birch', 'cedar']) await scene.makeMailbox(`${name}@mail.cx`);
  const popup = await popupWith('reader@mail.cx');
  await clickButton(popup, 'Refresh');
  await until('the new mailboxes', async () => (await textOf(popup)).includes('cedar@mail.cx'));
  await typeInto(popup, 'Search', 'birch');
  await until('only the one', async () => !(await textOf(popup)).includes('alder@mail.cx'));
  await (await rowButton(popup, 'birch@mail.cx', 'Copy address')).click();
  await until('the word that it is copied', async () => /copied/i.test(await textOf(popup)));
  expect(await pasted(popup)).toBe('birch@mail.cx');
  await popup.close();
});

test('a mailbox with a name of its own is made, and a deletion can be taken back for ten seconds', async () => {
  const popup = await popupWith('reader@mail.cx');
  await clickButton(popup, 'New mailbox');
  await typeInto(popup, 'Name', 'tidepool.club');
  await clickButton(popup, 'Create mailbox');
  await until('the new address', async () => (await textOf(popup)).includes('tidepool.club@mail.cx'));
  await popup.close();

  const again = await popupWith('tidepool.club@mail.cx');
  await (await rowButton(again, 'tidepool.club@mail.cx', 'Delete mailbox')).click();
  await clickExactly(again, 'Delete');
  await (await rowButton(again, 'tidepool.club@mail.cx', 'Undo')).click();
  await rowButton(again, 'tidepool.club@mail.cx', 'Copy address');
  await (await rowButton(again, 'tidepool.club@mail.cx', 'Delete mailbox')).click();
  await clickExactly(again, 'Delete');
  await until('the mailbox to go', async () => !(await textOf(again)).includes('tidepool.club'), 20_000);
  expect(await addressesAtTheService()).not.toContain('tidepool.club@mail.cx');
  expect(await addressesAtTheService()).toContain('reader@mail.cx');
  await again.close();
});

test('a new password is shown once and opens the mailbox at the service', async () => {
  const popup = await popupWith('alder@mail.cx');
  await (await rowButton(popup, 'alder@mail.cx', 'Reset password')).click();
  await clickButton(popup, 'Set new password');
  const output = await until('the new password', () => popup.$('output'));
  const password = await output.evaluate((element) => element.textContent ?? '');
  const answer = await fetch(`${scene.server.apiOrigin}/api/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ address: 'alder@mail.cx', password }),
  });
  expect(answer.status).toBe(200);
  await clickButton(popup, 'Done');
  await until('the dialog to close', async () => (await findButton(popup, 'Done')) === null);
  expect(await popup.content()).not.toContain(password);
  await popup.close();
});

/** Clicks the button with just this name; `Delete` begins the names of others too. */
async function clickExactly(popup: Page, name: string): Promise<void> {
  const button = await until(`the button "${name}"`, () => popup.$(`aria/${name}[role="button"]`));
  await button.click();
}

async function addressesAtTheService(): Promise<string[]> {
  const { apiOrigin, token } = scene.server;
  const answer = await fetch(`${apiOrigin}/pro/api/accounts`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const { accounts } = (await answer.json()) as { accounts: { address: string }[] };
  return accounts.map(({ address }) => address);
}
