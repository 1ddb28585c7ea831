import { text } from '../../lib/text.ts';
import type { MailLink } from './mail-link.ts';

export interface LinkListProps {
  links: MailLink[];
  onOpenLink: (url: string) => void;
}

/** The links of an HTML mail by their numbers, with the host each really leads to. */
export function LinkList({ links, onOpenLink }: LinkListProps) {
  if (links.length === 0) return null;
  return (
    <details class="links">
      <summary>{text('reader_links', links.length)}</summary>
      <ol>
        {links.map((link) => (
          <li key={link.url}>
            <button
              type="button"
              class="link-button"
              title={link.url.slice(0, 500)}
              onClick={() => onOpenLink(link.url)}
            >
              <b>{link.host}</b>
              {link.words && <span class="words">{link.words}</span>}
            </button>
            {link.claims && <span class="problem">{text('reader_link_claims', link.claims)}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
