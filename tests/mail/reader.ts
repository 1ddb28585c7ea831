import nodemailer from 'nodemailer';
import type { Page } from 'puppeteer-core';
import { clickButton, findButton, textOf, typeInto } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import type { Scene } from '../e2e/scene.ts';
import type { RawMail } from './payloads/messages.ts';

/** How often a new frame says that it has loaded: once empty, once with the mail. */
const LOADS = 2;

/** A mailbox of the extension, read in its popup. */
export interface Reader {
  popup: Page;
  mailboxId: string;
  /** Sends a message as it is, by SMTP. @returns its id at the service */
  deliver(mail: RawMail): Promise<string>;
  /**
   * Opens a message and waits until it is shown.
   *
   * @returns the markup in its frame, which has loaded; null when the message has none and is shown as text
   */
  show(messageId: string): Promise<string | null>;
  /** What happened to the popup since it was opened and must not have, in words. */
  troubles(): Promise<string[]>;
}

/** Makes a mailbox in the popup, which stays open and is watched from then on. */
export async function openReader(scene: Scene, name: string): Promise<Reader> {
  const { server, browser } = scene;
  const popup = await scene.openPopup();
  const dialogs: string[] = [];
  popup.on('dialog', (dialog) => {
    dialogs.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  await until('the list of mailboxes', async () => {
    await (await findButton(popup, 'Back'))?.click();
    return findButton(popup, 'New mailbox');
  });
  await clickButton(popup, 'New mailbox');
  await typeInto(popup, 'Name', name);
  await clickButton(popup, 'Create mailbox');
  await until('the mailbox to be made', async () => (await textOf(popup)).includes(`${name}@mail.cx`));
  const tabs = (await browser.driver.pages()).length;
  const pro = async (path: string) => {
    const headers = { Authorization: `Bearer ${server.token}` };
    return (await fetch(`${server.apiOrigin}/pro/api/accounts${path}`, { headers })).json();
  };
  const mailboxId = await until('the mailbox at the service', async () => {
    const { accounts } = (await pro('')) as { accounts: { id: string; address: string }[] };
    return accounts.find(({ address }) => address === `${name}@mail.cx`)?.id;
  });
  const home = await watch(popup);

  return {
    popup,
    mailboxId,
    async deliver({ raw }) {
      const post = nodemailer.createTransport({ host: '127.0.0.1', port: server.smtpPort, ignoreTLS: true });
      await post.sendMail({ envelope: { from: 'post@harbour.example', to: `${name}@mail.cx` }, raw });
      post.close();
      const { messages } = (await pro(`/${mailboxId}/messages?page=1`)) as { messages: { id: string }[] };
      return messages[0]?.id ?? '';
    },
    async show(messageId) {
      const before = await popup.evaluate((hash) => {
        const loaded = window.watched.frames;
        location.hash = hash;
        return loaded;
      }, `#/message/${mailboxId}/${messageId}`);
      const shownAfter = (loaded: number) =>
        until(`the message ${messageId}`, () =>
          popup.evaluate(
            (loaded, loads, hash) => {
              if (location.hash !== hash) return null;
              const frame = document.querySelector<HTMLIFrameElement>('main.reader iframe');
              if (frame && window.watched.frames >= loaded + loads) return { markup: frame.srcdoc };
              return document.querySelector('main.reader .mail-text, main.reader .empty')
                ? { markup: null }
                : null;
            },
            loaded,
            LOADS,
            `#/message/${mailboxId}/${messageId}`,
          ),
        );
      const { markup } = await shownAfter(before);
      const whole = await findButton(popup, 'Show all of it');
      if (!whole) return markup;
      const loaded = await popup.evaluate(() => window.watched.frames);
      await whole.click();
      return (await shownAfter(loaded)).markup;
    },
    async troubles() {
      const { heard, errors, frames, address } = await popup.evaluate(() => ({
        heard: window.watched.heard,
        errors: window.watched.errors,
        frames: document.querySelectorAll('iframe').length,
        address: location.href.split('#')[0],
      }));
      const now = (await browser.driver.pages()).length;
      return [
        ...dialogs,
        ...heard.map((words) => `a message from a script: ${words}`),
        ...errors.map((words) => `an error in the popup: ${words}`),
        ...(frames > 1 ? [`${frames} frames`] : []),
        ...(address === home ? [] : [`the popup went to ${address}`]),
        ...(now === tabs ? [] : [`${now} tabs instead of ${tabs}`]),
      ];
    },
  };
}

declare global {
  interface Window {
    watched: { frames: number; heard: string[]; errors: string[] };
  }
}

/** Counts in the popup what reaches it. @returns its address */
function watch(popup: Page): Promise<string> {
  return popup.evaluate(() => {
    window.watched = { frames: 0, heard: [], errors: [] };
    const { watched } = window;
    const countFrames = ({ target }: Event) => {
      if (target instanceof HTMLIFrameElement) watched.frames += 1;
    };
    document.addEventListener('load', countFrames, true);
    addEventListener('message', ({ data }) => watched.heard.push(String(data)));
    addEventListener('error', ({ message }) => watched.errors.push(message));
    return location.href.split('#')[0] ?? '';
  });
}
