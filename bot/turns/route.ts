import type { Card } from '../../cards/card.ts';
import { remindReplies } from '../../cards/text/remind-replies.ts';
import {
  type Pressed,
  readExecutedAct,
  readExecutedAsk,
  readFeedback,
  readSubmittedAct,
  readSubmittedAsk,
} from '../chat/card-actions.ts';
import { languageOf } from '../chat/language-of.ts';
import { zoneOrDutch } from '../clock.ts';
import { press } from '../reminders/said/do-act.ts';
import { saveForm } from '../reminders/said/milestone-form.ts';
import { pressFound } from '../reminders/said/reread.ts';
import { undoPressed } from '../reminders/said/undo.ts';
import { takeQuestion } from '../store/answers/answers.ts';
import { saveOpenQuestion } from '../store/answers/open-questions.ts';
import { readPressedSummary } from '../summaries/said/summary-acts.ts';
import { type HearParts, hear, summarise } from './hear.ts';
import { keepPlaceAndTeam } from './keep-place.ts';
import { openDialog } from './open-dialog.ts';
import { inform, type Reply, type Route, say } from './reply.ts';
import { pressSummary } from './run-summary.ts';
import type { Deed, Turn } from './turn.ts';

export type RouteParts = HearParts;
type Of<Kind extends Deed['kind']> = Extract<Deed, { kind: Kind }>;

const unknownButton = 'Deze knop ken ik niet; typ uw vraag. / I do not know this button; type your question.';

/** Answers every turn, whatever was done and wherever. */
export function createRoute(parts: RouteParts): Route {
  return async (turn) => {
    const { did } = turn;
    switch (did.kind) {
      case 'said':
        return hear(turn, did, inZoneOf(turn, parts));
      case 'submitted':
        return submit(turn, did, inZoneOf(turn, parts));
      case 'pressed':
        return pressButton(turn, did, inZoneOf(turn, parts));
      case 'rated':
        return rate(turn, did, parts);
      case 'opened':
        return openDialog(turn, did.value, parts);
    }
  };
}

/** "Tomorrow" and nine o'clock are those of where the person is. */
function inZoneOf({ person }: Turn, parts: RouteParts): RouteParts {
  const zone = zoneOrDutch(person.timeZone);
  return { ...parts, clock: () => parts.clock().withTimeZone(zone) };
}

async function submit(turn: Turn, { value, text }: Of<'submitted'>, parts: RouteParts): Promise<Reply> {
  const summary = readPressedSummary(value);
  if (summary) return summarise(turn, { act: summary }, parts);
  const pressed = readSubmittedAct(value, parts.clock().toPlainDate());
  if (!pressed) return hear(turn, { text: readSubmittedAsk(value) ?? text, quoted: '' }, parts);
  const says = await act(turn, pressed, parts);
  return say(says, await languageOf(turn.person, parts));
}

async function pressButton(turn: Turn, { value, on }: Of<'pressed'>, parts: RouteParts): Promise<Reply> {
  const summary = readPressedSummary(value);
  if (summary) {
    await keepPlaceAndTeam(turn, parts);
    return pressSummary(turn, { act: summary, on }, { language: await languageOf(turn.person, parts), parts });
  }
  const pressed = readExecutedAct(value, parts.clock().toPlainDate());
  if (pressed) return inform(await act(turn, pressed, parts));
  const text = readExecutedAsk(value);
  return text ? hear(turn, { text, quoted: '' }, parts) : { inform: { kind: 'fault', text: unknownButton } };
}

/** What was done, or why not; of a form what takes its place. */
async function act({ person }: Turn, pressed: Pressed, parts: RouteParts): Promise<string | Card> {
  const language = await languageOf(person, parts);
  switch (pressed.kind) {
    case 'act':
      return press(person, pressed.act, { ...parts, language });
    case 'undo':
      return undoPressed(person, { about: pressed.about, language }, parts);
    case 'test':
      return remindReplies[language].isTest;
    case 'source':
      return pressFound(pressed.found, { reader: person, language }, parts);
    case 'form':
      return saveForm(pressed.form, { personId: person.personId, language }, parts);
  }
}

/** "Not helpful" keeps the question, without a name, so that the register can be improved. */
async function rate({ thread }: Turn, { value, on }: Of<'rated'>, { db, clock }: RouteParts): Promise<Reply> {
  if (!on || readFeedback(value) !== 'dislike') return {};
  const now = clock().toInstant();
  const question = await takeQuestion(db, { conversationId: thread, replyId: on }, now);
  if (question) await saveOpenQuestion(db, { ...question, reason: 'not-helpful' }, now);
  return {};
}
