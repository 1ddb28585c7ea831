/**
 * BRIDGE 1: everything that is said between rooms, on one screen.
 *
 * Messages carry commands and questions; facts travel through `state.ts`. A message is a function type. Who may
 * send it is its interface, and the background checks that against the browser's own word about the sender,
 * never against the message.
 */
import { browser } from 'wxt/browser';
import { type FailureFacts, toFailureFacts } from './core/failures.ts';
import type { Mailbox } from './core/mailbox.ts';
import type { Message, MessageSummary } from './core/message.ts';
import type { FillResult, OfferFacts, Verdict } from './core/offer.ts';
import type { Service } from './core/service.ts';
import type { Settings } from './core/settings.ts';

/** From the popup and the options page to the background. */
export interface FromPopup {
  /** Tries the token with a real call and keeps both only if the service takes it. */
  connect(body: { service: Service; token: string }): { mailboxes: number };
  forgetToken(): void;
  forgetEverything(): void;
  saveSettings(body: Partial<Settings>): void;
  /** Brings the facts up to date. Ends when they are. */
  refresh(): void;
  /** `localPart` or `domain` null: by the pattern and domain of the settings. */
  createMailbox(body: { site: string | null; localPart: string | null; domain: string | null }): Mailbox;
  /** Tries a failed creation of `Status.creations` again, with the same address. */
  retryCreation(body: { id: string }): Mailbox;
  /** Forgets a failed creation. */
  dropCreation(body: { id: string }): void;
  /** Deletes after the undo time. @returns when, in ms since the epoch */
  deleteMailbox(body: { mailboxId: string }): { at: number };
  /** Takes a deletion back before it is carried out. */
  keepMailbox(body: { mailboxId: string }): void;
  resetPassword(body: { mailboxId: string }): { password: string };
  /** Tries the password with a real call and keeps it if the mailbox takes it. */
  givePassword(body: { mailboxId: string; password: string }): void;
  /** `page` counts from 1. */
  listMessages(body: { mailboxId: string; page: number }): { messages: MessageSummary[]; isLast: boolean };
  /** Opens a message and marks it as read. */
  openMessage(body: { mailboxId: string; messageId: string }): Message;
  /** The raw RFC 822 text. */
  openSource(body: { mailboxId: string; messageId: string }): { source: string };
  openAttachment(body: { mailboxId: string; messageId: string; index: number }): { base64: string };
  deleteMessage(body: { mailboxId: string; messageId: string }): void;
  /** Without `mailboxId`: in all mailboxes. */
  markAllRead(body: { mailboxId: string | null }): void;
  /** Fetches https images without cookies or referrer. @returns `data:` URL by image URL, failed ones left out */
  loadImages(body: { urls: string[] }): { images: Record<string, string> };
  /** The site of the tab in front, the address it has, and whether Freshbox keeps quiet there. */
  currentSite(): { site: string | null; quiet: boolean };
  /** The person copied a code, which the settings may want off the clipboard again. */
  codeCopied(body: { code: string }): void;
  /** Address the background created or chose for the popup to copy and show, once; null when there is none. */
  takeHandover(): { address: string | null };
}

/**
 * From the offer's frame to the background. A ticket names one offer in one document; `clickedAt` is when the person
 * clicked, in ms since 1970.
 */
export interface FromOffer {
  describeOffer(body: { ticket: string }): OfferFacts;
  /** `filled` false: the mailbox is there, but the page did not keep its address. */
  createAndFill(body: { ticket: string; clickedAt: number }): { address: string; filled: boolean };
  fillExisting(body: { ticket: string; clickedAt: number }): { address: string; filled: boolean };
  undoFill(body: { ticket: string }): void;
  fillCode(body: { ticket: string; clickedAt: number }): void;
  undoCode(body: { ticket: string }): void;
  /** The card's code is on the clipboard. */
  codeCopied(body: { ticket: string }): void;
  openLink(body: { ticket: string; clickedAt: number }): void;
  /** Asks the service now, at most as often as the wait allows. */
  checkNow(body: { ticket: string }): void;
  quietSite(body: { ticket: string }): void;
  /** No offers on this site for an hour. */
  pauseSite(body: { ticket: string }): void;
  /** `refused`: by the person's wish, so it does not come back to this field. */
  closeOffer(body: { ticket: string; refused: boolean }): void;
  /** CSS pixels that the frame's content takes. */
  sizeOffer(body: { ticket: string; width: number; height: number }): void;
}

/** From scripts in pages to the background: attacker-controlled in the worst case, so they ask for nothing. */
export interface FromPage {
  /** The probe saw a person turn to an e-mail-like field. The answer is the page script, if at all. */
  fieldFocused(): void;
  /** The probe heard a person go into a frame inside its own. The answer is a probe in there. */
  frameEntered(): void;
  /** The page script is about to show the offer's frame under a ticket it made (32 hex digits). */
  openOffer(body: { ticket: string; verdict: Verdict }): void;
  offerClosed(body: { ticket: string }): void;
  /** The page script wants to find out what lies above the offer: lays a style sheet that obeys these attributes. */
  layProbe(body: { marks: string[] }): void;
  /** The code script sees a field for a code that no card stands at. Fails when nobody waits in this tab. */
  codeFieldSeen(): void;
}

