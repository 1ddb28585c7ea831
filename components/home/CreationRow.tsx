import type { Creation } from '../../lib/core/status.ts';
import { failureSentence } from '../../lib/failure-sentence.ts';
import { text } from '../../lib/text.ts';
import { Address } from '../Address.tsx';

export interface CreationRowProps {
  creation: Creation;
  now: number;
  isBusy: boolean;
  onRetry: (id: string) => void;
  onDrop: (id: string) => void;
}

/** A mailbox on its way, or one that could not be made yet. */
export function CreationRow({ creation, now, isBusy, onRetry, onDrop }: CreationRowProps) {
  const isFailed = creation.state === 'failed';
  return (
    <li class="creation">
      <Address address={creation.address} />
      <span class={isFailed ? 'problem' : 'hint'}>
        {isFailed
          ? failureSentence(creation.failure ?? { kind: 'internal' }, now)
          : text('popup_creation_working')}
      </span>
      {isFailed && (
        <span class="row">
          <button
            type="button"
            class="button small soft"
            disabled={isBusy}
            onClick={() => onRetry(creation.id)}
          >
            {text('popup_try_again')}
          </button>
          <button
            type="button"
            class="button small plain"
            disabled={isBusy}
            onClick={() => onDrop(creation.id)}
          >
            {text('popup_creation_drop')}
          </button>
        </span>
      )}
    </li>
  );
}
