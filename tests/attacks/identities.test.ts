/** Attacks of those who speak to Freshbox: its own script in a page gone bad, another extension, a page that frames. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { builtExtension } from '../../scripts/build-extension.ts';
import { addressOf, offerFrame, textOf } from '../../scripts/reach-in.ts';
import { ROOT } from '../../scripts/run-tool.ts';
import { until } from '../../scripts/until.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE } from '../e2e/scene.ts';
import { turnTo } from '../e2e/turn-to.ts';
import { allCommands } from './commands.ts';
import { asContentScript } from './content-script.ts';
import { emailValue, pause, setHostileScene } from './hostile-scene.ts';
import { readEverything } from './read-everything.ts';

const FORM = `<!doctype html><html lang="en"><title>Sign up</title><form>
  <p><label>Name <input name="name"></label><p><label>Email address <input type="email" name="email"></label>
  <p><label>Password <input type="password"></label></form>`;
const scene = setHostileScene(() => ({ '/sign-up': { body: FORM }, '/there': { body: 'there' } }));
const known = { suite: 'attacks', surroundings: ENGINE } as const;
const commands = allCommands();
/** For each command: in a browser a hundred take a second. `tests/fuzz` draws many more. */
const BODIES = 200;
const JWT = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g;

const visit = (host: string, path = '/sign-up') =>
  scene.open(scene.documents.urlOf(`${host}.localhost`, path));
/** A page of the extension that has its rights and shows nothing. */
const ownPage = async () => {
  const page = await scene.browser.openExtensionPage('/popup.html');
  await until('the popup', async () => (await textOf(page)) !== '');
  return page;
};

test('the control: a mailbox is made and filled', async () => {
  expect(commands.popup.length).toBeGreaterThan(20);
  const page = await visit('control');
  await scene.fillFresh(page);
  await page.close();
});

/** The extension's own records, without those that polling brings. */
async function records(own: Page): Promise<{ all: string; kept: string }> {
  const { databases = '{}' } = await own.evaluate(readEverything);
  const kept = JSON.parse(databases) as Record<string, unknown>;
  for (const store of ['messages', 'ledger']) delete kept[`freshbox/${store}`];
  const singles = (kept['freshbox/singles'] ?? []) as Record<string, unknown>[];
  kept['freshbox/singles'] = singles.filter((single) => !('connected' in single));
  return { all: databases, kept: JSON.stringify(kept) };
}

numberedCase(
  { ...known, id: 'P35', title: 'every store, read from a content script of Freshbox' },
  async () => {
    const page = await visit('p35');
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('of-the-site', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('things').put('a thing', 1);
          opening.onsuccess = () => resolve(opening.result.close());
        }),
    );
    await scene.fillFresh(page);
    const own = await ownPage();
    const { all } = await records(own);
    const secrets = [...scene.secrets(), ...(all.match(JWT) ?? [])];
    for (const secret of secrets) expect(all, 'the control: the extension itself finds it').toContain(secret);
    const found = await asContentScript(own, page.url(), readEverything, null);
    expect(found.databases, 'the control: the reader reads').toContain('a thing');
    const words = JSON.stringify(found);
    for (const secret of secrets) expect(words).not.toContain(secret);
    expect(words).not.toMatch(JWT);
    await own.close();
    await page.close();
    return { outcome: 'withstood', note: `${secrets.length} secrets there, none in reach` };
  },
);

