import { useMemo } from 'preact/hooks';
import type { Attachment } from '../core/message.ts';
import { sendFromPopup } from '../messages.ts';
import { text } from '../text.ts';
import { copyText } from './copy-text.ts';
import { openLink, openOptions } from './open-page.ts';
import { saveFile } from './save-file.ts';
import type { Work } from './use-work.ts';

type MessagePlace = { mailboxId: string; messageId: string };

/** What a person can ask for, each with its name in {@link Work.busy} and what is said when it is done. */
export function useCommands({ run, say }: Pick<Work, 'run' | 'say'>) {
  return useMemo(() => {
    const copy = async (words: string) => {
      const isCopied = await copyText(words);
      say(text(isCopied ? 'popup_copied' : 'popup_not_copied'));
      return isCopied;
    };
    return {
      copy,
      copyCode: async (code: string) => {
        if (await copy(code)) sendFromPopup('codeCopied', { code }).catch(() => undefined);
      },
      openOptions: () => void openOptions(),
      openLink: (url: string) => void openLink(url),
      refresh: () => run('refresh', () => sendFromPopup('refresh')),
      create: (site: string | null, localPart: string | null, domain: string | null) =>
        run('create', () => sendFromPopup('createMailbox', { site, localPart, domain })),
      retryCreation: (id: string) => run('creation', () => sendFromPopup('retryCreation', { id })),
      dropCreation: (id: string) => run('creation', () => sendFromPopup('dropCreation', { id })),
      deleteMailbox: (mailboxId: string) =>
        run('delete', () => sendFromPopup('deleteMailbox', { mailboxId })),
      keepMailbox: (mailboxId: string) => run('keep', () => sendFromPopup('keepMailbox', { mailboxId })),
      resetPassword: (mailboxId: string) => run('reset', () => sendFromPopup('resetPassword', { mailboxId })),
      givePassword: (mailboxId: string, password: string) =>
        run('password', async () => {
          await sendFromPopup('givePassword', { mailboxId, password });
          return true;
        }),
      markAllRead: async (mailboxId: string | null) => {
        await run('read', () => sendFromPopup('markAllRead', { mailboxId }));
      },
      deleteMessage: (place: MessagePlace) =>
        run('delete-message', async () => {
          await sendFromPopup('deleteMessage', place);
          say(text('reader_deleted'));
          return true;
        }),
      download: (place: MessagePlace, { index, filename }: Attachment) =>
        run(`file-${index}`, async () => {
          const { base64 } = await sendFromPopup('openAttachment', { ...place, index });
          saveFile(filename, { base64 });
        }),
      saveSource: (name: string, source: string) => saveFile(name, { text: source }),
    };
  }, [run, say]);
}

export type PopupCommandSet = ReturnType<typeof useCommands>;
