import { months as monthNames } from '../../register/month-names.ts';
import { type Language, languages } from '../../register/schema.ts';
import type { Do, LastAnswer, Said, Suggestion } from '../../wording/answer-types.ts';
import { stateOf } from '../../wording/date-rows.ts';
import { readAnswerId, subjectOf } from '../answer-id.ts';
import type { Reading } from '../decide/read-questions.ts';
import { type Question, toSaid } from '../question.ts';
import { listDated } from '../write/list-members.ts';
import { doings } from './doings.ts';
import { findMoment, listNamed } from './named-dates.ts';
import { readWish } from './wish.ts';

interface Act {
  readonly act: string;
  readonly likelihood: number;
}

interface Wished {
  readonly question: Question;
  readonly reading: Reading;
}

const months = languages.flatMap((language) => monthNames[language]).join('|');
const day = new RegExp(String.raw`\b\d{1,2}(?:[-/.]\d{1,2}\b|\s+(?:${months})\b)`, 'iu');

function namesDay(text: string): boolean {
  return day.test(text);
}

const placed = (word: string) =>
  new RegExp(
    String.raw`(?<!\p{L})${word}(?:\s+one)?(?=\s+(?:belangrijke |important )?(?:\p{L}*(?:datum|deadline|mijlpaal|termijn|moment)|dates?|milestone|thing|one)(?!\p{L})|\s*(?:[.,;!?]|$))`,
    'iu',
  );
/** "De volgende mijlpaal", "the next one", but not "volgende week". */
const saysNext = placed('(?:(?:eerst)?volgende|eerstkomende|komende|eerste|next|coming|upcoming|first)');
const saysLast = placed('(?:laatste|allerlaatste|last|final)');

/** Of what has passed nobody is reminded: of several that are named the one that comes is meant. */
const remindsOf: ReadonlySet<string> = new Set(['do:remind', 'do:remind-stop', 'do:snooze']);

/** "Alles wat er nog aankomt", "all deadlines". */
const saysAll =
  /(?<!\p{L})(?:alles|alle (?:\p{L}+ )?\p{L}*(?:datums|data|deadlines|mijlpalen|termijnen|momenten)|everything|all (?:of |the |these |those |coming |upcoming )*(?:dates|deadlines|milestones))(?!\p{L})/iu;
const eachApart = {
  nl: 'Een herinnering vraagt u voor elke datum apart. Dit komt het eerst; vraag ‘wat er nog komt’ voor de rest.',
  en: 'You ask for a reminder of each date apart. This is what comes first; ask ‘what is still to come’ for the rest.',
};
const mostOffered = 4;

function listRemindable(titles: readonly string[], language: Language): Suggestion[] {
  const typed = titles.slice(0, mostOffered).map((title) => doings['do:remind']?.typed?.[language](title) ?? title);
  return typed.map((ask) => ({ label: ask, ask }));
}

/**
 * The date that is meant is the one that the message names, else the next or the last of those that come where it says so,
 * else the one that was spoken of; of a reminder the next one, where nothing is named at all. What is named and has no date is
 * not taken for another.
 */
export function answerWish(act: Act, { question, reading }: Wished): Do | Said | undefined {
  const { register, language, last, today } = question;
  const { text } = reading;
  const named = listNamed(reading, question.knowledge);
  const ahead = listDated(register).filter(({ moment }) => stateOf(moment.on, today) !== 'passed');
  const [next] = ahead;
  const inPlace = saysNext.test(text) ? next : saysLast.test(text) ? ahead.at(-1) : undefined;
  if (act.act === 'do:remind' && !named.some((id) => findMoment(id, register)) && saysAll.test(text))
    return toSaid(
      question,
      eachApart[language],
      listRemindable(
        ahead.map(({ entry }) => entry.title[language]),
        language,
      ),
    );
  const spokenOf = named.length === 0 && last ? listSpokenOf(last, register) : [];
  const isAhead = (id: string) => ahead.some(({ entry }) => entry.id === id);
  const dated = named.filter((id) => findMoment(id, register) !== undefined);
  const meant =
    (remindsOf.has(act.act) ? (dated.find(isAhead) ?? inPlace?.entry.id) : undefined) ??
    dated[0] ??
    inPlace?.entry.id ??
    spokenOf.find((id) => findMoment(id, register) !== undefined);
  // A day of one's own is no date of the register: whoever administers the bot can add it.
  if (act.act === 'do:remind' && meant === undefined && namesDay(text))
    return answerWish({ ...act, act: 'do:milestone-add', likelihood: 0 }, { question, reading });
  const id = meant ?? (named.length === 0 && act.act === 'do:remind' ? next?.entry.id : undefined);
  const answer = readWish({
    ...act,
    text,
    language,
    today,
    subject: id === undefined ? undefined : describeDate(id, question),
    example: next?.entry.title[language] ?? '',
  });
  return typeof answer === 'string' ? toSaid(question, answer) : answer;
}

/** What was spoken of, the last first: "daaraan" is the nearest of it that has a date. */
function listSpokenOf({ subject, told }: LastAnswer, register: Question['register']): string[] {
  const earlier = told.toReversed().flatMap((name) => readAnswerId(name, register) ?? []);
  return [subject, ...earlier.map((id) => subjectOf(id, register))];
}

function describeDate(id: string, { register, language }: Question) {
  const moment = findMoment(id, register);
  const title = register.entries.get(id)?.title[language];
  return moment && title !== undefined ? { title, on: moment.on.first } : undefined;
}
