import type { Pause } from '../../lib/core/settings.ts';
import { siteOf } from '../../lib/core/site.ts';
import { text } from '../../lib/text.ts';
import { IconButton } from '../IconButton.tsx';

export interface QuietSitesProps {
  sites: string[];
  pauses: Pause[];
  /** Time in ms since the epoch; pauses that are over by then are not shown. */
  now: number;
  onSites: (sites: string[]) => void;
  onPauses: (pauses: Pause[]) => void;
}

/** A site as typed (`shop.example`, or a whole web address), as Freshbox knows it. */
function typedSite(typed: string): string | null {
  const words = typed.trim();
  return siteOf(words.includes('://') ? words : `https://${words}`);
}

const clockTime = (time: number) =>
  new Date(time).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });

interface QuietSiteProps {
  id: string;
  site: string;
  ends?: string;
  onRemove: () => void;
}

function QuietSite({ id, site, ends, onRemove }: QuietSiteProps) {
  return (
    <li>
      <span id={id}>
        {site}
        {ends && <span class="hint"> {ends}</span>}
      </span>
      <IconButton icon="close" label={text('options_quiet_remove')} about={id} onClick={onRemove} />
    </li>
  );
}

/** Sites on which no offer is shown: those that are quiet for a while, then those that always are. */
export function QuietSites({ sites, pauses, now, onSites, onPauses }: QuietSitesProps) {
  const running = pauses.filter(({ until }) => until > now);
  return (
    <div class="quiet">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const input = event.currentTarget.elements.namedItem('site');
          if (!(input instanceof HTMLInputElement)) return;
          const site = typedSite(input.value);
          input.setCustomValidity(site ? '' : text('options_quiet_bad'));
          input.reportValidity();
          if (!site) return;
          if (!sites.includes(site)) onSites([...sites, site].sort());
          input.value = '';
        }}
      >
        <div class="field">
          <label for="quiet-site">{text('options_quiet_add_label')}</label>
          <span class="joined">
            <input
              id="quiet-site"
              name="site"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              required
              maxLength={300}
              placeholder="shop.example"
              onInput={(event) => event.currentTarget.setCustomValidity('')}
            />
            <button type="submit" class="button">
              {text('options_quiet_add')}
            </button>
          </span>
        </div>
      </form>
      {sites.length + running.length === 0 ? (
        <p class="hint">{text('options_quiet_none')}</p>
      ) : (
        <ul aria-label={text('options_quiet')}>
          {running.map((pause) => (
            <QuietSite
              key={`paused-${pause.site}`}
              id={`paused-${pause.site}`}
              site={pause.site}
              ends={text('options_quiet_until', clockTime(pause.until))}
              onRemove={() => onPauses(running.filter((each) => each !== pause))}
            />
          ))}
          {sites.map((site) => (
            <QuietSite
              key={site}
              id={`quiet-${site}`}
              site={site}
              onRemove={() => onSites(sites.filter((each) => each !== site))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
