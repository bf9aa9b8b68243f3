import { type Activity, ActivityTypes, type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import { welcomeCard } from '../../../cards/chat/welcome-card.ts';
import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { createSearchIndex } from '../../answers/search/search-index.ts';
import {
  type Pressed,
  readExecutedAct,
  readExecutedAsk,
  readFeedback,
  readSubmittedAct,
  readSubmittedAsk,
} from '../../chat/card-actions.ts';
import { readCommand } from '../../chat/commands.ts';
import { tidyCommand } from '../../chat/tidy-command.ts';
import { zoneOrDutch } from '../../clock.ts';
import type { Language } from '../../register/schema.ts';
import { press } from '../../reminders/said/do-act.ts';
import { saveForm } from '../../reminders/said/milestone-form.ts';
import { readReminderCommand } from '../../reminders/said/reminder-commands.ts';
import { pressFound } from '../../reminders/said/reread.ts';
import { undoPressed } from '../../reminders/said/undo.ts';
import { readRightsCommand } from '../../rights/rights-commands.ts';
import { takeQuestion } from '../../store/answers/answers.ts';
import { saveOpenQuestion } from '../../store/answers/open-questions.ts';
import { recordChannel } from '../../store/chats/channels.ts';
import { refuseOpening } from '../../store/chats/chat-openings.ts';
import { forgetConversation, recordConversation } from '../../store/chats/conversations.ts';
import { recordGreeting } from '../../store/chats/greetings.ts';
import { revokeCalendarSecret } from '../../store/reminders/calendar-secrets.ts';
import { gatherSourceReadings } from '../../store/reminders/source-readings.ts';
import { unfollow } from '../../store/summaries/follows.ts';
import { endSchedulesOf } from '../../store/summaries/schedules.ts';
import { readPressedSummary, type SummaryAct } from '../../summaries/said/summary-acts.ts';
import { readSummaryCommand } from '../../summaries/said/summary-commands.ts';
import type { SummaryParts } from '../../summaries/said/summary-request.ts';
import { keepTeam, listForgotten, readChannel, readEventChannelId } from '../inbound/channel.ts';
import { readChannelId, readConversation, readPerson, readPersonId, readScope } from '../inbound/conversation.ts';
import { languageOf } from '../inbound/language-of.ts';
import { readSaid, readText, type SaidText } from '../inbound/read-text.ts';
import { cardMessage, informText, textMessage } from '../outbound/messages.ts';
import { type AskParts, ask, showTypingWhenSlow } from './ask.ts';
import { askAboutMessage, submitAboutMessage } from './ask-about-message.ts';
import { confirm, readConfirmation } from './confirm.ts';
import { openDialog } from './open-dialog.ts';
import { isOfPage } from './page-turn.ts';
import { pressSummary, typeSummary } from './reply-to-summary.ts';
import { type ObeyParts, obey, obeyReminder, runRights } from './run-command.ts';
import { type ExtensionParts, searchExtension } from './search-extension.ts';

export interface HandlerParts extends Omit<AskParts, 'keepConversation' | 'readings'>, ObeyParts, SummaryParts {
  /** Tries again what could not be sent to somebody: they can be reached now. */
  readonly retryUnreached: (personId: string) => Promise<void>;
  /** The page that says what is kept; undefined where it is not known where people reach it. */
  readonly privacyUrl?: () => string | undefined;
}

/** As Teams calls it when the bot writes to who removed it. */
const removed = 'BotNotInConversationRoster';

/** botbuilder's handler, as one function for the server. */
export function createActivityHandler(parts: HandlerParts): (context: TurnContext) => Promise<void> {
  const handler = new ActivityHandler(parts);
  return (context) => handler.run(context);
}

class ActivityHandler extends TeamsActivityHandler {
  readonly #parts: HandlerParts & AskParts & ExtensionParts;

  constructor(parts: HandlerParts) {
    super();
    const searchIndex = createSearchIndex(parts.knowledge);
    const readings = gatherSourceReadings(parts.db);
    this.#parts = { ...parts, searchIndex, readings, keepConversation: (activity) => this.#keep(activity) };
    this.onInstallationUpdateAdd(async (context, next) => {
      await this.#keep(context.activity);
      await this.#welcome(context);
      await next();
    });
    this.onInstallationUpdateRemove(async (context, next) => {
      if (context.activity.action === 'remove') await this.#forget(context.activity);
      await next();
    });
    this.onTeamsChannelDeletedEvent(async (_channel, _team, context, next) => {
      await this.#forget(context.activity);
      await next();
    });
    for (const hear of [this.onTeamsChannelRenamedEvent, this.onTeamsChannelCreatedEvent])
      hear.call(this, async (_channel, _team, context, next) => {
        await this.#rename(context.activity);
        await next();
      });
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      if (membersAdded.some(({ id }) => id === recipient.id)) {
        await this.#keep(context.activity);
        await this.#welcome(context);
      }
      await next();
    });
  }

  /** Nearly all turns are messages: what botbuilder puts around one costs as much as drawing its answer. */
  override async run(context: TurnContext): Promise<void> {
    if (context.activity.type === ActivityTypes.Message) await showTypingWhenSlow(context, () => this.#hear(context));
    else await super.run(context);
  }

  /**
   * botbuilder routes neither Teams' thumbs nor a button's question to a method of its own, and reads what a message
   * extension sends as if nobody could forge it.
   */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name, value } = context.activity;
    if (name === 'adaptiveCard/action') return this.#press(context, value);
    if (name === 'message/submitAction') return this.#rate(context, value);
    if (name === 'task/fetch') return openDialog(context, value, this.#parts);
    if (name === 'composeExtension/query') return searchExtension(context, this.#parts);
    if (name === 'composeExtension/fetchTask') return askAboutMessage(context, this.#parts);
    if (name === 'composeExtension/submitAction') return submitAboutMessage(context, this.#parts);
    return super.onInvokeActivity(context);
  }

  async #hear(context: TurnContext): Promise<void> {
    const { value } = context.activity;
    if (value === undefined) return this.#say(context, readSaid(context.activity));
    const summary = readPressedSummary(value);
    if (summary) return this.#summarise(context, summary);
    const pressed = readSubmittedAct(value, this.#partsOf(context).clock().toPlainDate());
    if (pressed) {
      const done = textMessage(await this.#act(context, pressed));
      await this.#parts.sayPrivately(context, done, { language: await languageOf(context, this.#parts) });
    } else await this.#say(context, { text: readSubmittedAsk(value) ?? readText(context.activity), quoted: '' });
  }

  async #say(context: TurnContext, said: SaidText): Promise<void> {
    const { text } = said;
    const confirmation = readConfirmation(text);
    if (confirmation && (await confirm(context, confirmation, this.#partsOf(context)))) return;
    const tidy = tidyCommand(text, context.activity.recipient.name);
    // What reads as a command as it stands is one: what is typed behind it is kept as it is.
    if (await this.#obey(context, text)) return;
    if (tidy !== text && (await this.#obey(context, tidy))) return;
    const command = await ask(context, said, this.#parts);
    if (command !== undefined) await this.#obey(context, command);
  }

  /** Does what a text commands; false where it is a question. */
  async #obey(context: TurnContext, text: string): Promise<boolean> {
    const summary = readSummaryCommand(text);
    if (summary) {
      await this.#summarise(context, summary.act, summary.language);
      return true;
    }
    const rights = readRightsCommand(text);
    if (rights && (await runRights(context, rights, this.#partsOf(context)))) {
      await this.#keep(context.activity);
      return true;
    }
    const reminderCommand = readReminderCommand(text);
    const command = readCommand(text);
    if (reminderCommand && (await obeyReminder(context, reminderCommand, this.#partsOf(context)))) {
      await this.#keep(context.activity);
      return true;
    }
    if (!command) return false;
    // Who may post in a channel is asked of the team that it is of.
    await this.#keep(context.activity);
    await keepTeam(context, this.#parts.db);
    await obey(context, command, this.#parts);
    return true;
  }

  /** A post goes to where it was asked for, so that place is kept first. */
  async #summarise(context: TurnContext, act: SummaryAct | 'unknown', spoken?: Language): Promise<void> {
    await this.#keep(context.activity);
    await keepTeam(context, this.#parts.db);
    const language = spoken ?? (await languageOf(context, this.#parts));
    await typeSummary(context, act, { language, parts: this.#parts });
  }

  async #press(context: TurnContext, value: unknown): Promise<InvokeResponse> {
    const summary = readPressedSummary(value);
    if (summary) {
      await this.#keep(context.activity);
      await keepTeam(context, this.#parts.db);
      return pressSummary(context, summary, { language: await languageOf(context, this.#parts), parts: this.#parts });
    }
    const pressed = readExecutedAct(value, this.#partsOf(context).clock().toPlainDate());
    if (pressed) return informText(await this.#act(context, pressed));
    const text = readExecutedAsk(value);
    if (!text) {
      const message = 'Deze knop ken ik niet; typ uw vraag. / I do not know this button; type your question.';
      return {
        status: 200,
        body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message } },
      };
    }
    await this.#say(context, { text, quoted: '' });
    return informText('OK');
  }

  /** "Tomorrow" and nine o'clock are those of where the person is. */
  #partsOf({ activity }: TurnContext): HandlerParts & AskParts & ExtensionParts {
    const zone = zoneOrDutch(activity.localTimezone);
    const { clock } = this.#parts;
    return { ...this.#parts, clock: () => clock().withTimeZone(zone) };
  }

  /** The sentence that says what was done, or why not. */
  async #act(context: TurnContext, pressed: Pressed): Promise<string> {
    const parts = this.#partsOf(context);
    const person = readPerson(context.activity);
    const language = await languageOf(context, parts);
    if (pressed.kind === 'act') return press(person, pressed.act, { ...parts, language });
    if (pressed.kind === 'undo') return undoPressed(person, { about: pressed.about, language }, parts);
    if (pressed.kind === 'test') return remindReplies[language].isTest;
    if (pressed.kind === 'source') return pressFound(pressed.found, { reader: person, language }, parts);
    return saveForm(pressed.form, { personId: person.personId, language }, parts);
  }

  /** "Not helpful" keeps the question, without a name, so that the register can be improved. */
  async #rate(context: TurnContext, value: unknown): Promise<InvokeResponse> {
    const { db, clock } = this.#parts;
    const { replyToId, conversation } = context.activity;
    if (replyToId && readFeedback(value) === 'dislike') {
      const now = clock().toInstant();
      const question = await takeQuestion(db, { conversationId: conversation.id, replyId: replyToId }, now);
      if (question) await saveOpenQuestion(db, { ...question, reason: 'not-helpful' }, now);
    }
    return { status: 200, body: {} };
  }

  /** Keeps where the bot can write to, and sends what waited for it. */
  async #keep(activity: Activity): Promise<void> {
    if (isOfPage(activity)) return;
    const conversation = readConversation(activity);
    const isNew = await recordConversation(this.#parts.db, conversation, this.#parts.clock().toInstant());
    const channel = readChannel(activity);
    if (channel) await recordChannel(this.#parts.db, conversation.id, channel);
    if (isNew && conversation.personId) await this.#parts.retryUnreached(conversation.personId);
  }

  /** What a channel is called now, where the bot knows it. */
  async #rename(activity: Activity): Promise<void> {
    const channel = readChannel(activity);
    if (channel) await recordChannel(this.#parts.db, readEventChannelId(activity), channel);
  }

  /** The bot was removed, or the channel was deleted: what was planned there ends. Of a person the calendar closes too. */
  async #forget(activity: Activity): Promise<void> {
    const { db, clock } = this.#parts;
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

  async #welcome(context: TurnContext): Promise<void> {
    const { db, clock, privacyUrl } = this.#parts;
    const scope = readScope(context.activity);
    if (!(await recordGreeting(db, readChannelId(context.activity), clock().toInstant()))) return;
    const installedBy = scope === 'personal' ? undefined : context.activity.from.name;
    await context.sendActivity(
      cardMessage(
        welcomeCard(await languageOf(context, this.#parts), { scope, installedBy, privacyUrl: privacyUrl?.() }),
      ),
    );
  }
}
