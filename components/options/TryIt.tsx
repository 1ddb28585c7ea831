import { text } from '../../lib/text.ts';
import { Icon } from '../Icon.tsx';

/** The ways to a first mailbox, once the connection stands. */
export function TryIt({ shortcut }: { shortcut: string | null }) {
  return (
    <section class="card section ready" aria-labelledby="ready">
      <h2 id="ready">{text('options_ready')}</h2>
      <ul>
        <li>
          <Icon name="mailbox" />
          {text('options_try_field')}
        </li>
        <li>
          <Icon name="plus" />
          {text('options_try_menu')}
        </li>
        {shortcut && (
          <li>
            <Icon name="next" />
            {text('options_try_keys', shortcut)}
          </li>
        )}
        <li>
          <Icon name="logo" />
          {text('options_try_popup')}
        </li>
      </ul>
    </section>
  );
}
