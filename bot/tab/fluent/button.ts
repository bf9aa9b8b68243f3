import { html, nothing } from 'lit';
import { drawIcon, type IconName } from './icons.ts';

interface Button {
  readonly says: string;
  readonly onClick?: () => void;
  readonly icon?: IconName;
  /** The one thing that is done here most; at most one in view. */
  readonly isMain?: boolean;
  /** It sends the form that it is in. */
  readonly submits?: boolean;
  /** One of a choice, and whether it is chosen. */
  readonly isPressed?: boolean;
  readonly isBusy?: boolean;
}

/** Fluent's button. Its role is written out: what only the element's own script tells, not every reader of pages hears. */
export function drawButton({
  says,
  onClick,
  icon,
  isMain = false,
  submits = false,
  isPressed,
  isBusy = false,
}: Button) {
  return html`<fluent-button
    role="button"
    type=${submits ? 'submit' : 'button'}
    appearance=${isMain ? 'primary' : nothing}
    aria-pressed=${isPressed === undefined ? nothing : String(isPressed)}
    aria-disabled=${isBusy ? 'true' : nothing}
    @click=${onClick ?? nothing}
    >${icon ? drawIcon(icon, 'start') : nothing}${says}</fluent-button
  >`;
}

/** Fields of grey where something will be. */
export function drawSkeleton(says: string, rows = 4) {
  return html`<div class="skeleton">
    <p class="unseen" role="status">${says}</p>
    ${Array.from({ length: rows }, () => html`<span></span>`)}
  </div>`;
}
