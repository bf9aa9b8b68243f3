import { html, nothing } from 'lit';
import { drawIcon } from './icons.ts';

interface Notice {
  readonly kind: 'info' | 'warning';
  readonly says: unknown;
  readonly action?: unknown;
  /** Told at once, rather than when it is come upon. */
  readonly isAlert?: boolean;
}

/** A sentence above what it is about, on Fluent's bar. */
export function drawNotice({ kind, says, action, isAlert = false }: Notice) {
  return html`<fluent-message-bar intent=${kind} layout=${action ? 'multiline' : 'singleline'} role=${isAlert ? 'alert' : nothing}
    >${drawIcon(kind, 'icon')}<p class="notice">${says}</p>
    ${action ? html`<div slot="actions">${action}</div>` : nothing}
  </fluent-message-bar>`;
}
