export interface SwitchProps {
  label: string;
  words: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Something that is on or off. */
export function Switch({ label, words, isOn, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <span>
        <b>{label}</b>
        <span class="hint">{words}</span>
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
