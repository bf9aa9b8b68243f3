import type { Activity, ConversationParameters } from 'botbuilder';
import type { Role } from '../../entra/may-post.ts';
import type { BeginOutcome } from '../../sending/open-chat.ts';
import type { SendOutcome } from '../../sending/send-outcome.ts';
import type { Conversation, TenantAddress } from '../../store/chats/conversations.ts';
import type { TeamsAdapter } from '../inbound/adapter.ts';
import type { BotConnector } from './connector.ts';
import { readFailure } from './read-failure.ts';

/** Writes to somebody who did not just write. */
export interface Sender {
  send(to: Conversation, message: Partial<Activity>): Promise<SendOutcome>;
  /** Puts `message` in the place of one that was sent. */
  update(to: Conversation, activityId: string, message: Partial<Activity>): Promise<SendOutcome>;
  /** Begins a chat with somebody of an organisation, by their Entra object id; nothing is said in it yet. */
  beginChat(address: TenantAddress, personId: string): Promise<BeginOutcome>;
  /** Teams' own ids of the first of the people in a conversation; none where it does not tell. */
  listMembers(of: Conversation, most: number): Promise<string[]>;
  /** All who are in a conversation, by their Entra object ids. Throws where it can't be found out. */
  listPeople(of: Conversation): Promise<{ readonly personId: string; readonly name: string }[]>;
  /** What somebody is in a group chat. Throws where it can't be found out. */
  readChatRole(of: Conversation, personId: string): Promise<Role>;
}

/** Without an app id, as on loopback, nobody is asked for a token. */
export function createSender(adapter: Pick<TeamsAdapter, 'connect'>, appId = ''): Sender {
  return {
    send: async ({ id, ...to }, message) =>
      outcomeOf(async () => (await adapter.connect(to.serviceUrl).send(id, { ...message, ...refer(id, to) })) ?? ''),
    update: async ({ id, ...to }, activityId, message) =>
      outcomeOf(async () => {
        const changed = { ...message, ...refer(id, to), id: activityId };
        await adapter.connect(to.serviceUrl).update(id, activityId, changed);
        return activityId;
      }),
    beginChat: async (address, personId) => {
      const begun = await adapter
        .connect(address.serviceUrl)
        .createConversation(describeChat(address, { appId, personId }))
        .catch(readFailure);
      if (typeof begun === 'object') return begun;
      if (!begun) throw new Error('Teams began a chat and did not say which');
      return { kind: 'begun', conversationId: begun };
    },
    listMembers: async ({ id, serviceUrl }, most) => {
      const page = await adapter.connect(serviceUrl).listMembers(id, { size: most }).catch(readFailure);
      return 'kind' in page ? [] : (page.members ?? []).map((member) => member.id).slice(0, most);
    },
    listPeople: async ({ id, serviceUrl }) => {
      const listed = await listAll(adapter.connect(serviceUrl), id).catch(readFailure);
      if ('kind' in listed) throw new Error(`the Bot Connector does not tell who is there: ${listed.reason}`);
      return listed.flatMap(({ aadObjectId, name }) =>
        aadObjectId ? [{ personId: aadObjectId, name: name ?? '' }] : [],
      );
    },
    readChatRole: async ({ id, serviceUrl, tenantId }, personId) => {
      const member = await adapter.connect(serviceUrl).readMember(id, personId).catch(readFailure);
      if ('kind' in member) {
        if (member.kind === 'missing') return 'none';
        throw new Error(`the Bot Connector does not tell who is in the chat: ${member.reason}`);
      }
      const isElsewhere = Boolean(member.tenantId) && member.tenantId !== tenantId;
      return member.userRole === 'guest' || isElsewhere ? 'guest' : 'member';
    },
  };
}

/** What became of a message; what is no outcome, such as an address that the bot may not call, is thrown. */
function outcomeOf(act: () => Promise<string>): Promise<SendOutcome> {
  return act().then((activityId): SendOutcome => ({ kind: 'sent', activityId }), readFailure);
}

async function listAll(connector: BotConnector, conversationId: string) {
  const members: { readonly aadObjectId?: string | null | undefined; readonly name?: string | null | undefined }[] = [];
  let after: string | undefined;
  do {
    const page = await connector.listMembers(conversationId, { size: mostOnPage, ...(after && { after }) });
    members.push(...(page.members ?? []));
    after = page.continuationToken ?? undefined;
  } while (after);
  return members;
}

const channelId = 'msteams';
/** Teams gives no more at once. */
const mostOnPage = 500;

function describeChat(
  { tenantId }: TenantAddress,
  { appId, personId }: { appId: string; personId: string },
): ConversationParameters {
  return {
    isGroup: false,
    bot: { id: `28:${appId}`, name: '' },
    members: [{ id: personId, name: '' }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  };
}

/** Where a message goes, as Teams wants to read it in the message too. */
function refer(id: string, { scope, serviceUrl, tenantId }: Omit<Conversation, 'id'>): Partial<Activity> {
  const conversationType = scope === 'team' ? 'channel' : scope;
  const isGroup = scope !== 'personal';
  return {
    channelId,
    serviceUrl,
    conversation: { id, isGroup, conversationType, name: '', ...(tenantId ? { tenantId } : {}) },
  };
}
