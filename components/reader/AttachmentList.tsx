import { byteSize } from '../../lib/core/byte-size.ts';
import { displayText } from '../../lib/core/display-text.ts';
import type { Attachment } from '../../lib/core/message.ts';
import { text } from '../../lib/text.ts';
import { Icon } from '../Icon.tsx';
import { isRiskyFile } from './risky-file.ts';

export interface AttachmentListProps {
  attachments: Attachment[];
  /** Indexes that are being fetched. */
  busy: ReadonlySet<number>;
  onDownload: (attachment: Attachment) => void;
}

/** The files of a mail, to download. */
export function AttachmentList({ attachments, busy, onDownload }: AttachmentListProps) {
  if (attachments.length === 0) return null;
  return (
    <ul class="attachments" aria-label={text('reader_attachments')}>
      {attachments.map((attachment) => {
        const name = displayText(attachment.filename, 120) || text('reader_no_filename');
        return (
          <li key={attachment.index}>
            <button
              type="button"
              class="button small"
              disabled={busy.has(attachment.index)}
              onClick={() => onDownload(attachment)}
            >
              <Icon name="file" />
              <span class="name">{text('reader_download', name)}</span>
              <span class="hint">{byteSize(attachment.size)}</span>
            </button>
            {isRiskyFile(attachment.filename) && (
              <span class="hint warning">{text('reader_risky_file')}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
