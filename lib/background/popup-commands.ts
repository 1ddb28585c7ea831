/** What the popup and the options page may ask for: every command with the shape of its body and what it does. */
import * as v from 'valibot';
import { serviceOrigin } from '../core/service.ts';
import type { AnswerOf, BodyOf, FromPopup } from '../messages.ts';
import type { MailDesk } from './mail.ts';
import { changeSettings, type Store } from './store.ts';

/** What the router knows about the page that asks. */
export interface PopupCaller {
  /** Whether the page belongs to a private window. */
  isPrivate: boolean;
}

/** One command. `run` is only called with a body that `body` has let through. */
export interface PopupCommand<F> {
  body: v.GenericSchema<unknown, BodyOf<F>>;
  run(body: BodyOf<F>, caller: PopupCaller): Promise<AnswerOf<F>>;
}

type MailCommands = Omit<FromPopup, 'currentSite' | 'takeHandover' | 'codeCopied'>;
export type PopupCommands = { [K in keyof MailCommands]: PopupCommand<MailCommands[K]> };

const id = v.pipe(v.string(), v.regex(/^[\w:-]{1,64}$/));
const site = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const nothing = v.undefined();
const mailboxBody = v.strictObject({ mailboxId: id });
const messageBody = v.strictObject({ mailboxId: id, messageId: id });
const creationBody = v.strictObject({ id });
const name = v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[^\s@]+$/)));
const domain = v.nullable(v.pipe(v.string(), v.maxLength(253), v.regex(/^[^\s@/]+$/)));

const service = v.variant('kind', [
  v.strictObject({ kind: v.literal('mailcx') }),
  v.pipe(
    v.strictObject({ kind: v.literal('local'), address: v.pipe(v.string(), v.maxLength(100)) }),
    v.check((local) => serviceOrigin(local) !== null),
  ),
]);

const pause = v.strictObject({ site, until: v.pipe(v.number(), v.finite()) });

const settings = v.strictObject({
  pattern: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  domain: v.exactOptional(domain),
  notifications: v.exactOptional(v.boolean()),
  clearCodes: v.exactOptional(v.boolean()),
  offers: v.exactOptional(v.boolean()),
  quietSites: v.exactOptional(v.pipe(v.array(site), v.maxLength(10_000))),
  pauses: v.exactOptional(v.pipe(v.array(pause), v.maxLength(10_000))),
  theme: v.exactOptional(v.picklist(['system', 'light', 'dark'])),
});

/** @returns the table that the router registers for the popup and the options page */
export function popupCommands(parts: { mail: MailDesk; store: Store }): PopupCommands {
  const { mail, store } = parts;
  return {
    connect: {
      body: v.strictObject({ service, token: v.pipe(v.string(), v.maxLength(4_096)) }),
      run: (body) => mail.connect(body.service, body.token),
    },
    forgetToken: { body: nothing, run: () => mail.forgetToken() },
    forgetEverything: { body: nothing, run: () => mail.forgetEverything() },
    saveSettings: { body: settings, run: (body) => changeSettings(store, () => body) },
    refresh: { body: nothing, run: () => mail.refresh('person') },
    createMailbox: {
      body: v.strictObject({ site: v.nullable(site), localPart: name, domain }),
      run: (body, caller) => mail.createMailbox({ ...body, isPrivate: caller.isPrivate }),
    },
    retryCreation: { body: creationBody, run: (body) => mail.creations.retry(body.id) },
    dropCreation: { body: creationBody, run: (body) => mail.creations.drop(body.id) },
    deleteMailbox: { body: mailboxBody, run: (body) => mail.deletions.remove(body.mailboxId) },
    keepMailbox: { body: mailboxBody, run: (body) => mail.deletions.keep(body.mailboxId) },
    resetPassword: { body: mailboxBody, run: (body) => mail.resetPassword(body.mailboxId) },
    givePassword: {
      body: v.strictObject({
        mailboxId: id,
        password: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000)),
      }),
      run: (body) => mail.givePassword(body.mailboxId, body.password),
    },
    listMessages: {
      body: v.strictObject({
        mailboxId: id,
        page: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
      }),
      run: (body) => mail.messages.list(body.mailboxId, body.page),
    },
    openMessage: {
      body: messageBody,
      run: (body) => mail.openMessage(body.mailboxId, body.messageId, 'person'),
    },
    openSource: {
      body: messageBody,
      run: (body) => mail.messages.source(body.mailboxId, body.messageId),
    },
    openAttachment: {
      body: v.strictObject({
        mailboxId: id,
        messageId: id,
        index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
      }),
      run: (body) => mail.messages.attachment(body.mailboxId, body.messageId, body.index),
    },
    deleteMessage: {
      body: messageBody,
      run: (body) => mail.messages.remove(body.mailboxId, body.messageId),
    },
    markAllRead: {
      body: v.strictObject({ mailboxId: v.nullable(id) }),
      run: (body) => mail.markAllRead(body.mailboxId),
    },
    loadImages: {
      body: v.strictObject({
        urls: v.pipe(v.array(v.pipe(v.string(), v.maxLength(8_192))), v.maxLength(500)),
      }),
      run: (body) => mail.loadImages(body.urls),
    },
  };
}
