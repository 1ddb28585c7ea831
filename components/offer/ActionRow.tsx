import { OfferIcon, type OfferIconName } from './OfferIcon.tsx';

export interface ActionRowProps {
  icon: OfferIconName;
  title: string;
  detail: string;
  /** The click was let through and its answer is on the way. */
  isWorking?: boolean;
  onPress: (event: MouseEvent) => void;
}

/** One thing the offer can do, as wide as the offer. */
export function ActionRow({ icon, title, detail, isWorking = false, onPress }: ActionRowProps) {
  return (
    <button type="button" class="action" aria-disabled={isWorking} onClick={onPress} title={title}>
      <span class="tile">
        <OfferIcon name={isWorking ? 'working' : icon} />
      </span>
      <span class="words">
        <span class="title">{title}</span> <span class="detail">{detail}</span>
      </span>
    </button>
  );
}
