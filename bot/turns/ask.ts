import { choiceCard } from '../../cards/answers/choice-card.ts';
import { noneCard } from '../../cards/answers/none-card.ts';
import { wishCard } from '../../cards/answers/said-card.ts';
import { answer } from '../answers/answer.ts';
import type { Knowledge } from '../answers/knowledge.ts';
import { markSources } from '../answers/mark-sources.ts';
import type { Answered } from '../answers/question.ts';
import { describeError, type Log } from '../log.ts';
import type { Pictures } from '../pictures/pictures.ts';
import type { SourceReadings } from '../register/reread.ts';
import type { Answers, KnownContext } from '../store/answers/answers.ts';
import { noTelemetry, type Telemetry } from '../telemetry/telemetry.ts';
import type { Fields } from '../telemetry/words.ts';
import type { Answer, Found } from '../wording/answer-types.ts';
import { subPageOf, type TabParts } from '../wording/tab-links.ts';
import { askerOf } from './asker.ts';
import { inTime } from './in-time.ts';
import { type KeepParts, keepPlace } from './keep-place.ts';
import { answerMessage, cardMessage, type Message, saidMessage } from './messages.ts';
import type { Reply } from './reply.ts';
import { shareOf } from './share.ts';
import type { Turn } from './turn.ts';

export interface AskParts extends TabParts, KeepParts {
  readonly knowledge: Knowledge;
  readonly answers: Answers;
  /** What was found by who read the register's sources again. */
  readonly readings: () => Promise<SourceReadings>;
  /** Absent: cards have no pictures. */
  readonly pictures?: Pick<Pictures, 'find'> | undefined;
  readonly log: Log;
  /** Absent: nobody is told how long answers take. */
  readonly telemetry?: Telemetry | undefined;
}

/** What is asked, and what it is said to be about. */
export interface Asked {
  readonly text: string;
  readonly quoted: string;
}

/**
 * Answers what a person typed, or the question behind the button they pressed: one path for both. Where it wants something
 * plain and harmless of the bot, the command for that is given back, to be obeyed.
 */
export async function ask(turn: Turn, { text, quoted }: Asked, parts: AskParts): Promise<string | Reply> {
  const now = parts.clock();
  const [{ isKept, ...known }, readings] = await Promise.all([
    findContext(turn, now.toInstant(), parts),
    findReadings(parts),
  ]);
  // What goes before is in a language too, which the person spoke here.
  const preferred = known.preferred ?? known.last?.language ?? turn.person.language;
  const today = now.toPlainDate();
  const find = () => answer(parts.knowledge, { text, context: { ...known, preferred, quoted }, today });
  const given = (parts.telemetry ?? noTelemetry).during('answer', {}, find, tellOutcome);
  if (given.answer.kind === 'do' && given.answer.isPlain) return given.answer.command;
  const marked = markSources(given.answer, { register: parts.knowledge.register, readings, today });
  const message = toMessage(marked, turn.surface.isTab ? undefined : { parts, turn, name: given.last?.answer }, today);
  return {
    messages: [{ message, language: marked.language, isForAll: !turn.surface.isPrivate }],
    // A surface names every reply; one that does not can't rate it either.
    afterwards: ([sentId]) => keep(turn, { given, text, replyId: sentId ?? turn.id, isKept }, parts),
  };
}

function tellOutcome({ answer: given }: Answered): Fields {
  const reason = given.kind === 'none' ? given.reason : undefined;
  return { outcome: given.kind, reason, language: given.language };
}

/** Keeps what a rating and a follow-up refer to, and where the bot was spoken to. */
async function keep(
  turn: Turn,
  { given, text, replyId, isKept }: { given: Answered; text: string; replyId: string; isKept: boolean },
  parts: AskParts,
): Promise<void> {
  const { last } = given;
  try {
    if (last) await parts.answers.save({ conversationId: turn.thread, replyId, last, text }, parts.clock().toInstant());
    await keepUnanswered(given.answer, text, parts);
    if (!isKept) await keepPlace(turn, parts);
  } catch (error) {
    // Who asked has the answer: an apology behind it would say that it is wrong.
    parts.log.error('answer not kept', describeError(error));
  }
}

/** What was said before; where the database does not tell, the question is answered by itself. */
async function findContext(turn: Turn, now: Temporal.Instant, { answers, log }: AskParts): Promise<KnownContext> {
  const unknown: KnownContext = { last: undefined, preferred: undefined, isKept: true };
  return inTime(answers.findContext(askerOf(turn), now), { unknown, log });
}

/** What was found in sources since; where the database does not tell, the register is taken as it is. */
function findReadings({ readings, log }: AskParts): Promise<SourceReadings> {
  return inTime(readings(), { unknown: new Map(), log });
}

interface Around {
  readonly parts: AskParts;
  readonly turn: Turn;
  /** What the answer says first, as it is kept. */
  readonly name: string | undefined;
}

/** What is `around` is absent on the tab, which has its own ways and pictures. */
function toMessage(given: Answer, around: Around | undefined, today: Temporal.PlainDate): Message {
  switch (given.kind) {
    case 'found':
      return answerMessage(given, around && besides(given, around, today));
    case 'several':
      return cardMessage(choiceCard(given));
    case 'none':
      return cardMessage(noneCard(given));
    case 'said':
      return saidMessage(given);
    case 'do':
      return cardMessage(wishCard(given));
  }
}

/** A way to the tab, a picture, and where only who asked sees it a way to share it. */
function besides(found: Found, { parts, turn, name }: Around, today: Temporal.PlainDate) {
  const { knowledge, pictures } = parts;
  const { place, surface } = turn;
  return {
    tabUrl: linkToTab(found.subject, parts),
    picture: pictures?.find(found.subject, found.language, today),
    share: surface.isPrivate ? shareOf(found, name, { knowledge, today, place }) : undefined,
  };
}

function linkToTab(subject: string, { knowledge, tabLinks }: AskParts): string | undefined {
  const subPage = subPageOf(subject, knowledge.register);
  return subPage === undefined ? undefined : tabLinks?.linkTo(subPage);
}

/** What found nothing is kept for an admin, so that the register can be improved. */
async function keepUnanswered(given: Answer, text: string, { answers, clock }: AskParts): Promise<void> {
  if (given.kind !== 'none' || given.reason === 'empty') return;
  await answers.saveOpen({ text, language: given.language, reason: 'none' }, clock().toInstant());
}
