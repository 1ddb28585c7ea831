import { checkPattern, fillPattern } from '../../lib/core/address-pattern.ts';
import type { Domain } from '../../lib/core/status.ts';
import { type TextKey, text } from '../../lib/text.ts';

/** A site that everybody can picture, for the preview. */
const EXAMPLE_SITE = 'example.com';
/** Stands for random letters in the preview, so that it does not change at every key. */
const EXAMPLE_LETTERS = 'k7m2x9p4w3n8q5t6';

export interface NamingSettingsProps {
  /** As typed, saved or not. */
  pattern: string;
  domain: string | null;
  domains: Domain[];
  onPattern: (pattern: string) => void;
  onDomain: (domain: string | null) => void;
}

/** How new mailboxes are named, with a preview while typing. */
export function NamingSettings({ pattern, domain, domains, onPattern, onDomain }: NamingSettingsProps) {
  const problem = checkPattern(pattern);
  const usual = domains.find((each) => each.isDefault) ?? domains[0];
  const name = fillPattern(pattern, {
    site: EXAMPLE_SITE,
    random: (length) => EXAMPLE_LETTERS.slice(0, length),
  });
  return (
    <>
      <div class="field">
        <label for="pattern">{text('options_pattern')}</label>
        <input
          id="pattern"
          class="mono"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={100}
          value={pattern}
          aria-invalid={problem !== null}
          aria-describedby="pattern-preview pattern-hint"
          onInput={(event) => onPattern(event.currentTarget.value)}
        />
        <p id="pattern-preview" class={problem ? 'problem' : 'preview'} aria-live="polite">
          {problem
            ? text(`pattern_problem_${problem}` as TextKey)
            : text('options_pattern_preview', `${name}@${domain ?? usual?.domain ?? 'mail.cx'}`)}
        </p>
        <p id="pattern-hint" class="hint">
          {text('options_pattern_hint')}
        </p>
      </div>
      <div class="field">
        <label for="domain">{text('options_domain')}</label>
        <select
          id="domain"
          value={domain ?? ''}
          onChange={(event) => onDomain(event.currentTarget.value || null)}
        >
          <option value="">
            {usual ? text('options_domain_usual_named', usual.domain) : text('options_domain_usual')}
          </option>
          {domains.map((each) => (
            <option key={each.domain} value={each.domain}>
              {each.domain}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
