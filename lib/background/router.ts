/**
 * The one gate for messages to the background: who asks, what they may ask, in what shape.
 *
 * A command belongs to one kind of sender: `FromPopup` to the popup and the options page, `FromOffer` to the
 * offer's frame, `FromPage` to scripts in pages. Whatever does not fit is `not-allowed`.
 */

import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { Failure, toFailureFacts } from '../core/failures.ts';
import type { AnswerOf, BodyOf, Envelope, FromOffer, FromPage, FromPopup, Reply } from '../messages.ts';
import type { PopupCaller } from './popup-commands.ts';
import { type OfferSender, type OwnPageSender, type PageSender, senderOf } from './sender.ts';
import { tabInFront } from './tab-in-front.ts';

/** One command. `run` is only called with a body that `body` has let through. */
export interface Command<F, S> {
  body: v.GenericSchema<unknown, BodyOf<F>>;
  run(body: BodyOf<F>, sender: S): AnswerOf<F> | Promise<AnswerOf<F>>;
}
export type CommandTable<C, S> = { [K in keyof C]: Command<C[K], S> };

export interface Tables {
  popup: CommandTable<FromPopup, PopupCaller>;
  offer: CommandTable<FromOffer, OfferSender>;
  page: CommandTable<FromPage, PageSender>;
}

/** Shape of commands that take nothing. */
export const nothing = v.undefined();

type AnyCommand = Command<(body: unknown) => unknown, unknown>;
type AnyTable = Record<string, AnyCommand>;

const envelope = v.object({
  to: v.literal('background'),
  command: v.string(),
  body: v.optional(v.unknown()),
});

/**
 * @param tables every command there is
 * @param ready settles when the background can work
 * @returns a listener for `runtime.onMessage`
 */
export function createRouter(tables: Tables, ready: Promise<void>) {
  async function run(asked: Envelope, from: Runtime.MessageSender): Promise<unknown> {
    const sender = senderOf(from);
    if (!sender) throw new Failure('not-allowed');
    if (sender.kind === 'page') {
      // Attacker-controlled in the worst case: neither an answer nor a reason.
      await runIn(tables.page, asked, sender).catch(() => {
        throw new Failure('not-allowed');
      });
      return undefined;
    }
    if (sender.kind === 'offer') return runIn(tables.offer, asked, sender);
    return runIn(tables.popup, asked, await callerOf(sender));
  }

  async function runIn(table: object, asked: Envelope, sender: unknown): Promise<unknown> {
    const commands = table as AnyTable;
    const command = Object.hasOwn(commands, asked.command) ? commands[asked.command] : undefined;
    if (!command) throw new Failure('not-allowed');
    // JSON, as which Chromium sends messages, may turn a missing body into null.
    const parsed = v.safeParse(command.body, asked.body ?? undefined);
    if (!parsed.success) throw new Failure('not-allowed');
    await ready;
    return command.run(parsed.output, sender);
  }

  return (message: unknown, from: Runtime.MessageSender, reply: (answer: Reply<unknown>) => void) => {
    const parsed = v.safeParse(envelope, message);
    if (!parsed.success) return undefined;
    run(parsed.output, from)
      .then((value) => reply({ ok: true, value }))
      .catch((thrown) => reply({ ok: false, failure: toFailureFacts(thrown) }));
    return true as const;
  };
}

async function callerOf(sender: OwnPageSender): Promise<PopupCaller> {
  return { isPrivate: sender.isPrivate ?? (await tabInFront())?.incognito === true };
}
