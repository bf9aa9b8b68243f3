import type { None, Suggestion } from '../wording/answer-types.ts';
import type { AnswerId } from './answer-id.ts';
import type { Reading } from './decide/read-questions.ts';
import { lastOf, wantedOf } from './give.ts';
import { type Answered, none, type Question } from './question.ts';
import { sayings } from './write/say.ts';
import { suggest, writeFound } from './write/write-found.ts';

/** What is known nearby, of a question whose answer is not. */
export function tellNear(near: AnswerId, reading: Reading, question: Question): Answered {
  return tellKnown(near, { reading, question, reason: 'not-held' });
}

/** The same on the day of a rehearsal, where the answer came later. */
export function tellNearYet(near: AnswerId, reading: Reading, question: Question): Answered {
  return tellKnown(near, { reading, question, reason: 'not-yet' });
}

interface Near {
  readonly reading: Reading;
  readonly question: Question;
  readonly reason: 'not-held' | 'not-yet';
}

function tellKnown(near: AnswerId, { reading, question, reason }: Near): Answered {
  const { language, knowledge } = question;
  const words = sayings[language];
  const found = writeFound(near, wantedOf(question));
  const { title } = knowledge.register.entries.get(found.subject) ?? { title: { nl: found.title, en: found.title } };
  const told = words.known(title[language], found.lead.text);
  const known = { ...found.lead, text: reason === 'not-yet' ? `${words.notYetThat} ${told}` : told };
  const citations = found.citations.filter(({ number }) => known.cites.includes(number));
  const answer: None = { ...none(language, reason), known, citations, nearest: listNearest(reading, question) };
  return { answer, last: lastOf(near, question, reading.text) };
}

/** On the day of a rehearsal nothing is held of it: its name may be of something that came later. */
export function notYet(subject: string, { knowledge, register, language }: Question): None {
  const related = knowledge.register.entries.get(subject)?.related.filter((id) => register.entries.has(id)) ?? [];
  return {
    ...none(language, 'not-yet'),
    known: { text: sayings[language].notYet, cites: [] },
    nearest: related.slice(0, 3).map((id) => suggest(register, id, language)),
  };
}

/** Subjects that may have been meant. */
export function listNearest({ match: { ranked } }: Reading, { register, language }: Question): Suggestion[] {
  const subjects = [...new Set(ranked.map(({ subject }) => subject))].filter(
    (id) => register.entries.has(id) || register.lists.has(id),
  );
  return subjects.slice(0, 3).map((id) => suggest(register, id, language));
}
