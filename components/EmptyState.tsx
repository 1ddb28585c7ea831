import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export interface EmptyStateProps {
  icon: IconName;
  title: string;
  words: string;
  children?: ComponentChildren;
}

/** Nothing is here: why, and the one thing to do. */
export function EmptyState({ icon, title, words, children }: EmptyStateProps) {
  return (
    <div class="empty" role="status">
      <span class="tile">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      <p>{words}</p>
      {children}
    </div>
  );
}
