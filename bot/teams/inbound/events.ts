import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { welcomeCard } from '../../../cards/chat/welcome-card.ts';
import { languageOf } from '../../chat/language-of.ts';
import { findPlace, recordChannel, renameTeam } from '../../store/chats/channels.ts';
import { refuseOpening } from '../../store/chats/chat-openings.ts';
import { forgetConversation } from '../../store/chats/conversations.ts';
import { recordGreeting } from '../../store/chats/greetings.ts';
import { revokeCalendarSecret } from '../../store/reminders/calendar-secrets.ts';
import { unfollow } from '../../store/summaries/follows.ts';
import { endSchedulesOf } from '../../store/summaries/schedules.ts';
import { type KeepParts, keepConversation } from '../../turns/keep-place.ts';
import { cardMessage } from '../../turns/messages.ts';
import { drawMessage } from '../outbound/draw-message.ts';
import { listForgotten, readChannel, readEventChannelId, readEventType } from './channel.ts';
import { readChannelId, readConversation, readPersonId, readScope, readSpeaker } from './conversation.ts';

export interface EventParts extends KeepParts {
  /** The page that says what is kept; undefined where it is not known where people reach it. */
  readonly privacyUrl?: (() => string | undefined) | undefined;
}

/** As Teams calls it when the bot writes to who removed it. */
const removed = 'BotNotInConversationRoster';

/** Hears of installations, removals and channels: what happens to the bot, and nobody says. */
export function hearEvents(parts: EventParts): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const { activity } = context;
    if (activity.type === ActivityTypes.InstallationUpdate) {
      if (activity.action === 'add' || activity.action === 'add-upgrade') await arrive(context, parts);
      if (activity.action === 'remove') await forget(activity, parts);
    }
    if (activity.type === ActivityTypes.ConversationUpdate) await hearUpdate(context, parts);
  };
}

async function hearUpdate(context: TurnContext, parts: EventParts): Promise<void> {
  const { membersAdded = [], recipient } = context.activity;
  if (membersAdded.some(({ id }) => id === recipient.id)) return arrive(context, parts);
  switch (readEventType(context.activity)) {
    case 'channelDeleted':
      return forget(context.activity, parts);
    case 'channelRenamed':
    case 'channelCreated':
      return rename(context.activity, parts);
    case 'teamRenamed':
      return renameItsChannels(context.activity, parts);
  }
}

async function arrive(context: TurnContext, parts: EventParts): Promise<void> {
  const { activity } = context;
  const channel = readChannel(activity);
  await keepConversation({ ...readConversation(activity), ...(channel ? { channel } : {}) }, parts);
  await welcome(context, parts);
}

async function welcome(context: TurnContext, { db, clock, privacyUrl }: EventParts): Promise<void> {
  const { activity } = context;
  const scope = readScope(activity);
  if (!(await recordGreeting(db, readChannelId(activity), clock().toInstant()))) return;
  const installedBy = scope === 'personal' ? undefined : activity.from.name;
  const language = await languageOf(readSpeaker(activity), { db });
  const card = welcomeCard(language, { scope, installedBy, privacyUrl: privacyUrl?.() });
  await context.sendActivity(drawMessage(cardMessage(card)));
}

/** What a channel is called now, where the bot knows it. */
async function rename(activity: Activity, { db }: EventParts): Promise<void> {
  const channel = readChannel(activity);
  if (channel) await recordChannel(db, readEventChannelId(activity), channel);
}

/** What a team is called now; its first channel is called so too. */
async function renameItsChannels(activity: Activity, { db }: EventParts): Promise<void> {
  const id = readChannelId(activity);
  const known = (await findPlace(db, id))?.channel;
  const { teamId, teamName } = { ...known, ...readChannel(activity) };
  if (!teamId || !teamName) return;
  await renameTeam(db, { teamId, teamName });
  if (known?.name !== undefined && known.name === known.teamName) await recordChannel(db, id, { name: teamName });
}

/** The bot was removed, or the channel was deleted: what was planned there ends. Of a person the calendar closes too. */
async function forget(activity: Activity, { db, clock }: EventParts): Promise<void> {
  for (const id of await listForgotten(db, activity)) {
    await endSchedulesOf(db, id, clock().toInstant());
    await forgetConversation(db, id);
  }
  if (readScope(activity) !== 'personal') return;
  const personId = readPersonId(activity);
  await refuseOpening(db, personId, removed);
  await revokeCalendarSecret(db, personId);
  await unfollow(db, personId);
}