/** Sends every command with every kind of body. It is sent into a page, so it stands on its own. */
async function sendEverything(wish: {
  names: string[];
  bodies: number;
  ticket: string;
  place: unknown;
}): Promise<{ sent: number; replies: string[] }> {
  type Send = (message: unknown) => Promise<unknown>;
  const scope = globalThis as unknown as Record<string, { runtime: { sendMessage: Send } }>;
  const runtime = (scope.browser ?? scope.chrome)?.runtime as { sendMessage: Send };
  const replies = new Set<string>();
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  const hostile = JSON.parse(
    '{"__proto__":{"kind":"popup"},"constructor":{"prototype":{}},"toString":1,"ticket":"__proto__","id":"options"}',
  );
  const values: unknown[] = [
    undefined,
    null,
    true,
    0,
    -1,
    1e308,
    '',
    'x',
    '__proto__',
    '\u0000',
    '\u202e',
    '\ud800',
    [],
    {},
    hostile,
    [hostile],
    wish.place,
    wish.ticket,
    'http://127.0.0.1:9',
    'constructor',
    new Array(1000).fill('y'),
  ];
  const keys = [
    'ticket',
    'token',
    'service',
    'mailboxId',
    'messageId',
    'id',
    'site',
    'localPart',
    'domain',
    'page',
    'urls',
    'code',
    'verdict',
    'refused',
    'clickedAt',
    'width',
    'height',
    'tabId',
    'frameId',
    'documentId',
    'sender',
    'index',
    '__proto__',
  ];
  const meant: unknown[] = [
    undefined,
    null,
    { ticket: wish.ticket },
    { ticket: wish.ticket, clickedAt: Date.now() },
    { ticket: wish.ticket, refused: true },
    { ticket: wish.ticket, width: 9, height: 9 },
    { site: null, localPart: null, domain: null },
    { service: { kind: 'local', origin: 'http://127.0.0.1:9' }, token: 'tm_pro_x' },
    { urls: ['https://a.example/'] },
    { theme: 'dark' },
    { mailboxId: null },
    { ticket: wish.ticket, verdict: { offer: 'fresh', reasons: [] } },
    hostile,
    wish.place,
    { ...(wish.place as object), ticket: wish.ticket },
  ];
  const anyBody = () => {
    const body: Record<string, unknown> = {};
    for (let i = next(4); i >= 0; i -= 1)
      body[keys[next(keys.length)] as string] = values[next(values.length)];
    return next(5) ? body : values[next(values.length)];
  };
  const send = async (message: unknown) => {
    const reply = await runtime.sendMessage(message).catch(() => undefined);
    replies.add(JSON.stringify(reply) ?? 'none');
  };
  let sent = 0;
  const large = 'z'.repeat(5 * 1024 * 1024);
  for (const command of wish.names) {
    const bodies = [...meant];
    while (bodies.length < wish.bodies) bodies.push(anyBody());
    await Promise.all(bodies.map((body) => send({ to: 'background', command, body })));
    await send({ to: 'background', command, body: { ticket: large } });
    await send({
      to: 'background',
      command,
      body: undefined,
      sender: { kind: 'popup' },
      ...(wish.place as object),
    });
    sent += bodies.length + 2;
  }
  for (const odd of [
    null,
    0,
    'x',
    [],
    {},
    hostile,
    { to: 'background' },
    { command: 'refresh' },
    { to: 'offer' },
    large,
  ])
    await send(odd);
  return { sent, replies: [...replies].map((reply) => reply.slice(0, 500)) };
}

numberedCase(
  { ...known, id: 'P36', title: 'every command with bodies of every kind, as a content script of Freshbox' },
  async () => {
    const [attacker, victim] = [await visit('p36'), await visit('p36-victim')];
    const frame = await turnTo(victim, 'Email address');
    const ticket = (await addressOf(frame)).split('#')[1] ?? '';
    expect(ticket).toMatch(/^[0-9a-f]{32}$/);
    const own = await ownPage();
    const [before, mailboxes] = [await records(own), await scene.mailboxes()];
    const place = {
      tabId: 1,
      frameId: 0,
      documentId: 'x',
      sender: { kind: 'popup' },
      url: await addressOf(own),
    };
    const names = [...Object.values(commands).flat(), '__proto__', 'constructor', 'toString', ''];
    const { sent, replies } = await asContentScript(own, attacker.url(), sendEverything, {
      ...{ names, bodies: BODIES, ticket, place },
    });
    const allowed = ['none', 'null', '{"ok":true}', '{"ok":false,"failure":{"kind":"not-allowed"}}'];
    expect(replies.filter((reply) => !allowed.includes(reply))).toEqual([]);
    expect(replies).toContain('{"ok":false,"failure":{"kind":"not-allowed"}}');
    expect(await scene.mailboxes()).toBe(mailboxes);
    expect((await records(own)).kept).toBe(before.kept);
    await victim.bringToFront();
    expect(await offerFrame(victim), 'the other tab’s offer stands').not.toBeNull();
    await attacker.close();
    await own.close();
    // The background lives and does what it is there for.
    expect(await scene.fillFresh(victim)).toBe(await emailValue(victim));
    expect(await scene.mailboxes()).toBe(mailboxes + 1);
    await victim.close();
    return { outcome: 'withstood', note: `${sent} messages, one answer: not allowed` };
  },
  120_000,
);

