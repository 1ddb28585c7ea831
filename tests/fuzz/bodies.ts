/** Bodies of the right shape for every command there is, most of them with values that mean nothing. */
import fc from 'fast-check';
import type { Commands } from '../../lib/messages.ts';

const hex = fc.stringMatching(/^[0-9a-f]{32}$/);
const pixels = fc.integer({ min: 1, max: 2_000 });
const none = fc.constantFrom(undefined, null);
const site = fc.oneof(fc.domain(), fc.constantFrom('shop.example', 'evil.test', 'mail.cx'));

/**
 * @param known ids of tickets and mailboxes that there really are
 */
export function bodies(known: {
  tickets: readonly string[];
  mailboxes: readonly string[];
}): Record<keyof Commands, fc.Arbitrary<unknown>> {
  const ticket = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known.tickets) }, hex);
  const ticketBody = fc.record({ ticket });
  const clickBody = fc.record({ ticket, clickedAt: fc.oneof(fc.double(), fc.integer()) });
  const id = fc.oneof(fc.constantFrom(...known.mailboxes), fc.stringMatching(/^[\w-]{1,64}$/));
  const mailboxBody = fc.record({ mailboxId: id });
  const messageBody = fc.record({ mailboxId: id, messageId: id });
  const reason = fc.record({ clue: fc.string(), weight: fc.double({ noNaN: true }) });
  const verdict = fc.record({
    offer: fc.constantFrom('fresh', 'known', 'none'),
    reasons: fc.array(reason, { maxLength: 5 }),
  });
  const service = fc.oneof(
    fc.constant({ kind: 'mailcx' }),
    fc.record({ kind: fc.constant('local'), address: fc.webUrl() }),
  );
  return {
    connect: fc.record({ service, token: fc.string() }),
    forgetToken: none,
    forgetEverything: none,
    saveSettings: fc.record(
      {
        pattern: fc.string(),
        offers: fc.boolean(),
        quietSites: fc.array(site),
        theme: fc.constantFrom('light', 'dark'),
      },
      { requiredKeys: [] },
    ),
    refresh: none,
    createMailbox: fc.record({
      site: fc.option(site),
      localPart: fc.constant(null),
      domain: fc.constant(null),
    }),
    retryCreation: fc.record({ id }),
    dropCreation: fc.record({ id }),
    deleteMailbox: mailboxBody,
    keepMailbox: mailboxBody,
    resetPassword: mailboxBody,
    givePassword: fc.record({ mailboxId: id, password: fc.string({ minLength: 1 }) }),
    listMessages: fc.record({ mailboxId: id, page: fc.integer() }),
    openMessage: messageBody,
    openSource: messageBody,
    openAttachment: fc.record({ mailboxId: id, messageId: id, index: fc.nat() }),
    deleteMessage: messageBody,
    markAllRead: fc.record({ mailboxId: fc.option(id) }),
    loadImages: fc.record({ urls: fc.array(fc.webUrl(), { maxLength: 3 }) }),
    currentSite: none,
    takeHandover: none,
    // The popup's and the card's command of this name take different bodies.
    codeCopied: fc.oneof(ticketBody, fc.record({ code: fc.string() })),
    describeOffer: ticketBody,
    createAndFill: clickBody,
    fillExisting: clickBody,
    undoFill: ticketBody,
    fillCode: clickBody,
    undoCode: ticketBody,
    openLink: clickBody,
    checkNow: ticketBody,
    quietSite: ticketBody,
    pauseSite: ticketBody,
    closeOffer: fc.record({ ticket, refused: fc.boolean() }),
    sizeOffer: fc.record({ ticket, width: pixels, height: pixels }),
    fieldFocused: none,
    frameEntered: none,
    openOffer: fc.record({ ticket, verdict }),
    offerClosed: ticketBody,
    layProbe: fc.record({
      marks: fc.array(
        hex.map((digits) => `f${digits}`),
        { minLength: 1, maxLength: 32 },
      ),
    }),
    codeFieldSeen: none,
  };
}
