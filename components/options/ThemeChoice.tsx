import type { Theme } from '../../lib/core/settings.ts';
import { type TextKey, text } from '../../lib/text.ts';

const THEMES: Theme[] = ['system', 'light', 'dark'];

export interface ThemeChoiceProps {
  theme: Theme;
  onTheme: (theme: Theme) => void;
}

/** Light, dark, or as the system has it. */
export function ThemeChoice({ theme, onTheme }: ThemeChoiceProps) {
  return (
    <fieldset class="choices">
      <legend class="label">{text('options_theme')}</legend>
      {THEMES.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="theme"
            value={each}
            checked={each === theme}
            onChange={() => onTheme(each)}
          />
          {text(`options_theme_${each}` as TextKey)}
        </label>
      ))}
    </fieldset>
  );
}
