import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';

export type Scope = 'personal' | 'groupChat' | 'channel';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
}

/** Where an activity comes from. */
export interface Origin {
  /** The Bot Connector's address, where the bot's replies go. */
  readonly serviceUrl: string;
  readonly scope?: Scope;
  readonly conversationId?: string;
  readonly person?: Person;
  readonly tenantId?: string;
  readonly locale?: string;
  /** Of a channel; a standard one where it is not given. */
  readonly channelType?: 'standard' | 'private' | 'shared';
}

export type InboundActivity = Partial<Activity> & Pick<Activity, 'type' | 'conversation' | 'from' | 'recipient'>;

export const tenantId = '5d1c0f5e-7b0a-4d5e-9a3e-0c2f5b1d9e11';
export const bot = { id: '28:0f3d9f0c-2f8e-4a53-8b35-5f9a2c6f7a10', name: 'Defender' };
export const anna: Person = {
  id: '29:anna',
  name: 'Anna de Vries',
  aadObjectId: '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0001',
};
export const bram: Person = { id: '29:bram', name: 'Bram Jansen', aadObjectId: '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0002' };

export const team = { id: '19:team@thread.tacv2', name: 'Privacy', aadGroupId: 'b6a2c1de-52b4-4a6c-8f0e-4f6d2f1a0003' };
const channel = { id: '19:channel@thread.tacv2' };
const conversationIds = {
  personal: 'a:personal',
  groupChat: '19:groupchat@thread.v2',
  channel: `${channel.id};messageid=1700000000000`,
};

/** Somebody's own chat with the bot. */
export function chatOf(person: Person, serviceUrl: string): Origin & { readonly conversationId: string } {
  return { serviceUrl, conversationId: `a:${person.id}`, person };
}

/** What somebody types. In a group chat and a channel Teams puts the mention of the bot in the text, and so does this. */
export function message(text: string, origin: Origin, changes: Partial<Activity> = {}): InboundActivity {
  const isMentioned = scopeOf(origin) !== 'personal';
  const markup = `<at>${bot.name}</at>`;
  return {
    ...envelope('message', origin),
    text: isMentioned ? `${markup} ${text}` : text,
    textFormat: 'plain',
    entities: [
      ...(isMentioned ? [{ type: 'mention', mentioned: bot, text: markup }] : []),
      {
        type: 'clientInfo',
        locale: origin.locale ?? 'nl-NL',
        country: 'NL',
        platform: 'Web',
        timezone: 'Europe/Amsterdam',
      },
    ],
    ...changes,
  };
}

/** Somebody installs or removes the app, or a new version of it arrives. */
export function installationUpdate(
  action: 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade',
  origin: Origin,
  changes: Partial<Activity> = {},
): InboundActivity {
  return { ...envelope('installationUpdate', origin), action, ...changes };
}

/** Members or channels change; `changes` says which, for example `{ membersAdded: [bot] }`. */
export function conversationUpdate(origin: Origin, changes: Partial<Activity> = {}): InboundActivity {
  return { ...envelope('conversationUpdate', origin), ...changes };
}

/** A request that Teams waits for the answer of, for example `adaptiveCard/action` or `message/submitAction`. */
export function invoke(name: string, value: unknown, origin: Origin): InboundActivity {
  return { ...envelope('invoke', origin), name, value };
}

function envelope(type: string, origin: Origin): InboundActivity {
  const scope = scopeOf(origin);
  const tenant = origin.tenantId ?? tenantId;
  return {
    type,
    id: randomUUID(),
    timestamp: new Date().toISOString() as unknown as Date,
    localTimezone: 'Europe/Amsterdam',
    channelId: 'msteams',
    serviceUrl: origin.serviceUrl,
    locale: origin.locale ?? 'nl-NL',
    from: { ...(origin.person ?? anna) },
    recipient: { ...bot },
    conversation: {
      id: origin.conversationId ?? conversationIds[scope],
      conversationType: scope,
      tenantId: tenant,
      isGroup: scope !== 'personal',
      name: '',
    },
    channelData: {
      tenant: { id: tenant },
      ...(scope === 'channel'
        ? {
            team,
            channel: { ...channel, type: origin.channelType ?? 'standard' },
            teamsTeamId: team.id,
            teamsChannelId: channel.id,
          }
        : {}),
    },
  };
}

function scopeOf(origin: Origin): Scope {
  return origin.scope ?? 'personal';
}
