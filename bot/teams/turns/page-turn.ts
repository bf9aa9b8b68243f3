import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  TurnContext,
} from 'botbuilder';
import type { Card } from '../../../cards/card.ts';
import { escapeMarkdown } from '../../../cards/parts/escape.ts';
import type { PageDeed, PageMessage, PagePerson, PageReply } from '../../http/pages/page-deed.ts';
import type { Language } from '../../register/schema.ts';
import type { Conversation } from '../../store/chats/conversations.ts';
import type { OnTurn } from '../inbound/adapter.ts';

export interface PageTurn {
  readonly person: PagePerson;
  readonly language: Language;
  /** The channel or group chat that it is about, as the bot knows it; absent: what the person would do in their own chat. */
  readonly place?: Conversation | undefined;
  readonly deed: PageDeed;
}

/** The channel of activities that come from a page: nothing can be sent to one afterwards. */
const pageChannel = 'page';

/** Whether a turn is of somebody at a page, where the bot cannot write by itself. */
export function isOfPage({ channelId }: Pick<Activity, 'channelId'>): boolean {
  return channelId === pageChannel;
}

/** Runs what was done at a page through the code of the chat, and gathers what that would send. */
export async function runPageTurn(onTurn: OnTurn, turn: PageTurn): Promise<PageReply> {
  const adapter = new PageAdapter();
  const context = new TurnContext(adapter, toActivity(turn));
  await onTurn(context);
  const invoked = context.turnState.get<{ value?: InvokeResponse }>(INVOKE_RESPONSE_KEY)?.value?.body as
    | { type?: string; value?: unknown }
    | undefined;
  return { messages: adapter.sent.flatMap(readMessage), ...readInvoked(invoked) };
}

function toActivity({ person, language, place, deed }: PageTurn): Activity {
  const types = { team: 'channel', groupChat: 'groupChat', personal: 'personal' } as const;
  const common: Partial<Activity> = {
    channelId: pageChannel,
    id: crypto.randomUUID(),
    locale: language,
    serviceUrl: place?.serviceUrl ?? '',
    from: { id: person.id, aadObjectId: person.id, name: person.name },
    recipient: { id: 'bot', name: 'bot' },
    conversation: {
      id: place?.id ?? `page:${person.id}`,
      name: '',
      conversationType: types[place?.scope ?? 'personal'],
      isGroup: place !== undefined,
      ...(place?.tenantId ? { tenantId: place.tenantId } : {}),
    },
  };
  const what =
    'typed' in deed
      ? { type: ActivityTypes.Message, text: deed.typed }
      : { type: ActivityTypes.Invoke, name: 'adaptiveCard/action', value: { action: deed.pressed } };
  return { ...common, ...what } as Activity;
}

function readMessage({ type, text: sent, textFormat, attachments }: Partial<Activity>): PageMessage[] {
  if (type !== ActivityTypes.Message) return [];
  const card = attachments?.[0]?.content as Card | undefined;
  const text = sent && textFormat === 'plain' ? escapeMarkdown(sent) : sent;
  return [{ ...(text ? { text } : {}), ...(card ? { card } : {}) }];
}

function readInvoked(body: { type?: string; value?: unknown } | undefined): Pick<PageReply, 'text' | 'card'> {
  if (typeof body?.value === 'string') return body.value === 'OK' ? {} : { text: body.value };
  if (body?.type === 'application/vnd.microsoft.card.adaptive') return { card: body.value as Card };
  const { message } = (body?.value ?? {}) as { message?: string };
  return message ? { text: message } : {};
}

/** Where a turn of a page sends to: a list. */
class PageAdapter extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]) {
    for (const activity of activities) {
      if (activity.type === 'invokeResponse') context.turnState.set(INVOKE_RESPONSE_KEY, activity);
      else this.sent.push(activity);
    }
    return activities.map(() => ({ id: crypto.randomUUID() }));
  }

  override async updateActivity(): Promise<void> {}

  override async deleteActivity(): Promise<void> {}

  override async continueConversation(): Promise<void> {
    throw new Error('a page has no conversation that can be continued');
  }
}
