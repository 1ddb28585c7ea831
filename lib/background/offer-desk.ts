/** What scripts in pages and the offers' frames may ask for. */
import * as v from 'valibot';
import { Failure } from '../core/failures.ts';
import type { OfferFacts } from '../core/offer.ts';
import { type FromOffer, type FromPage, sendToPage } from '../messages.ts';
import { readSettings } from '../state.ts';
import type { CodeCards } from './code-card.ts';
import { layProbe } from './cover-probe.ts';
import type { FillDesk } from './fill-desk.ts';
import type { ForgetCopied } from './forget-copied.ts';
import { injectJudge, injectPage, injectProbe } from './inject-page.ts';
import type { Mail } from './mail.ts';
import type { MailWatch } from './mail-watch.ts';
import { type CommandTable, nothing } from './router.ts';
import type { OfferSender, PageSender } from './sender.ts';
import type { SiteRules } from './site-rules.ts';
import type { Store } from './store.ts';
import { type CardTicket, isSameDocument, type OfferTicket, type Tickets } from './tickets.ts';
import type { Waits } from './waits.ts';

export interface OfferDesk {
  offer: CommandTable<FromOffer, OfferSender>;
  page: CommandTable<FromPage, PageSender>;
}

const LARGEST = 2_000;
const ticketName = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const ticketBody = v.strictObject({ ticket: ticketName });
const clickBody = v.strictObject({ ticket: ticketName, clickedAt: v.pipe(v.number(), v.finite()) });
/** Attributes that no page has by chance and that are nothing but a name in a style sheet. */
const marks = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^f[0-9a-f]{32}$/))),
  v.minLength(1),
  v.maxLength(32),
);
const pixels = v.pipe(v.number(), v.minValue(1), v.maxValue(LARGEST));
const verdict = v.strictObject({
  offer: v.picklist(['fresh', 'known', 'none']),
  reasons: v.pipe(
    v.array(
      v.strictObject({ clue: v.pipe(v.string(), v.maxLength(100)), weight: v.pipe(v.number(), v.finite()) }),
    ),
    v.maxLength(100),
  ),
});

