import { text } from '../../lib/text.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';

export interface HomeHeaderProps {
  search: string;
  isRefreshing: boolean;
  onSearch: (search: string) => void;
  onNew: () => void;
  onRefresh: () => void;
  onOptions: () => void;
}

/** Name, what can be done from anywhere, and the search. */
export function HomeHeader(props: HomeHeaderProps) {
  return (
    <header class="home-header">
      <div class="bar">
        <span class="brand">
          <Icon name="logo" />
          <h1>{text('extension_name')}</h1>
        </span>
        <span class={props.isRefreshing ? 'turning' : undefined}>
          <IconButton
            icon="refresh"
            label={text('popup_refresh')}
            disabled={props.isRefreshing}
            onClick={props.onRefresh}
          />
        </span>
        <IconButton icon="settings" label={text('popup_settings')} onClick={props.onOptions} />
        <button type="button" class="button primary" onClick={props.onNew}>
          <Icon name="plus" />
          {text('popup_new_mailbox')}
        </button>
      </div>
      <label class="search">
        <Icon name="search" />
        <input
          type="search"
          aria-label={text('popup_search')}
          placeholder={text('popup_search_hint')}
          autocomplete="off"
          spellcheck={false}
          value={props.search}
          onInput={(event) => props.onSearch(event.currentTarget.value)}
        />
      </label>
    </header>
  );
}
