import type { ComponentChildren } from 'preact';
import { OfferIcon, type OfferIconName } from './OfferIcon.tsx';

export interface NoticeProps {
  icon: OfferIconName;
  tone: 'plain' | 'good' | 'bad';
  title: string;
  /** The title is a whole sentence, to be read rather than glanced at. */
  isSentence?: boolean;
  detail?: string;
  /** Buttons at its end. */
  children?: ComponentChildren;
}

/** Something that happened or is happening, with at most one thing to do about it. */
export function Notice({ icon, tone, title, isSentence, detail, children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`}>
      <span class="tile">
        <OfferIcon name={icon} />
      </span>
      <span class="words">
        <span class={isSentence ? 'title sentence' : 'title'}>{title}</span>
        {detail && (
          <span class="detail" title={detail}>
            {detail}
          </span>
        )}
      </span>
      {children}
    </div>
  );
}
