import { type TextKey, text } from '../../lib/text.ts';

/** The ways to look at a message. */
export type BodyView = 'text' | 'html' | 'source';

export interface BodyTabsProps {
  view: BodyView;
  /** Which of them there are. */
  views: BodyView[];
  onView: (view: BodyView) => void;
}

/** Chooses how a message is shown. */
export function BodyTabs({ view, views, onView }: BodyTabsProps) {
  return (
    <fieldset class="tabs" aria-label={text('reader_views')}>
      {views.map((each) => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => onView(each)}>
          {text(`reader_view_${each}` as TextKey)}
        </button>
      ))}
    </fieldset>
  );
}
