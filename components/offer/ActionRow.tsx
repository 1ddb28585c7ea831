import { OfferIcon, type OfferIconName } from './OfferIcon.tsx';

export interface ActionRowProps {
  icon: OfferIconName;
  title: string;
  detail: string;
  /** Something short behind the detail that is never cut off. */
  age?: string | null;
  /** The detail says to take care. */
  isWarning?: boolean;
  /** The click was let through and its answer is on the way. */
  isWorking?: boolean;
  onPress: (event: MouseEvent) => void;
}

/** One thing the offer can do, as wide as the offer. */
export function ActionRow(props: ActionRowProps) {
  const { icon, title, detail, age, isWarning = false, isWorking = false, onPress } = props;
  return (
    <button type="button" class="action" aria-disabled={isWorking} onClick={onPress} title={title}>
      <span class="tile">
        <OfferIcon name={isWorking ? 'working' : icon} />
      </span>
      <span class="words">
        <span class="title">{title}</span>{' '}
        <span class={isWarning ? 'detail warning' : 'detail'}>
          <span class="detail-text" title={detail}>
            {detail}
          </span>
          {age && <span class="age"> · {age}</span>}
        </span>
      </span>
    </button>
  );
}
