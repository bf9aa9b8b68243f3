import type { TurnContext } from 'botbuilder';
import type { Card } from '../../../cards/card.ts';
import { helpCard } from '../../../cards/chat/help-card.ts';
import type { HelpPart } from '../../../cards/text/help.ts';
import type { Language } from '../../register/schema.ts';
import { findExample } from '../../reminders/said/examples.ts';
import type { RemindParts } from '../../reminders/said/milestone-lookup.ts';
import type { SummaryParts } from '../../summaries/said/summary-request.ts';
import { readConversation, readPersonId, readScope } from '../inbound/conversation.ts';

export type HelpParts = RemindParts & Pick<SummaryParts, 'mayPost' | 'isBroadcaster'>;

/** What somebody can type where they ask: an admin sees the commands of admins, who may post here those of this place. */
export async function showHelp(context: TurnContext, language: Language, parts: HelpParts): Promise<Card> {
  const isAlone = readScope(context.activity) === 'personal';
  return helpCard(language, {
    isAlone,
    parts: new Set(await listParts(context, isAlone, parts)),
    example: await findExample(language, parts),
  });
}

async function listParts({ activity }: TurnContext, isAlone: boolean, parts: HelpParts): Promise<HelpPart[]> {
  const personId = readPersonId(activity);
  const isAdmin = await parts.isAdmin(personId);
  const mayPost = !isAlone && (await parts.mayPost(readConversation(activity), personId)) === 'yes';
  return [
    'ask',
    ...(isAlone ? (['reminders'] as const) : []),
    ...(mayPost ? (['channel'] as const) : []),
    ...(isAdmin ? (['admin'] as const) : []),
    ...(parts.isBroadcaster(personId) ? (['broadcaster'] as const) : []),
  ];
}
