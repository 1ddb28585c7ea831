import { text } from '../../lib/text.ts';
import { CloseButton } from './CloseButton.tsx';
import { Notice } from './Notice.tsx';

/** What became of a choice. */
export type Outcome =
  | { step: 'working'; choice: 'fresh' | 'existing' | 'code' | 'link' }
  | { step: 'filled'; address: string }
  | { step: 'undone' }
  | { step: 'not-kept'; address: string; copied: boolean }
  | { step: 'code-filled' }
  | { step: 'code-copied'; why: 'no-field' | 'not-kept' }
  | { step: 'link-opened' }
  | { step: 'failed'; sentence: string };

export interface OutcomeViewProps {
  outcome: Outcome;
  site: string;
  onUndo: () => void;
  onAgain: () => void;
  onClose: () => void;
}

const WORKING = {
  fresh: 'offer_working',
  existing: 'offer_working_existing',
  code: 'card_filling_code',
  link: 'card_opening_link',
} as const;

/** Says what is being done or was done, with at most one thing to do about it. */
export function OutcomeView({ outcome, site, onUndo, onAgain, onClose }: OutcomeViewProps) {
  const closeButton = <CloseButton onClose={onClose} />;
  switch (outcome.step) {
    case 'working':
      return <Notice icon="working" tone="plain" title={text(WORKING[outcome.choice])} detail={site} />;
    case 'filled':
      return (
        <Notice icon="done" tone="good" title={text('offer_filled')} detail={outcome.address}>
          <button type="button" class="button" onClick={onUndo}>
            {text('offer_undo')}
          </button>
          {closeButton}
        </Notice>
      );
    case 'undone':
      return <Notice icon="done" tone="plain" title={text('offer_undone')} />;
    case 'not-kept':
      return (
        <Notice
          icon={outcome.copied ? 'copied' : 'problem'}
          tone={outcome.copied ? 'plain' : 'bad'}
          title={text(outcome.copied ? 'offer_not_kept' : 'offer_not_kept_nor_copied')}
          detail={outcome.address}
        >
          {closeButton}
        </Notice>
      );
    case 'code-filled':
      return (
        <Notice icon="done" tone="good" title={text('card_code_filled')}>
          <button type="button" class="button" onClick={onUndo}>
            {text('offer_undo')}
          </button>
          {closeButton}
        </Notice>
      );
    case 'code-copied':
      return (
        <Notice
          icon="copied"
          tone="plain"
          title={text(outcome.why === 'no-field' ? 'card_code_copied' : 'card_code_not_kept')}
        >
          {closeButton}
        </Notice>
      );
    case 'link-opened':
      return (
        <Notice icon="done" tone="good" title={text('card_link_opened')}>
          {closeButton}
        </Notice>
      );
    case 'failed':
      return (
        <>
          <Notice icon="problem" tone="bad" title={outcome.sentence} isSentence />
          <div class="footer">
            <button type="button" class="button" onClick={onAgain}>
              {text('offer_try_again')}
            </button>
            {closeButton}
          </div>
        </>
      );
  }
}
