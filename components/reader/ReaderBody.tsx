import type { FailureFacts } from '../../lib/core/failures.ts';
import type { Message } from '../../lib/core/message.ts';
import { text } from '../../lib/text.ts';
import { EmptyState } from '../EmptyState.tsx';
import { FailureNotice } from '../FailureNotice.tsx';
import { Icon } from '../Icon.tsx';
import { Loading } from '../Loading.tsx';
import type { BodyView } from './BodyTabs.tsx';
import { LinkList } from './LinkList.tsx';
import { MailFrame } from './MailFrame.tsx';
import { MailText } from './MailText.tsx';
import type { MailLink } from './mail-link.ts';
import { SourceText } from './SourceText.tsx';

export interface ReaderBodyProps {
  message: Message;
  view: BodyView;
  /** The cleaned HTML; null while it is being cleaned. */
  safe: { html: TrustedHTML; links: MailLink[]; images: string[] } | null;
  /** Whether that is only the beginning of a very long one. */
  isCut: boolean;
  /** The raw message; null while it is on its way. */
  source: string | null;
  /** Why the source or the images did not come. */
  failure: FailureFacts | null;
  now: number;
  isLoadingImages: boolean;
  onShowImages: () => void;
  onShowWhole: () => void;
  onOpenLink: (url: string) => void;
  onSaveSource: () => void;
  onRetry: () => void;
}

/** The message itself, in the way chosen. */
export function ReaderBody(props: ReaderBodyProps) {
  const { message, view, safe, source, failure, now } = props;
  const trouble = failure && <FailureNotice failure={failure} now={now} onRetry={props.onRetry} />;
  if (view === 'source') {
    if (source !== null) return <SourceText source={source} onDownload={props.onSaveSource} />;
    return trouble ?? <Loading label={text('reader_loading')} />;
  }
  if (view === 'html') {
    if (!safe) return trouble ?? <Loading label={text('reader_loading')} />;
    return (
      <>
        {trouble}
        {safe.images.length > 0 && (
          <div class="reader-bar">
            <span class="hint">{text('reader_images_off')}</span>
            <button
              type="button"
              class="button small"
              disabled={props.isLoadingImages}
              onClick={props.onShowImages}
            >
              <Icon name="image" />
              {text(props.isLoadingImages ? 'reader_images_loading' : 'reader_show_images')}
            </button>
          </div>
        )}
        <MailFrame html={safe.html} />
        {props.isCut && (
          <div class="reader-bar">
            <span class="hint">{text('reader_html_cut')}</span>
            <button type="button" class="button small" onClick={props.onShowWhole}>
              {text('reader_show_whole')}
            </button>
          </div>
        )}
        <LinkList links={safe.links} onOpenLink={props.onOpenLink} />
      </>
    );
  }
  if (message.text?.trim()) return <MailText body={message.text} onOpenLink={props.onOpenLink} />;
  return <EmptyState icon="file" title={text('reader_empty')} words={text('reader_empty_words')} />;
}
