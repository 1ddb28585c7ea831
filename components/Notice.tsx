import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export interface NoticeProps {
  tone?: 'plain' | 'good' | 'warn' | 'bad';
  icon?: IconName;
  /** One sentence. */
  words: ComponentChildren;
  /** The one thing to do. */
  children?: ComponentChildren;
}

/** A sentence about how things stand, with at most one thing to do about it. */
export function Notice({ tone = 'plain', icon = 'problem', words, children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <p>{words}</p>
      {children}
    </div>
  );
}
