import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Toast } from '../../components/Toast.tsx';
import { type ReadyOptions, useOptions } from '../../lib/popup/use-options.ts';
import { text } from '../../lib/text.ts';
import { ConnectionScreen } from './ConnectionScreen.tsx';
import { SettingsScreen } from './SettingsScreen.tsx';

function Page({ options }: { options: ReadyOptions }) {
  return (
    <>
      <ConnectionScreen options={options} />
      <SettingsScreen options={options} />
    </>
  );
}

/** The options page. Its only component with a state. */
export function App() {
  const options = useOptions();
  const { facts, storeFailure, now, work } = options;
  return (
    <>
      <header class="page-head">
        <Icon name="logo" />
        <div>
          <h1>{text('extension_name')}</h1>
          <p class="hint">{text('options_tagline')}</p>
        </div>
      </header>
      <main class="page">
        {!facts && storeFailure && <FailureNotice failure={storeFailure} now={now} />}
        {!facts && !storeFailure && <Loading label={text('popup_loading')} />}
        {facts && <Page options={{ ...options, facts }} />}
      </main>
      <Toast message={work.said} />
    </>
  );
}
