import { html } from 'lit';
import { live } from 'lit/directives/live.js';

interface Switch {
  readonly says: string;
  /** What more is to be said of it. */
  readonly note?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** The browser's own box in the look of Fluent's switch, whose role only its own script tells. */
export function drawSwitch({ says, note = '', isOn, onChange }: Switch) {
  return html`<label class="switch">
    <input
      type="checkbox"
      role="switch"
      .checked=${live(isOn)}
      @change=${({ target }: Event) => onChange((target as HTMLInputElement).checked)}
    />
    <span>${says} ${note === '' ? '' : html`<small>${note}</small>`}</span>
  </label>`;
}