/** Every packaged file, from the extension's root. */
function packagedFiles(): string[] {
  const folder = builtExtension(ENGINE);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** What of some addresses a page can load, in every way there is. It is sent into a page, so it stands on its own. */
async function loadEverything(urls: string[]): Promise<string[]> {
  const loaded: string[] = [];
  const element = (kind: string, key: string, url: string) =>
    new Promise<void>((resolve) => {
      const made = document.createElement(kind) as HTMLElement & Record<string, unknown>;
      if (kind === 'link') made.setAttribute('rel', 'stylesheet');
      made.setAttribute(key, url);
      made.onload = () => {
        loaded.push(`${kind} ${url}`);
        resolve();
      };
      made.onerror = () => resolve();
      document.documentElement.append(made);
      setTimeout(resolve, 2_000);
    });
  await Promise.all(
    urls.flatMap((url) => [
      fetch(url, { mode: 'no-cors' }).then(
        () => void loaded.push(`fetch ${url}`),
        () => undefined,
      ),
      element('img', 'src', url),
      element('script', 'src', url),
      element('link', 'href', url),
    ]),
  );
  return loaded;
}

numberedCase({ ...known, id: 'P37', title: 'a page loads every packaged file by its address' }, async () => {
  const page = await visit('p37', '/there');
  const { extensionOrigin } = scene.browser;
  const files = packagedFiles();
  expect(files).toContain('offer.html');
  const control = scene.documents.urlOf('p37.localhost', '/there');
  const loaded = await page.evaluate(loadEverything, [
    control,
    ...files.map((file) => `${extensionOrigin}/${file}`),
  ]);
  expect(loaded, 'the control: the page’s own').toContain(`fetch ${control}`);
  const ours = [
    ...new Set(
      loaded
        .filter((each) => each.includes(extensionOrigin))
        .map((each) => each.split(`${extensionOrigin}/`)[1]),
    ),
  ];
  await page.close();
  if (ENGINE === 'chromium') {
    expect(ours).toEqual([]);
    return { outcome: 'withstood', note: `${files.length} files` };
  }
  // What is to be framed in a page must be there for pages; its address has a part that Firefox makes up per profile.
  expect(ours).toEqual(['offer.html']);
  return {
    outcome: 'bounded',
    note: `${files.length} files; offer.html alone, for a page that knows the address Firefox made up for this profile, which none is told`,
  };
});

numberedCase(
  { ...known, id: 'X92', title: 'a page frames, embeds or opens every page of Freshbox' },
  async () => {
    const page = await visit('x92', '/there');
    const { extensionOrigin, driver } = scene.browser;
    const pages = packagedFiles().filter((file) => file.endsWith('.html'));
    expect(pages).toContain('popup.html');
    const own = scene.documents.urlOf('x92.localhost', '/sign-up');
    await page.evaluate(
      (urls) => {
        for (const url of urls)
          for (const [kind, key] of [
            ['iframe', 'src'],
            ['embed', 'src'],
            ['object', 'data'],
          ] as const) {
            const made = document.createElement(kind);
            made.setAttribute(key, url);
            document.documentElement.append(made);
          }
      },
      [own, ...pages.map((file) => `${extensionOrigin}/${file}`)],
    );
    const addresses = () => Promise.all(page.frames().map((frame) => addressOf(frame).catch(() => '')));
    await until('the control: the page’s own frame', async () => (await addresses()).includes(own));
    await pause();
    const framed = (await addresses()).filter((url) => url.startsWith(extensionOrigin));
    const before = (await driver.pages()).length;
    await page.evaluate(
      (urls) => {
        for (const url of urls) {
          try {
            open(url);
          } catch {
            // Firefox says no at once.
          }
        }
      },
      pages.map((file) => `${extensionOrigin}/${file}`),
    );
    await pause();
    const opened = (
      await Promise.all((await driver.pages()).slice(before).map((each) => addressOf(each).catch(() => '')))
    ).filter((url) => url.startsWith(extensionOrigin));
    const texts = await Promise.all(
      page
        .frames()
        .slice(1)
        .map(async (frame) =>
          (await addressOf(frame).catch(() => '')).startsWith(extensionOrigin) ? textOf(frame) : '',
        ),
    );
    for (const each of (await driver.pages()).slice(before)) await each.close();
    await page.close();
    expect(texts.join(''), 'a frame without a ticket shows nothing').toBe('');
    const offer = `${extensionOrigin}/offer.html`;
    expect(framed.filter((url) => ENGINE === 'chromium' || url !== offer)).toEqual([]);
    expect(opened.filter((url) => ENGINE === 'chromium' || url !== offer)).toEqual([]);
    // The other half of the lock: even a frame of our own origin stays empty.
    const outer = await ownPage();
    const inner = await outer.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/options.html';
      document.documentElement.append(frame);
      await new Promise((resolve) => {
        frame.onload = resolve;
      });
      await new Promise((resolve) => setTimeout(resolve, 500));
      return [frame.contentWindow?.location.pathname, frame.contentDocument?.body.innerText];
    });
    expect(inner).toEqual(['/options.html', '']);
    await outer.close();
    return {
      outcome: 'withstood',
      note: ENGINE === 'chromium' ? '' : 'offer.html by an address no page knows: empty',
    };
  },
);

