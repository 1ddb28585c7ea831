import { checkLocalPart } from '../../lib/core/address-pattern.ts';
import type { FailureFacts } from '../../lib/core/failures.ts';
import type { Domain } from '../../lib/core/status.ts';
import { failureSentence } from '../../lib/failure-sentence.ts';
import { type TextKey, text } from '../../lib/text.ts';
import { Icon } from '../Icon.tsx';

export interface Draft {
  localPart: string;
  /** Null: the one of the settings. */
  domain: string | null;
  forSite: boolean;
}

export interface NewMailboxFormProps {
  draft: Draft;
  domains: Domain[];
  defaultDomain: string | null;
  /** What a name by the pattern looks like. */
  example: string;
  /** The site of the tab in front, to remember the mailbox for. */
  site: string | null;
  isBusy: boolean;
  failure: FailureFacts | null;
  now: number;
  onDraft: (draft: Draft) => void;
  onFresh: () => void;
  onOwn: () => void;
}

/** A fresh mailbox by the pattern with one click, or one with a name of one's own. */
export function NewMailboxForm(props: NewMailboxFormProps) {
  const { draft, domains, defaultDomain, example, site, isBusy, failure, now } = props;
  const domain = draft.domain ?? defaultDomain ?? domains[0]?.domain ?? '';
  const problem = draft.localPart === '' ? null : checkLocalPart(draft.localPart);
  const group = (kind: Domain['kind']) =>
    domains
      .filter((each) => each.kind === kind)
      .map((each) => (
        <option key={each.domain} value={each.domain}>
          {each.domain}
        </option>
      ));
  return (
    <div class="new-mailbox">
      <section class="card padded">
        <h2>{text('popup_new_fresh')}</h2>
        <p class="hint">{text('popup_new_fresh_example', domain ? `${example}@${domain}` : example)}</p>
        <button type="button" class="button primary wide" disabled={isBusy} onClick={props.onFresh}>
          <Icon name="plus" />
          {text('popup_new_fresh_create')}
        </button>
      </section>
      <form
        class="card padded"
        onSubmit={(event) => {
          event.preventDefault();
          if (checkLocalPart(draft.localPart) === null) props.onOwn();
        }}
      >
        <h2>{text('popup_new_own')}</h2>
        <div class="field">
          <label for="new-name">{text('popup_new_name')}</label>
          <input
            id="new-name"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            maxLength={64}
            value={draft.localPart}
            aria-invalid={problem !== null}
            aria-describedby="new-name-hint"
            onInput={(event) => props.onDraft({ ...draft, localPart: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for="new-domain">{text('popup_new_domain')}</label>
          <select
            id="new-domain"
            value={domain}
            onChange={(event) => props.onDraft({ ...draft, domain: event.currentTarget.value })}
          >
            {domains.some((each) => each.kind === 'custom') ? (
              <>
                <optgroup label={text('popup_domains_custom')}>{group('custom')}</optgroup>
                <optgroup label={text('popup_domains_system')}>{group('system')}</optgroup>
              </>
            ) : (
              group('system')
            )}
          </select>
        </div>
        <p id="new-name-hint" class={problem ? 'problem' : 'hint'} aria-live="polite">
          {problem
            ? text(`name_problem_${problem}` as TextKey)
            : draft.localPart
              ? text('popup_new_will_be', `${draft.localPart.trim().toLowerCase()}@${domain}`)
              : text('popup_new_name_hint')}
        </p>
        <button
          type="submit"
          class="button wide"
          disabled={isBusy || draft.localPart === '' || problem !== null}
        >
          {text('popup_new_own_create')}
        </button>
      </form>
      {site && (
        <label class="check">
          <input
            type="checkbox"
            checked={draft.forSite}
            onChange={(event) => props.onDraft({ ...draft, forSite: event.currentTarget.checked })}
          />
          {text('popup_new_for_site', site)}
        </label>
      )}
      {failure && (
        <p class="problem" role="alert">
          {failureSentence(failure, now)}
        </p>
      )}
    </div>
  );
}
