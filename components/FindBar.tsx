import { linkHost } from '../lib/core/link-host.ts';
import type { Find } from '../lib/core/message.ts';
import { text } from '../lib/text.ts';
import { Icon } from './Icon.tsx';

/** Digits in two halves, as people read them out. */
function grouped(code: string): string {
  const half = Math.ceil(code.length / 2);
  return /^\d{6,}$/.test(code) ? `${code.slice(0, half)} ${code.slice(half)}` : code;
}

export interface FindBarProps {
  find: Find;
  onCopyCode: (code: string) => void;
  onOpenLink: (url: string) => void;
}

/** What a message was sent for: its code to copy, or its link to open. */
export function FindBar({ find, onCopyCode, onOpenLink }: FindBarProps) {
  const { code, link } = find;
  const host = link ? linkHost(link) : null;
  if (!code && !host) return null;
  return (
    <div class="find">
      {code && (
        <>
          <strong class="code">{grouped(code)}</strong>
          <button type="button" class="button soft small" onClick={() => onCopyCode(code)}>
            <Icon name="copy" />
            {text('popup_copy_code')}
          </button>
        </>
      )}
      {link && host && (
        <button type="button" class="button soft small link" title={link} onClick={() => onOpenLink(link)}>
          <Icon name="link" />
          <span>{text('popup_open_link', host)}</span>
        </button>
      )}
    </div>
  );
}
