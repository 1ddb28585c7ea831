import { siteOf } from '../../lib/core/site.ts';
import { text } from '../../lib/text.ts';
import { IconButton } from '../IconButton.tsx';

export interface QuietSitesProps {
  sites: string[];
  onSites: (sites: string[]) => void;
}

/** A site as typed (`shop.example`, or a whole web address), as Freshbox knows it. */
function typedSite(typed: string): string | null {
  const words = typed.trim();
  return siteOf(words.includes('://') ? words : `https://${words}`);
}

/** Sites on which no offer is shown. */
export function QuietSites({ sites, onSites }: QuietSitesProps) {
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
      {sites.length === 0 ? (
        <p class="hint">{text('options_quiet_none')}</p>
      ) : (
        <ul aria-label={text('options_quiet')}>
          {sites.map((site) => (
            <li key={site}>
              <span id={`quiet-${site}`}>{site}</span>
              <IconButton
                icon="close"
                label={text('options_quiet_remove')}
                about={`quiet-${site}`}
                onClick={() => onSites(sites.filter((each) => each !== site))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
