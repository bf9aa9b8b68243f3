import { html } from 'lit';
import type { TimelinePoint } from '../../http/pages/view.ts';
import { drawIcon } from './icons.ts';

type DateState = TimelinePoint['state'];

const colours: Readonly<Record<DateState, 'brand' | 'danger' | 'informative' | 'severe' | 'success'>> = {
  ahead: 'brand',
  today: 'severe',
  passed: 'informative',
  began: 'informative',
  met: 'success',
  'met-late': 'severe',
  expired: 'danger',
  uncertain: 'informative',
};

/** How a date stands, as Teams shows a state: a word on a tint, with an icon. */
export function drawStateBadge(state: DateState, says: string) {
  return html`<fluent-badge appearance="tint" shape="rounded" size="large" color=${colours[state]} data-state=${state}
    >${drawIcon(state, 'start')}${says}</fluent-badge
  >`;
}
