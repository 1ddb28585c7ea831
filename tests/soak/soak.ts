/**
 * A long run in one browser: a person makes mailboxes by every way there is, has them filled in and gets mail to them, while
 * the background is killed again and again and the service goes wrong by chance. In the end the books are compared.
 */
import nodemailer from 'nodemailer';
import { connectExtension } from '../../scripts/connect-extension.ts';
import type { FoundBrowser } from '../../scripts/find-browser.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { until } from '../../scripts/until.ts';
import { type FaultLayer, startFaultLayer } from '../../server/faults/fault-layer.ts';
import { randomNumbers } from '../../server/faults/random-faults.ts';
import { type RunningServer, startServer } from '../../server/start-server.ts';
import { type Books, compareBooks } from './books.ts';
import { endBackground } from './end-background.ts';
import { knownMails, knownOf, tell } from './known.ts';
import { type Memory, measureMemory } from './memory.ts';
import { createPerson, type Done } from './person.ts';
import { killMoment, planRounds, type Round, untilKill } from './plan.ts';
import { serveSignUp } from './sign-up-site.ts';

export interface SoakWish {
  browser: FoundBrowser;
  /** Folder of the built extension. */
  extension: string;
  rounds: number;
  seed: number;
  /** Share of the requests to the service that go wrong. */
  faultRate: number;
  say(line: string): void;
}

export interface SoakResult extends Books {
  engine: FoundBrowser['engine'];
  rounds: number;
  kills: number;
  faults: number;
  /** Bytes, after garbage was collected, at the beginning and at the end. */
  heapStart: number | null;
  heapEnd: number | null;
  /** At the beginning, at the quarters and at the end. */
  memory: Memory[];
  minutes: number;
  seed: number;
  /** What did not end well, in words. */
  troubles: string[];
}

const QUARTERS = 4;
const REFRESH_EVERY = 15_000;
const SAY_EVERY = 25;
/** Popup wishes that are on their way while the person looks at pages. */
const AHEAD = 2;
const MAKE = 'POST /api/accounts';
const END = 5 * 60_000;

