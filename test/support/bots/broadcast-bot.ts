import type { Activity } from 'botbuilder';
import { anna, conversationUpdate, installationUpdate, team, tenantId } from '../microsoft/activities.ts';
import { type ChannelBot, openChannelBot } from './channel-bot.ts';
import { cardOf } from './chat.ts';
import type { BotOptions } from './running-bot.ts';

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly aadGroupId: string;
}

/** Two teams, which have a channel of the same name. */
export const teamA: Team = { ...team, id: '19:a@thread.tacv2', name: 'Team A' };
export const teamB: Team = {
  id: '19:b@thread.tacv2',
  name: 'Team B',
  aadGroupId: 'b6a2c1de-52b4-4a6c-8f0e-4f6d2f1a0004',
};

export function channelIdOf({ name: teamName }: Team, name: string): string {
  return `19:${teamName} ${name}@thread.tacv2`.toLowerCase().replaceAll(' ', '-');
}

/** Anna, who may send to all channels, in a chat of her own; the channels come as the bot is added to them. */
export interface BroadcastBot {
  readonly bot: ChannelBot;
  type(text: string): Promise<Partial<Activity>>;
  /** What the bot says to what Anna types: its sentence and its card. */
  say(text: string): Promise<string>;
  press(data: Record<string, unknown>): Promise<string>;
  addChannel(team: Team, name: string): Promise<void>;
  removeChannel(team: Team, name: string): Promise<void>;
  renameTeam(team: Team, name: string): Promise<void>;
  /** The outcome, once it fits. */
  untilOutcome(fits: RegExp, broadcast?: number): Promise<string>;
  /** The channels in which a post came, once they are so many. */
  listPosted(): Promise<string[]>;
}

/** In four channels of two teams, of which two are called alike. */
export async function openInTwoTeams(options: Omit<BotOptions, 'clock'>): Promise<BroadcastBot> {
  const own = await openBroadcastBot(options);
  for (const name of ['Algemeen', 'Beheer']) await own.addChannel(teamA, name);
  for (const name of ['Algemeen', 'Nieuws']) await own.addChannel(teamB, name);
  return own;
}

export async function openBroadcastBot(options: Omit<BotOptions, 'clock'> = {}): Promise<BroadcastBot> {
  const bot = await openChannelBot('2026-11-24T10:00', { broadcasters: [anna.aadObjectId], ...options });
  const { server, database } = bot.running;
  const happens = async (of: Team, id: string, told: object): Promise<void> => {
    const place = { ...bot.inChannel(), conversationId: of.id };
    const channelData = { tenant: { id: tenantId }, team: of, channel: { id, type: 'standard' }, ...told };
    await server.post(conversationUpdate(place, { channelData }));
  };
  const press = (data: Record<string, unknown>) => bot.pressed(data, bot.inChat());
  const type = (text: string) => bot.type(text, bot.inChat());
  return {
    bot,
    type,
    press,
    async say(text) {
      const said = await type(text);
      return `${said.text ?? ''} ${cardOf(said)}`;
    },
    async addChannel(of, name) {
      const id = channelIdOf(of, name);
      const channelData = { tenant: { id: tenantId }, team: of, channel: { id, name, type: 'standard' } };
      await server.post(installationUpdate('add', { ...bot.inChannel(), conversationId: id }, { channelData }));
    },
    removeChannel: (of, name) => happens(of, channelIdOf(of, name), { eventType: 'channelDeleted' }),
    renameTeam: (of, name) => happens({ ...of, name }, of.id, { channel: undefined, eventType: 'teamRenamed' }),
    async untilOutcome(fits, broadcast = 1) {
      for (;;) {
        const outcome = await press({ does: 'outcome', broadcast });
        if (fits.test(outcome)) return outcome;
      }
    },
    async listPosted() {
      const posts = await database.db.selectFrom('posts').select('conversation_id').execute();
      return posts.map((post) => post.conversation_id).sort();
    },
  };
}
