import { Icon, type IconName } from './Icon.tsx';

export interface IconButtonProps {
  icon: IconName;
  /** Its accessible name, shown on hover too. */
  label: string;
  /** Id of the element that says what it acts on. */
  about?: string;
  risky?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

/** A button that is only a drawing. */
export function IconButton({ icon, label, about, risky, disabled, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class={risky ? 'icon-button risky' : 'icon-button'}
      aria-label={label}
      title={label}
      aria-describedby={about}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
