import { text } from '../lib/text.ts';
import { Icon } from './Icon.tsx';

export interface PagerProps {
  /** Counts from 1. */
  page: number;
  isLast: boolean;
  isBusy: boolean;
  onPage: (page: number) => void;
}

/** Leads through the pages of a list; not there when one page holds everything. */
export function Pager({ page, isLast, isBusy, onPage }: PagerProps) {
  if (page === 1 && isLast) return null;
  return (
    <nav class="pager" aria-label={text('popup_pages')}>
      <button
        type="button"
        class="button small"
        disabled={isBusy || page === 1}
        onClick={() => onPage(page - 1)}
      >
        <Icon name="back" />
        {text('popup_newer')}
      </button>
      <span class="hint">{text('popup_page', page)}</span>
      <button type="button" class="button small" disabled={isBusy || isLast} onClick={() => onPage(page + 1)}>
        {text('popup_older')}
        <Icon name="next" />
      </button>
    </nav>
  );
}
