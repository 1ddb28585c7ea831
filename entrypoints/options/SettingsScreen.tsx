import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { NamingSettings } from '../../components/options/NamingSettings.tsx';
import { PermissionList } from '../../components/options/PermissionList.tsx';
import { QuietSites } from '../../components/options/QuietSites.tsx';
import { Section } from '../../components/options/Section.tsx';
import { Switch } from '../../components/options/Switch.tsx';
import { ThemeChoice } from '../../components/options/ThemeChoice.tsx';
import { checkPattern } from '../../lib/core/address-pattern.ts';
import { allowClipboard } from '../../lib/popup/allow-clipboard.ts';
import type { ReadyOptions } from '../../lib/popup/use-options.ts';
import { text } from '../../lib/text.ts';

/** What can be chosen. Every choice is saved at once. */
export function SettingsScreen({ options }: { options: ReadyOptions }) {
  const { facts, work, now, save, shortcut, isForgetting, setIsForgetting } = options;
  const { settings, status } = facts;
  const failed = work.failed && work.failed.name !== 'connect' ? work.failed.failure : null;
  return (
    <>
      {failed && !isForgetting && <FailureNotice failure={failed} now={now} />}
      <Section id="naming" title={text('options_naming')} words={text('options_naming_words')}>
        <NamingSettings
          pattern={options.pattern}
          domain={settings.domain}
          domains={status.domains}
          onPattern={(pattern) => {
            options.setPattern(pattern);
            if (checkPattern(pattern) === null) void save({ pattern: pattern.trim() });
          }}
          onDomain={(domain) => void save({ domain })}
        />
      </Section>
      <Section id="behaviour" title={text('options_behaviour')}>
        <Switch
          label={text('options_offers')}
          words={text('options_offers_words')}
          isOn={settings.offers}
          onChange={(offers) => void save({ offers })}
        />
        <Switch
          label={text('options_notifications')}
          words={text('options_notifications_words')}
          isOn={settings.notifications}
          onChange={(notifications) => void save({ notifications })}
        />
        <Switch
          label={text('options_clear_codes')}
          words={text('options_clear_codes_words')}
          isOn={settings.clearCodes}
          onChange={async (wish) => void save({ clearCodes: wish && (await allowClipboard()) })}
        />
        <ThemeChoice theme={settings.theme} onTheme={(theme) => void save({ theme })} />
        <div class="keys">
          <span class="label">{text('options_keys')}</span>
          <kbd>{shortcut || text('options_keys_none')}</kbd>
          <p class="hint">{text('options_keys_words')}</p>
        </div>
        <div class="keys">
          <span class="label">{text('options_keys_offer')}</span>
          <kbd>{text('options_keys_offer_key')}</kbd>
          <p class="hint">{text('options_keys_offer_words')}</p>
        </div>
      </Section>
      <Section id="quiet" title={text('options_quiet')} words={text('options_quiet_words')}>
        <QuietSites
          sites={settings.quietSites}
          pauses={settings.pauses}
          now={now}
          onSites={(quietSites) => void save({ quietSites })}
          onPauses={(pauses) => void save({ pauses })}
        />
      </Section>
      <Section id="permissions" title={text('options_permissions')} words={text('options_permissions_words')}>
        <PermissionList />
      </Section>
      <Section id="forget" title={text('options_forget')} words={text('options_forget_words')}>
        <div class="buttons">
          <button type="button" class="button danger" onClick={() => setIsForgetting(true)}>
            {text('options_forget_everything')}
          </button>
        </div>
      </Section>
      {isForgetting && (
        <ConfirmDialog
          title={text('options_forget_title')}
          confirm={text('options_forget_everything')}
          risky
          isBusy={work.busy.has('forget')}
          failure={failed}
          onConfirm={() => void options.forgetEverything()}
          onClose={() => setIsForgetting(false)}
        >
          <p class="hint">{text('options_forget_confirm_words')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
