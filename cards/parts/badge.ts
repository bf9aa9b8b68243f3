import type { IBadge } from '@microsoft/teams.cards';
import type { DateState } from '../../bot/wording/answer-types.ts';
import type { CardText } from '../text/text-in.ts';
import { escapeMarkdown } from './escape.ts';

type Look = Required<Pick<IBadge, 'icon' | 'style'>>;

const looks: Readonly<Record<DateState, Look>> = {
  ahead: { icon: 'Calendar', style: 'Accent' },
  today: { icon: 'Clock', style: 'Warning' },
  passed: { icon: 'History', style: 'Informative' },
  began: { icon: 'Play', style: 'Informative' },
  met: { icon: 'CheckmarkCircle', style: 'Good' },
  'met-late': { icon: 'Clock', style: 'Warning' },
  expired: { icon: 'Warning', style: 'Attention' },
  uncertain: { icon: 'QuestionCircle', style: 'Informative' },
};

/** How a date stands: Teams' own badge, and the same word in dark text where a client has none. */
export function stateBadge(state: DateState, text: CardText): IBadge {
  return badge(text.states[state], looks[state]);
}

/** Something is done. */
export function doneBadge(says: string): IBadge {
  return badge(says, looks.met);
}

/** Newer than version 1.5, whose clients draw the fallback; no capability is known by which Teams tells that it has it. */
function badge(says: string, look: Look): IBadge {
  return {
    type: 'Badge',
    text: says,
    appearance: 'Tint',
    ...look,
    fallback: { type: 'TextBlock', text: escapeMarkdown(says), weight: 'Bolder', wrap: true },
  };
}