export async function runSoak(wish: SoakWish): Promise<SoakResult> {
  const random = randomNumbers(wish.seed);
  const rounds = planRounds(wish.rounds);
  const server = await startServer();
  const layer = await startFaultLayer(server.apiOrigin);
  const site = await serveSignUp();
  const browser = await launchBrowser({
    browser: wish.browser,
    extension: wish.extension,
    headless: true,
    localHosts: [...new Set(rounds.map((round) => round.site))],
  });
  const post = nodemailer.createTransport({
    host: '127.0.0.1',
    port: server.smtpPort,
    ignoreTLS: true,
    pool: true,
  });
  try {
    const watcher = await connectExtension(browser, { apiOrigin: layer.origin, token: server.token });
    const popup = await browser.openExtensionPage('/popup.html', { width: 380, height: 600 });
    await until('the popup', async () => (await tell(popup, 'currentSite'))?.ok);
    const person = createPerson({ browser, popup, urlOf: (name) => `http://${name}:${site.port}/` });
    const began = performance.now();
    const memory: Memory[] = [];
    const troubles: string[] = [];
    const done: Done[] = [];
    const sent: Record<string, string[]> = {};
    const mailing: Promise<unknown>[] = [];
    let kills = 0;
    let isCalm = false;
    let isOver = false;

    /** Tells of what did not go well, without stopping for it. */
    const trouble = (what: string) => (error: Error) => {
      troubles.push(`${what}: ${error.message}`);
      wish.say(`! ${what}: ${error.message}`);
    };

    async function kill(): Promise<void> {
      const moment = killMoment(random);
      if (moment !== 'any') {
        const hold = layer.hold(MAKE, moment);
        await Promise.race([hold.held, pause(3_000)]);
        if (!isCalm) await endBackground(browser, watcher).then(() => (kills += 1));
        hold.release();
        return;
      }
      await endBackground(browser, watcher);
      kills += 1;
    }

    async function keepKilling(): Promise<void> {
      while (!isOver) {
        await pause(untilKill(random));
        if (isCalm || isOver) continue;
        await tell(popup, 'currentSite').catch(() => null);
        await kill().catch(trouble('killing'));
      }
    }

    async function keepRefreshing(): Promise<void> {
      while (!isOver) {
        await pause(REFRESH_EVERY);
        if (!isOver) await tell(popup, 'refresh').catch(() => null);
      }
    }

    /** At a moment without kills, so that all of what the background holds is there. */
    async function measure(): Promise<void> {
      isCalm = true;
      await pause(1_000);
      await tell(popup, 'currentSite');
      const measured = await measureMemory(browser, popup).catch(trouble('measuring memory'));
      isCalm = false;
      if (!measured) return;
      memory.push(measured);
      wish.say(`  memory: ${describe(measured)}`);
    }

    const asked = new Map<number, Promise<string>>();
    /** Lets the popup's next wishes begin. */
    function askAhead(from: number): void {
      const next = rounds.slice(from).filter(({ way }) => way === 'popup');
      for (const { n, site: name } of next.slice(0, AHEAD)) {
        if (asked.has(n)) continue;
        const asking = person.askInPopup(name);
        asking.catch(() => undefined);
        asked.set(n, asking);
      }
    }

    async function play(round: Round): Promise<void> {
      const ended = await person.play(round, asked.get(round.n) ?? null);
      done.push(ended);
      const subject = `Round ${round.n}`;
      sent[ended.address] = [...(sent[ended.address] ?? []), subject];
      const mail = {
        from: 'Soak <soak@harbour.example>',
        to: ended.address,
        subject,
        text: 'Welcome aboard.',
      };
      mailing.push(post.sendMail(mail).catch(trouble(`the mail of round ${round.n}`)));
    }

    await measure();
    layer.byChance({ rate: wish.faultRate, seed: wish.seed });
    const others = [keepKilling(), keepRefreshing()];
    for (const round of rounds) {
      askAhead(round.n);
      await play(round).catch(trouble(`round ${round.n} (${round.way} on ${round.site})`));
      const count = round.n + 1;
      if (count % Math.ceil(rounds.length / QUARTERS) === 0 && count < rounds.length) await measure();
      if (count % SAY_EVERY === 0) {
        wish.say(
          `${count} of ${rounds.length}, ${minutesSince(began)} min, ${kills} kills, ${faultsOf(layer)} faults`,
        );
      }
    }
    isOver = true;
    await Promise.all([...others, ...mailing]);
    layer.clear();
    await until(
      'the books to be closed',
      async () => {
        const { creations } = await knownOf(popup, null);
        for (const { id, state } of creations)
          if (state === 'failed') await tell(popup, 'retryCreation', { id });
        const refreshed = await tell(popup, 'refresh');
        const received = Object.values(await knownMails(popup)).flat().length;
        return refreshed?.ok && creations.length === 0 && received >= done.length;
      },
      END,
    ).catch(trouble('the end'));
    await measure();
    const books = compareBooks({
      atService: await addressesAt(server),
      known: (await knownOf(popup, null)).addresses,
      done,
      sent,
      received: await knownMails(popup),
    });
    return {
      engine: browser.engine,
      rounds: rounds.length,
      ...books,
      kills,
      faults: faultsOf(layer),
      heapStart: memory[0]?.background ?? null,
      heapEnd: memory.at(-1)?.background ?? null,
      memory,
      minutes: minutesSince(began),
      seed: wish.seed,
      troubles,
    };
  } finally {
    post.close();
    await browser.close();
    await site.close();
    await layer.close();
    await server.close();
  }
}

const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));
const minutesSince = (began: number) => Number(((performance.now() - began) / 60_000).toFixed(1));
const faultsOf = (layer: FaultLayer) => layer.asked.filter(({ fault }) => fault !== null).length;

function describe({ background, popup, browser }: Memory): string {
  const shown = (bytes: number | null) => (bytes === null ? '–' : `${(bytes / 1e6).toFixed(1)} MB`);
  return `background ${shown(background)}, popup ${shown(popup)}, whole browser ${shown(browser)}`;
}

async function addressesAt({ apiOrigin, token }: RunningServer): Promise<string[]> {
  const answer = await fetch(`${apiOrigin}/pro/api/accounts`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const { accounts } = (await answer.json()) as { accounts: { address: string }[] };
  return accounts.map(({ address }) => address);
}
