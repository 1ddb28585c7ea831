import type { ComponentChildren } from 'preact';
import { text } from '../lib/text.ts';
import { IconButton } from './IconButton.tsx';

export interface ViewHeaderProps {
  title: ComponentChildren;
  onBack: () => void;
  /** Buttons at its end. */
  children?: ComponentChildren;
}

/** The head of every view behind the first one. */
export function ViewHeader({ title, onBack, children }: ViewHeaderProps) {
  return (
    <header class="view-header">
      <IconButton icon="back" label={text('popup_back')} onClick={onBack} />
      <h1>{title}</h1>
      {children}
    </header>
  );
}