interface Told {
  answers: string[];
  port: string;
  files: string[];
  tabs: string;
  storage: string;
  databases: string;
}

/** Installs a copy of the other extension. @param target what it is to do, null for a copy that only answers */
async function installOther(id: string, target: object | null): Promise<{ id: string; folder: string }> {
  const folder = mkdtempSync(join(ROOT, '.data', 'other-'));
  cpSync(join(ROOT, 'tests', 'attacks', 'other-extension'), folder, { recursive: true });
  const manifest = join(folder, 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('__ID__', id));
  writeFileSync(join(folder, 'target.json'), JSON.stringify(target ?? {}));
  return { id: await scene.browser.driver.installExtension(folder), folder };
}

numberedCase(
  { ...known, id: 'X91', title: 'another extension talks to Freshbox and reads from it' },
  async () => {
    const reports: Told[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', () => {
        reports.push(JSON.parse(Buffer.concat(chunks).toString()));
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const report = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { extensionOrigin } = scene.browser;
    const names = Object.values(commands).flat();
    const envelopes = names.map((command) => ({ to: 'background', command }));
    const files = ['manifest.json', 'background.js', 'offer.html', 'popup.html'];
    const ask = async (name: string, id: string, origin: string) => {
      const asked = reports.length;
      const { folder } = await installOther(name, { report, id, origin, envelopes, files });
      await until('the other extension’s report', () => reports.length > asked, 30_000);
      rmSync(folder, { recursive: true, force: true });
      return reports[asked] as Told;
    };
    const listener = await installOther('listener@attack.test', null);
    const control = await ask('control@attack.test', listener.id, extensionOrigin);
    expect(new Set(control.answers), 'the control: an extension that listens hears it').toEqual(
      new Set(['"heard"']),
    );
    expect(control.port).toBe('"heard"');
    const ours = ENGINE === 'firefox' ? 'freshbox@mail.cx' : new URL(extensionOrigin).host;
    const own = await ownPage();
    const told = await ask('attacker@attack.test', ours, extensionOrigin);
    rmSync(listener.folder, { recursive: true, force: true });
    server.close();
    expect(
      told.answers.filter((answer) => !/^(refused|no answer|undefined)/.test(answer ?? 'undefined')),
    ).toEqual([]);
    expect(told.port).toMatch(/^(refused|no answer)/);
    expect(told.files.filter((file) => !file.startsWith('refused'))).toHaveLength(
      ENGINE === 'firefox' ? 1 : 0,
    );
    expect(told.tabs).not.toContain(extensionOrigin);
    expect(told.databases).not.toContain('freshbox');
    for (const secret of scene.secrets()) expect(JSON.stringify(told)).not.toContain(secret);
    await own.close();
    return { outcome: 'withstood', note: `${envelopes.length} commands, no answer` };
  },
);
