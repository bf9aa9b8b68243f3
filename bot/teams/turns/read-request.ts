import type { TurnContext } from 'botbuilder';
import type { Language } from '../../register/schema.ts';
import type { SummaryRequest } from '../../summaries/said/summary-request.ts';
import { readConversation, readName, readPersonId } from '../inbound/conversation.ts';

/** Who asks for something with a summary, and where, of a turn. */
export function readRequest({ activity }: TurnContext, language: Language): SummaryRequest {
  return {
    personId: readPersonId(activity),
    userId: activity.from.id,
    name: readName(activity),
    language,
    place: readConversation(activity),
    activityId: activity.id ?? '',
  };
}
