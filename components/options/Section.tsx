import type { ComponentChildren } from 'preact';

export interface SectionProps {
  /** Id of its heading. */
  id: string;
  title: string;
  words?: string;
  children: ComponentChildren;
}

/** One group of the options page. */
export function Section({ id, title, words, children }: SectionProps) {
  return (
    <section class="card section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {words && <p class="hint">{words}</p>}
      {children}
    </section>
  );
}