/** From the background to the page script of one frame. */
export interface ToPage {
  /** Fills the field the ticket was made for, and its confirm twin. */
  fill(body: { ticket: string; address: string }): FillResult;
  /** Fills the field the person last turned to in this frame (context menu, keyboard command). */
  fillHere(body: { address: string; targetElementId: number | null }): FillResult;
  undoFill(body: { ticket: string }): void;
  /**
   * Whether the offer's frame is open, uncovered and unaltered right now, and had stood for a while when it was clicked;
   * `tooYoung` when only the latter is not so.
   */
  isOfferClear(body: { ticket: string; clickedAt: number }): { clear: boolean; tooYoung: boolean };
  sizeOffer(body: { ticket: string; width: number; height: number }): void;
  closeOffer(body: { ticket: string; refused: boolean }): void;
}

/** From the background to the code script, which stands beside the page script of a frame where a card is to go. */
export interface ToCode {
  /** Shows the card at the page's code field, or in a corner when `corner`. `shown` false: no such field. */
  showCard(body: { ticket: string; corner: boolean }): { shown: boolean; codeField: boolean };
  fillCode(body: { ticket: string; code: string }): FillResult;
  undoCode(body: { ticket: string }): void;
}

/** From the background to an open offer frame: facts changed, describe again. */
export interface ToOffer {
  offerChanged(body: { ticket: string }): void;
}

type InFrame = ToPage & ToCode;
export type Commands = FromPopup & FromOffer & FromPage;
type Command = (body?: never) => unknown;
export type BodyOf<F> = F extends () => unknown
  ? undefined
  : F extends (body: infer B) => unknown
    ? B
    : never;
export type AnswerOf<F> = F extends (...args: never[]) => infer R ? R : never;

export interface Envelope {
  to: 'background' | 'page' | 'offer';
  command: string;
  body?: unknown;
}
export type Reply<T> = { ok: true; value: T } | { ok: false; failure: FailureFacts };

/** A refused or failed command, on the side that asked. */
export class CommandFailure extends Error {
  readonly failure: FailureFacts;
  constructor(failure: FailureFacts) {
    super(failure.kind);
    this.failure = failure;
  }
}

type Args<F> = BodyOf<F> extends undefined ? [] : [body: BodyOf<F>];

function unwrap<T>(reply: Reply<T> | undefined): T {
  if (reply?.ok) return reply.value;
  throw new CommandFailure(reply?.failure ?? { kind: 'internal' });
}

function sender<C>() {
  return async <K extends keyof C & string>(command: K, ...[body]: Args<C[K]>): Promise<AnswerOf<C[K]>> =>
    unwrap(await browser.runtime.sendMessage({ to: 'background', command, body } satisfies Envelope));
}

/** @throws CommandFailure */
export const sendFromPopup = sender<FromPopup>();
/** @throws CommandFailure */
export const sendFromOffer = sender<FromOffer>();
/** @throws CommandFailure */
export const sendFromPage = sender<FromPage>();

/**
 * Sends to the scripts of exactly one frame.
 *
 * @throws CommandFailure `page-gone` when nobody listens there any more
 */
export async function sendToPage<K extends keyof InFrame & string>(
  place: { tabId: number; frameId: number },
  command: K,
  body: BodyOf<InFrame[K]>,
): Promise<AnswerOf<InFrame[K]>> {
  const envelope: Envelope = { to: 'page', command, body };
  const reply = await browser.tabs
    .sendMessage(place.tabId, envelope, { frameId: place.frameId })
    .catch(() => undefined);
  return unwrap(reply ?? { ok: false, failure: { kind: 'page-gone' } });
}

/**
 * Tells the offer's frame that what it describes has changed; nobody there does not matter. Sent to exactly that
 * frame: Firefox does not deliver `runtime.sendMessage` to extension pages inside web pages.
 */
export async function tellOffer(frame: { tabId: number; frameId: number }, ticket: string): Promise<void> {
  const envelope: Envelope = { to: 'offer', command: 'offerChanged', body: { ticket } };
  await browser.tabs.sendMessage(frame.tabId, envelope, { frameId: frame.frameId }).catch(() => undefined);
}

export type Handlers<C> = {
  [K in keyof C & string]: (body: BodyOf<C[K]>) => AnswerOf<C[K]> | Promise<AnswerOf<C[K]>>;
};

/**
 * Answers messages sent to a frame's scripts or an offer frame. Only this extension's own background can reach them.
 *
 * @returns a function that stops answering
 */
export function answer<C>(to: 'page' | 'offer', handlers: Handlers<C>): () => void {
  const table = handlers as unknown as Record<string, Command | undefined>;
  const listen = (message: unknown, from: { id?: string }, reply: (r: Reply<unknown>) => void) => {
    const envelope = message as Envelope | undefined;
    if (from.id !== browser.runtime.id || envelope?.to !== to || typeof envelope.command !== 'string') return;
    if (!Object.hasOwn(table, envelope.command)) return;
    Promise.resolve()
      .then(() => table[envelope.command]?.(envelope.body as never))
      .then((value) => reply({ ok: true, value }))
      .catch((thrown) => reply({ ok: false, failure: toFailureFacts(thrown) }));
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}
