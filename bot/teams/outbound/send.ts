import {
  type Activity,
  type ConversationParameters,
  type ConversationReference,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import type { Role } from '../../entra/may-post.ts';
import type { BeginOutcome } from '../../sending/open-chat.ts';
import type { SendOutcome } from '../../sending/send-outcome.ts';
import type { Conversation, TenantAddress } from '../../store/chats/conversations.ts';
import type { TeamsAdapter } from '../inbound/adapter.ts';
import { botFrameworkUrl } from '../sign-in/microsoft-cloud.ts';
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
export function createSender(adapter: TeamsAdapter, appId = ''): Sender {
  /** What `act` throws is caught inside the turn: the adapter would answer it with an apology, in the same chat. */
  const run = async (to: Conversation, act: (context: TurnContext) => Promise<string>): Promise<SendOutcome> => {
    let outcome: SendOutcome | undefined;
    try {
      await adapter.continueConversationAsync(appId, referTo(to), async (context: TurnContext) => {
        outcome = await act(context).then((activityId): SendOutcome => ({ kind: 'sent', activityId }), readFailure);
      });
    } catch (error) {
      return readFailure(error);
    }
    if (!outcome) throw new Error('the turn ended without an outcome');
    return outcome;
  };
  return {
    send: (to, message) => run(to, async (context) => (await context.sendActivity(message))?.id ?? ''),
    update: (to, activityId, message) =>
      run(to, async (context) => {
        await context.updateActivity({ ...message, id: activityId });
        return activityId;
      }),
    beginChat: async (address, personId) => {
      let conversationId = '';
      try {
        await adapter.createConversationAsync(
          appId,
          channelId,
          address.serviceUrl,
          botFrameworkUrl,
          describeChat(address, { appId, personId }),
          async ({ activity }) => {
            conversationId = activity.conversation.id;
          },
        );
      } catch (error) {
        return readFailure(error);
      }
      if (!conversationId) throw new Error('Teams began a chat and did not say which');
      return { kind: 'begun', conversationId };
    },
    listMembers: async (of, most) => {
      let members: string[] = [];
      await run(of, async (context) => {
        const page = await TeamsInfo.getPagedMembers(context, most);
        members = page.members.map(({ id }) => id).slice(0, most);
        return '';
      });
      return members;
    },
    listPeople: async (of) => {
      const people: { personId: string; name: string }[] = [];
      const outcome = await run(of, async (context) => {
        let next: string | undefined;
        do {
          const page = await TeamsInfo.getPagedMembers(context, mostOnPage, next);
          for (const { aadObjectId, name = '' } of page.members)
            if (aadObjectId) people.push({ personId: aadObjectId, name });
          next = page.continuationToken;
        } while (next);
        return '';
      });
      if (outcome.kind !== 'sent') throw new Error(`the Bot Connector does not tell who is there: ${outcome.reason}`);
      return people;
    },
    readChatRole: async (of, personId) => {
      let role: Role = 'none';
      const outcome = await run(of, async (context) => {
        const { userRole, tenantId } = await TeamsInfo.getMember(context, personId);
        const isGuest = userRole === 'guest' || (tenantId !== undefined && tenantId !== of.tenantId);
        role = isGuest ? 'guest' : 'member';
        return '';
      });
      if (outcome.kind !== 'sent' && outcome.kind !== 'missing')
        throw new Error(`the Bot Connector does not tell who is in the chat: ${outcome.reason}`);
      return role;
    },
  };
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

function referTo({ id, scope, serviceUrl, tenantId }: Conversation): Partial<ConversationReference> {
  const conversationType = scope === 'team' ? 'channel' : scope;
  const isGroup = scope !== 'personal';
  return {
    channelId,
    serviceUrl,
    conversation: { id, isGroup, conversationType, name: '', ...(tenantId ? { tenantId } : {}) },
  };
}
