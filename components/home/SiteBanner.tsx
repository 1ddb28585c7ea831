import type { Mailbox } from '../../lib/core/mailbox.ts';
import { text } from '../../lib/text.ts';
import { Address } from '../Address.tsx';
import { Icon } from '../Icon.tsx';

export interface SiteBannerProps {
  /** The site of the tab in front. */
  site: string;
  /** Its newest mailbox, if any. */
  mailbox: Mailbox | null;
  isBusy: boolean;
  onCopy: (mailbox: Mailbox) => void;
  onCreate: () => void;
}

/** What Freshbox knows about the page in front: the address used there, or the offer to make one. */
export function SiteBanner({ site, mailbox, isBusy, onCopy, onCreate }: SiteBannerProps) {
  return (
    <section class="site card" aria-label={text('popup_this_site')}>
      <div class="words">
        <span class="soft">{mailbox ? text('popup_site_has', site) : text('popup_site_none', site)}</span>
        {mailbox && <Address address={mailbox.address} id="site-address" />}
      </div>
      {mailbox ? (
        <button
          type="button"
          class="button small soft"
          aria-describedby="site-address"
          onClick={() => onCopy(mailbox)}
        >
          <Icon name="copy" />
          {text('popup_copy')}
        </button>
      ) : (
        <button type="button" class="button small soft" disabled={isBusy} onClick={onCreate}>
          {text('popup_site_create')}
        </button>
      )}
    </section>
  );
}
