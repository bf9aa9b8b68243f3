import type { Activity, TurnContext } from 'botbuilder';
import type { Deed, Surface, Turn } from '../../turns/turn.ts';
import { askTeam, readChannel } from './channel.ts';
import { readConversation, readSpeaker } from './conversation.ts';
import { readSaid } from './read-text.ts';
import { isSeenByOthers } from './seen-by-others.ts';
import { isTargetedPrompt, readAnswerPlace } from './targeted-prompt.ts';

/** A turn of botbuilder as any surface tells one. */
export function readTurn(context: TurnContext, did: Deed): Turn {
  const { activity } = context;
  const channel = readChannel(activity);
  return {
    id: activity.id ?? '',
    person: readSpeaker(activity),
    place: { ...readConversation(activity), ...(channel ? { channel } : {}) },
    thread: readAnswerPlace(activity),
    botName: activity.recipient.name,
    did,
    surface: readSurface(context),
  };
}

function readSurface(context: TurnContext): Surface {
  const { activity } = context;
  return {
    isSeenByOthers: isSeenByOthers(activity),
    isPrivate: isTargetedPrompt(activity),
    canBeWrittenTo: true,
    isTab: false,
    askTeam: () => askTeam(context),
  };
}

/** What a message does: a button that sends one has a value. */
export function readMessageDeed(activity: Activity): Deed {
  const said = readSaid(activity);
  const { value } = activity;
  return value === undefined ? { kind: 'said', ...said } : { kind: 'submitted', value, text: said.text };
}
