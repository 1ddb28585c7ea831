import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { addressOf, clickButton, textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { backgroundWorker } from './background-worker.ts';
import { ENGINE, setScene } from './scene.ts';

const scene = setScene();

/** Runs in the popup, which has the same extension API as the background. */
function inExtension<T>(popup: Page, question: (api: typeof chrome) => Promise<T>): Promise<T> {
  return popup.evaluate(`(${question})(globalThis.browser ?? chrome)`) as Promise<T>;
}

test('new mail counts on the icon and is announced; opening it takes both back', async () => {
  await scene.makeMailbox('news@mail.cx');
  const popup = await scene.openPopup();
  await clickButton(popup, 'Refresh');
  await until('the mailbox', async () => (await textOf(popup)).includes('news@mail.cx'));
  await clickButton(popup, 'Reset password');
  await clickButton(popup, 'Set new password');
  await clickButton(popup, 'Done');
  await scene.sendMail({ to: 'news@mail.cx', subject: 'Low tide at noon', text: 'Bring boots.' });
  await clickButton(popup, 'Refresh');
  const badge = () => inExtension(popup, (api) => api.action.getBadgeText({}));
  await until('the count', async () => (await badge()) === '1');

  // Firefox without a window has nothing that shows notifications, and lists none.
  if (ENGINE === 'chromium') {
    const ids = () => inExtension(popup, async (api) => Object.keys(await api.notifications.getAll()));
    const [id] = await until('the notification', async () => ((await ids()).length > 0 ? await ids() : null));
    expect(id).toMatch(/^message\//);
    await clickNotification(id as string);
  } else {
    await popup.evaluate(() => {
      document.querySelector<HTMLAnchorElement>('a[href*="#/message/"]')?.click();
    });
  }
  await until('the message', async () => {
    for (const page of await scene.browser.driver.pages()) {
      const isPopup = (await addressOf(page).catch(() => '')).includes('/popup.html#/message/');
      if (isPopup && (await textOf(page)).includes('Bring boots.')) return true;
    }
    return false;
  });
  await until('the count to go', async () => (await badge()) === '');
});

test.runIf(ENGINE === 'chromium')('a notification has the code as its headline and copies it', async () => {
  await scene.sendMail({
    to: 'news@mail.cx',
    subject: 'Verification',
    text: 'Your verification code is 482913.',
  });
  const popup = await scene.openPopup();
  await inExtension(popup, (api) => api.runtime.sendMessage({ to: 'background', command: 'refresh' }));
  const ids = () => inExtension(popup, async (api) => Object.keys(await api.notifications.getAll()));
  const [id] = await until('the notification', async () => ((await ids()).length > 0 ? await ids() : null));
  await pressOnNotification(id as string);
  await until('the notification to go', async () => (await ids()).length === 0);
  await popup.bringToFront();
  await popup.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { id: 'paste' }));
    document.getElementById('paste')?.focus();
  });
  await popup.keyboard.press('v', { commands: ['Paste'] });
  expect(await popup.$eval('#paste', (field) => (field as HTMLInputElement).value)).toBe('482913');
  await popup.close();
});

async function pressOnNotification(id: string): Promise<void> {
  const worker = await backgroundWorker(scene.browser);
  await worker.evaluate((pressed: string) => {
    const { onButtonClicked } = chrome.notifications as unknown as {
      onButtonClicked: { dispatch(...args: unknown[]): void };
    };
    onButtonClicked.dispatch(pressed, 0);
  }, id);
}

async function clickNotification(id: string): Promise<void> {
  const worker = await backgroundWorker(scene.browser);
  await worker.evaluate((clicked: string) => {
    const { onClicked } = chrome.notifications as unknown as {
      onClicked: { dispatch(...args: unknown[]): void };
    };
    onClicked.dispatch(clicked);
  }, id);
}
