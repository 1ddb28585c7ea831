/** The production background, started in Node: the real service and database under it, a browser of make-believe around it. */
import { vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reply } from '../../lib/messages.ts';

export type Sender = Runtime.MessageSender & { origin?: string };
type Listener = (message: unknown, from: Sender, reply: (answer: Reply<unknown>) => void) => true | undefined;

/** What one message led to. */
export interface Heard {
  /** Whether the background took it upon itself to answer. */
  taken: boolean;
  replies: Reply<unknown>[];
}

export interface Sent {
  tabId: number;
  frameId: number;
  command: string;
  body: unknown;
}

export interface Worker {
  /** Says something to the background and waits until it has answered, and a little longer for a second answer. */
  tell(message: unknown, from: Sender): Promise<Heard>;
  /** What was sent to scripts in tabs since the last call. */
  takeSent(): Sent[];
  /** How scripts in tabs answer. */
  answerAs(page: (command: string) => unknown): void;
}

/** ms until an unanswered message counts as never answered. */
const NEVER = 10_000;

export async function startWorker(): Promise<Worker> {
  let listener: Listener | undefined;
  let sent: Sent[] = [];
  let page: (command: string) => unknown = () => undefined;
  const event = { addListener: () => undefined, removeListener: () => undefined };
  fakeBrowser.runtime.onMessage.addListener = ((added: Listener) => {
    listener ??= added;
  }) as never;
  Object.assign(fakeBrowser, {
    contextMenus: { onClicked: event, removeAll: vi.fn(), create: vi.fn(), update: vi.fn() },
    commands: { onCommand: event },
    action: { openPopup: async () => undefined, setBadgeText: vi.fn(), setBadgeBackgroundColor: vi.fn() },
    permissions: { contains: async () => true, onAdded: event, onRemoved: event },
    scripting: { executeScript: async () => [], insertCSS: vi.fn(), removeCSS: vi.fn() },
  });
  fakeBrowser.tabs.sendMessage = (async (
    tabId: number,
    { command, body }: { command: string; body: unknown },
    { frameId = 0 } = {},
  ) => {
    sent.push({ tabId, frameId, command, body });
    return page(command);
  }) as never;

  const background = await import('../../entrypoints/background.ts');
  void background.default.main();

  return {
    async tell(message, from) {
      const replies: Reply<unknown>[] = [];
      let answered: () => void = () => undefined;
      const answer = new Promise<void>((resolve) => {
        answered = resolve;
      });
      const taken = listener?.(message, from, (reply) => {
        replies.push(reply);
        answered();
      });
      if (taken === true)
        await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, NEVER).unref())]);
      await new Promise((resolve) => setImmediate(resolve));
      return { taken: taken === true, replies };
    },
    takeSent() {
      const taken = sent;
      sent = [];
      return taken;
    },
    answerAs(next) {
      page = next;
    },
  };
}
