import type { Page } from 'puppeteer-core';
import { addressOf, clickOffer, fieldValue, findButton, offerFrame, textOf, typeInto } from './reach-in.ts';
import { until } from './until.ts';

/** One step of the loop and how to see that it is done. */
interface Step {
  /** For the progress line, such as "Turn to the e-mail field". */
  what: string;
  /** For the picture's file name. */
  picture: string;
  play(): Promise<string | undefined>;
}

const MAIL_TIMEOUT = 45_000;
const FIELD_TIMEOUT = 4_000;
/** How the button begins that makes a new mailbox, also on a site that has one. */
const FRESH = 'Use a fresh mailbox';
const CONFIRMED = 'Your account is confirmed';

/**
 * The whole sign-up as a person with Freshbox does it, on the demo site in front.
 *
 * @param page the demo site's sign-up page
 * @param report called after each step with the page that shows it; `detail` says what was seen
 * @throws Error that names the step, when one does not come to its end
 */
export async function playSignUp(
  page: Page,
  report: (step: { what: string; picture: string; detail: string; page: Page }) => Promise<void>,
): Promise<void> {
  let shown = page;
  const steps: Step[] = [
    { what: 'Open the sign-up form', picture: 'form', play: () => fieldIsThere(page) },
    { what: 'Turn to the e-mail field', picture: 'offer', play: () => turnToField(page) },
    { what: 'Click the offer', picture: 'filled', play: () => takeOffer(page) },
    { what: 'Fill in the rest and submit', picture: 'submitted', play: () => submit(page) },
    { what: 'Mail arrives', picture: 'mail-arrived', play: () => mailArrives(page) },
    { what: 'Take the code or the link', picture: 'code-filled', play: () => takeFind(page) },
    {
      what: 'The site confirms',
      picture: 'confirmed',
      play: async () => {
        shown = await confirm(page);
        return CONFIRMED;
      },
    },
  ];
  for (const { what, picture, play } of steps) {
    const detail = await play().catch((error: Error) => {
      throw new Error(`${what}: ${error.message}`, { cause: error.cause });
    });
    await report({ what, picture, detail: detail ?? '', page: shown });
  }
}

async function fieldIsThere(page: Page): Promise<string> {
  await until('the sign-up form', async () => (await textOf(page)).includes('Email address'));
  return addressOf(page);
}

async function turnToField(page: Page): Promise<string> {
  // The probe comes to a page after it has loaded; a person who is faster turns to the field once more.
  const name = await until('the offer', async () => {
    const frame = await offerFrame(page);
    const button = frame && (await findButton(frame, 'Use'));
    if (button) return button.evaluate((element) => element.textContent?.trim() ?? '');
    await clickField(page, 'Full name');
    await clickField(page, 'Email address');
    await until('the offer', () => offerFrame(page), 2_000).catch(() => null);
    return '';
  });
  return `offered: ${name}`;
}

async function clickField(page: Page, label: string): Promise<void> {
  const handle = await page.$(`aria/${label}[role="textbox"]`);
  await handle?.click();
}

async function takeOffer(page: Page): Promise<string> {
  const address = () => fieldValue(page, 'Email address');
  await clickOffer(page, FRESH, async () => (await address()).includes('@'));
  await until(
    'the field that repeats the address',
    async () => (await fieldValue(page, 'Confirm email address')) === (await address()),
    3_000,
  );
  return address();
}

async function submit(page: Page): Promise<string> {
  const password = 'Sturdy-Demo-Passw0rd';
  await typeInto(page, 'Full name', 'Robin Example');
  await typeInto(page, 'Password', password);
  await typeInto(page, 'Confirm password', password);
  await page.click('input[type=checkbox]');
  await pressOnPage(page, 'Create account');
  await until('the page that asks for the code', async () => (await addressOf(page)).includes('/verify'));
  return addressOf(page);
}

async function pressOnPage(page: Page, name: string): Promise<void> {
  const button = await until(`the button "${name}"`, async () => {
    for (const frame of page.frames()) {
      const found = await findButton(frame, name).catch(() => null);
      if (found) return found;
    }
    return null;
  });
  await button.click();
}

async function mailArrives(page: Page): Promise<string> {
  const offered = async (beginning: string) => {
    const frame = await offerFrame(page);
    const button = frame && (await findButton(frame, beginning));
    return button ? button.evaluate((element) => element.textContent?.trim() ?? '') : '';
  };
  let name = await until(
    'the card with the code or the link',
    async () => (await offered('Fill code')) || (await offered('Open link')),
    MAIL_TIMEOUT,
  );
  // The mail may be faster than the field that takes its code.
  if (!name.startsWith('Fill code'))
    name = await until('a code field', () => offered('Fill code'), FIELD_TIMEOUT).catch(() => name);
  return `offered: ${name}`;
}

async function takeFind(page: Page): Promise<string> {
  const frame = await offerFrame(page);
  if (frame && (await findButton(frame, 'Fill code'))) {
    await clickOffer(page, 'Fill code', async () => /^\d{6}$/.test(await codeIn(page)));
    return `code ${await codeIn(page)}`;
  }
  const before = (await page.browser().pages()).length;
  await clickOffer(page, 'Open link', async () => (await page.browser().pages()).length > before);
  return 'link opened';
}

/** What stands in the code field, or in its six boxes together, of the page or its frame; nothing where neither is. */
async function codeIn(page: Page): Promise<string> {
  let code = '';
  for (const frame of page.frames()) {
    code += await frame
      .evaluate(() => {
        const fields = document.querySelectorAll<HTMLInputElement>('main input:not([type=hidden])');
        return [...fields].map((field) => field.value.replace('-', '')).join('');
      })
      .catch(() => '');
  }
  return code;
}

/** @returns the page that says so */
async function confirm(page: Page): Promise<Page> {
  if (await codeIn(page)) {
    // The card may lie over the button, and goes once it has said its word.
    await until('the card to go', async () => (await offerFrame(page)) === null);
    await pressOnPage(page, 'Confirm');
  }
  return until('the site to say that the account is confirmed', async () => {
    for (const each of await page.browser().pages()) {
      if ((await textOf(each).catch(() => '')).includes(CONFIRMED)) return each;
    }
    return null;
  });
}
