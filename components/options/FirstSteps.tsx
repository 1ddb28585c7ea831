import { text } from '../../lib/text.ts';

/** What a newcomer does before the connection stands. */
export function FirstSteps({ tokenPage }: { tokenPage: string | null }) {
  return (
    <ol class="steps">
      <li>
        <b>{text('options_step_token')}</b>
        <p class="hint">{text('options_step_token_words')}</p>
        {tokenPage && (
          <a href={tokenPage} target="_blank" rel="noopener noreferrer">
            {text('options_step_token_link')}
          </a>
        )}
      </li>
      <li>
        <b>{text('options_step_paste')}</b>
        <p class="hint">{text('options_step_paste_words')}</p>
      </li>
      <li>
        <b>{text('options_step_use')}</b>
        <p class="hint">{text('options_step_use_words')}</p>
      </li>
    </ol>
  );
}
