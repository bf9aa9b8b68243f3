import type { Card } from '../../cards/card.ts';
import { helpCard } from '../../cards/chat/help-card.ts';
import type { HelpPart } from '../../cards/text/help.ts';
import type { Language } from '../register/schema.ts';
import { findExample } from '../reminders/said/examples.ts';
import type { RemindParts } from '../reminders/said/milestone-lookup.ts';
import type { SummaryParts } from '../summaries/said/summary-request.ts';
import type { Turn } from './turn.ts';

export type HelpParts = RemindParts & Pick<SummaryParts, 'mayPost' | 'isBroadcaster'>;

/** What somebody can type where they ask: an admin sees the commands of admins, who may post here those of this place. */
export async function showHelp(turn: Turn, language: Language, parts: HelpParts): Promise<Card> {
  const isAlone = turn.place.scope === 'personal';
  return helpCard(language, {
    isAlone,
    parts: new Set(await listParts(turn, isAlone, parts)),
    example: await findExample(language, parts),
  });
}

async function listParts({ person, place }: Turn, isAlone: boolean, parts: HelpParts): Promise<HelpPart[]> {
  const { personId } = person;
  const isAdmin = await parts.isAdmin(personId);
  const mayPost = !isAlone && (await parts.mayPost(place, personId)) === 'yes';
  return [
    'ask',
    ...(isAlone ? (['reminders'] as const) : []),
    ...(mayPost ? (['channel'] as const) : []),
    ...(isAdmin ? (['admin'] as const) : []),
    ...(parts.isBroadcaster(personId) ? (['broadcaster'] as const) : []),
  ];
}