export function createOfferDesk(parts: {
  mail: Pick<Mail, 'mailboxOfSite'>;
  store: Store;
  tickets: Tickets;
  rules: SiteRules;
  waits: Waits;
  fillDesk: FillDesk;
  cards: CodeCards;
  watch: Pick<MailWatch, 'lookNow'>;
  copied: Pick<ForgetCopied, 'onCopied'>;
}): OfferDesk {
  const { mail, store, tickets, rules, waits, fillDesk, cards, watch, copied } = parts;

  async function offerTicket(id: string, sender: OfferSender): Promise<OfferTicket> {
    const ticket = await tickets.claim(id, sender);
    if (ticket.kind !== 'offer') throw new Failure('not-allowed');
    return ticket;
  }

  async function cardTicket(id: string, sender: OfferSender): Promise<CardTicket> {
    const ticket = await tickets.claim(id, sender);
    if (ticket.kind !== 'card') throw new Failure('not-allowed');
    return ticket;
  }

  async function describe(ticket: OfferTicket | CardTicket): Promise<OfferFacts> {
    const { theme } = await store.read((database) => readSettings(database));
    if (ticket.kind === 'card') return { theme, ...(await cards.describe(ticket)) };
    const { site, verdict } = ticket;
    const existing = (await mail.mailboxOfSite(site))?.address ?? null;
    return { theme, site, kind: 'offer', verdict: verdict.offer, reasons: verdict.reasons, existing };
  }

  return {
    page: {
      fieldFocused: {
        body: nothing,
        async run(_, sender) {
          if (await rules.mayOffer(sender)) await injectJudge(sender);
        },
      },
      frameEntered: {
        body: nothing,
        run: (_, { tabId }) => injectProbe(tabId),
      },
      openOffer: {
        body: v.strictObject({ ticket: ticketName, verdict }),
        async run({ ticket: id, verdict }, sender) {
          const { tabId, frameId, documentId, site, isPrivate } = sender;
          const hasUse =
            verdict.offer === 'fresh' ||
            (verdict.offer === 'known' && (await mail.mailboxOfSite(site)) !== null);
          if (!hasUse || !(await rules.mayOffer(sender))) throw new Failure('not-allowed');
          await injectPage(sender);
          const madeAt = Date.now();
          await tickets.put({
            kind: 'offer',
            ...{ id, tabId, frameId, documentId, site, isPrivate, madeAt, verdict },
            frame: null,
            begun: null,
            outcome: null,
          });
        },
      },
      offerClosed: {
        body: ticketBody,
        async run({ ticket: id }, sender) {
          const ticket = await tickets.find(id);
          if (!ticket || !isSameDocument(ticket, sender)) return;
          await tickets.drop(id);
          if (ticket.kind === 'card') await cards.onClosed(ticket, false);
        },
      },
      layProbe: {
        body: v.strictObject({ marks }),
        run: ({ marks }, sender) => layProbe(sender, marks),
      },
      codeFieldSeen: {
        body: nothing,
        async run(_, sender) {
          if (!(await cards.onCodeField(sender.tabId))) throw new Failure('not-allowed');
        },
      },
    },
    offer: {
      describeOffer: {
        body: ticketBody,
        run: async ({ ticket }, sender) => describe(await tickets.claim(ticket, sender)),
      },
      createAndFill: {
        body: clickBody,
        async run({ ticket, clickedAt }, sender) {
          const own = await offerTicket(ticket, sender);
          const { address, filled } = await fillDesk.createAndFill(own, clickedAt);
          return { address, filled };
        },
      },
      fillExisting: {
        body: clickBody,
        async run({ ticket, clickedAt }, sender) {
          const own = await offerTicket(ticket, sender);
          const { address, filled } = await fillDesk.fillExisting(own, clickedAt);
          return { address, filled };
        },
      },
      undoFill: {
        body: ticketBody,
        async run({ ticket: id }, sender) {
          const ticket = await offerTicket(id, sender);
          await sendToPage(ticket, 'undoFill', { ticket: id });
          const { tabId, site } = ticket;
          const over = (await waits.list()).filter((wait) => wait.tabId === tabId && wait.site === site);
          await waits.end(over.map((wait) => wait.id));
        },
      },
      fillCode: {
        body: clickBody,
        run: async ({ ticket, clickedAt }, sender) =>
          cards.fillCode(await cardTicket(ticket, sender), clickedAt),
      },
      undoCode: {
        body: ticketBody,
        async run({ ticket: id }, sender) {
          await sendToPage(await cardTicket(id, sender), 'undoCode', { ticket: id });
        },
      },
      codeCopied: {
        body: ticketBody,
        async run({ ticket }, sender) {
          const { code } = await cards.describe(await cardTicket(ticket, sender));
          if (code) await copied.onCopied(code);
        },
      },
      openLink: {
        body: clickBody,
        run: async ({ ticket, clickedAt }, sender) =>
          cards.openLink(await cardTicket(ticket, sender), clickedAt),
      },
      checkNow: {
        body: ticketBody,
        async run({ ticket }, sender) {
          await cardTicket(ticket, sender);
          await watch.lookNow();
        },
      },
      quietSite: {
        body: ticketBody,
        async run({ ticket: id }, sender) {
          const ticket = await offerTicket(id, sender);
          await rules.keepQuiet(ticket.site, ticket.isPrivate);
          await sendToPage(ticket, 'closeOffer', { ticket: id, refused: true });
        },
      },
      pauseSite: {
        body: ticketBody,
        async run({ ticket: id }, sender) {
          const ticket = await offerTicket(id, sender);
          await rules.pause(ticket.site, ticket.isPrivate);
          await sendToPage(ticket, 'closeOffer', { ticket: id, refused: true });
        },
      },
      closeOffer: {
        body: v.strictObject({ ticket: ticketName, refused: v.boolean() }),
        async run({ ticket: id, refused }, sender) {
          const ticket = await tickets.claim(id, sender);
          if (ticket.kind === 'card') await cards.onClosed(ticket, refused);
          await sendToPage(ticket, 'closeOffer', { ticket: id, refused });
        },
      },
      sizeOffer: {
        body: v.strictObject({ ticket: ticketName, width: pixels, height: pixels }),
        async run({ ticket: id, width, height }, sender) {
          const ticket = await tickets.claim(id, sender);
          await sendToPage(ticket, 'sizeOffer', { ticket: id, width, height });
        },
      },
    },
  };
}
