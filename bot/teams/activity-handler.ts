import { type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import { helpCard } from '../../cards/help-card.ts';
import { languageCard } from '../../cards/language-card.ts';
import { openQuestionsCard } from '../../cards/open-questions-card.ts';
import { welcomeCard } from '../../cards/welcome-card.ts';
import { writeDate } from '../answers/dates.ts';
import { timeZone } from '../clock.ts';
import type { Language } from '../register/schema.ts';
import { takeQuestion } from '../store/answers.ts';
import { forgetConversation } from '../store/conversations.ts';
import { recordGreeting } from '../store/greetings.ts';
import { findLanguageChoice, saveLanguageChoice } from '../store/language-choices.ts';
import { listOpenQuestions, saveOpenQuestion } from '../store/open-questions.ts';
import { type AskParts, ask, showTypingWhenSlow } from './ask.ts';
import { readExecutedAsk, readFeedback, readSubmittedAsk } from './card-actions.ts';
import { type Command, readCommand } from './commands.ts';
import { readChannelId, readPersonId, readScope } from './conversation.ts';
import { cardMessage } from './messages.ts';
import { readText } from './read-text.ts';

export interface HandlerParts extends AskParts {
  /** Whether a person, by Entra object id, may see what was asked in vain. */
  readonly isAdmin: (personId: string) => boolean;
}

/** botbuilder's handler, as one function for the server. */
export function createActivityHandler(parts: HandlerParts): (context: TurnContext) => Promise<void> {
  const handler = new ActivityHandler(parts);
  return (context) => handler.run(context);
}

class ActivityHandler extends TeamsActivityHandler {
  readonly #parts: HandlerParts;

  constructor(parts: HandlerParts) {
    super();
    this.#parts = parts;
    this.onMessage(async (context, next) => {
      await showTypingWhenSlow(context, () =>
        this.#say(context, readSubmittedAsk(context.activity.value) ?? readText(context.activity)),
      );
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      await this.#welcome(context);
      await next();
    });
    this.onInstallationUpdateRemove(async (context, next) => {
      if (context.activity.action === 'remove')
        await forgetConversation(this.#parts.db, readChannelId(context.activity));
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      if (membersAdded.some(({ id }) => id === recipient.id)) await this.#welcome(context);
      await next();
    });
  }

  /** botbuilder routes neither Teams' thumbs nor a button's question to a method of its own. */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name, value } = context.activity;
    if (name === 'adaptiveCard/action') return this.#press(context, value);
    if (name === 'message/submitAction') return this.#rate(context, value);
    return super.onInvokeActivity(context);
  }

  async #say(context: TurnContext, text: string): Promise<void> {
    const command = readCommand(text);
    if (command) await this.#obey(context, command);
    else await ask(context, text, this.#parts);
  }

  async #press(context: TurnContext, value: unknown): Promise<InvokeResponse> {
    const text = readExecutedAsk(value);
    if (!text) {
      const message = 'Deze knop ken ik niet; typ uw vraag. / I do not know this button; type your question.';
      return {
        status: 200,
        body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message } },
      };
    }
    await this.#say(context, text);
    return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'OK' } };
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

  async #obey(context: TurnContext, command: Command): Promise<void> {
    const { db, clock } = this.#parts;
    const personId = readPersonId(context.activity);
    if (command.name === 'help') {
      await context.sendActivity(cardMessage(helpCard(command.language ?? (await this.#languageOf(context)))));
      return;
    }
    if (command.name === 'language') {
      if (command.chosen) await saveLanguageChoice(db, { personId, language: command.chosen }, clock().toInstant());
      await context.sendActivity(cardMessage(languageCard(command.language, command.chosen)));
      return;
    }
    await this.#showOpenQuestions(context, command.language);
  }

  async #showOpenQuestions(context: TurnContext, language: Language): Promise<void> {
    const { db, clock, isAdmin } = this.#parts;
    if (!isAdmin(readPersonId(context.activity))) {
      await context.sendActivity(
        language === 'nl'
          ? 'Alleen beheerders van deze bot zien de open vragen. Typ hulp voor wat u wel kunt vragen.'
          : 'Only admins of this bot see the open questions. Type help for what you can ask.',
      );
      return;
    }
    const rows = await listOpenQuestions(db, { now: clock().toInstant(), limit: 100 });
    const written = rows.map(({ text, count, lastAsked }) => ({
      text,
      count,
      lastAsked: writeDate(lastAsked.toZonedDateTimeISO(timeZone).toPlainDate(), language),
    }));
    await context.sendActivity(cardMessage(openQuestionsCard(language, written)));
  }

  async #welcome(context: TurnContext): Promise<void> {
    const { db, clock } = this.#parts;
    const scope = readScope(context.activity);
    if (!(await recordGreeting(db, readChannelId(context.activity), clock().toInstant()))) return;
    const installedBy = scope === 'personal' ? undefined : context.activity.from.name;
    await context.sendActivity(cardMessage(welcomeCard(await this.#languageOf(context), { scope, installedBy })));
  }

  /** Where no question tells: the person's choice, or Dutch. */
  async #languageOf(context: TurnContext): Promise<Language> {
    return (await findLanguageChoice(this.#parts.db, readPersonId(context.activity))) ?? 'nl';
  }
}
