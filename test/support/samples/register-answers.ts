import { answer } from '../../../bot/answers/answer.ts';
import { createKnowledge } from '../../../bot/answers/knowledge.ts';
import { readRegister } from '../../../bot/register/read-register.ts';
import type { Language } from '../../../bot/register/schema.ts';
import type { Answer } from '../../../bot/wording/answer-types.ts';

export interface AskedAnswer {
  /** The question, and the day where it is another than the usual one. */
  readonly name: string;
  /** ISO. */
  readonly day: string;
  readonly answer: Answer;
}

const usualDay = '2026-11-24';

/** One or more of each kind of question, with the days on which a date lies ahead, is today, and is passed. */
const asked: Readonly<Record<Language, readonly (readonly [question: string, day?: string])[]>> = {
  nl: [
    ['Wat is de deadline voor support tickets?'],
    ['Wat is de deadline voor support tickets?', '2023-12-22'],
    ['Wat is de deadline voor support tickets?', '2024-12-31'],
    ['Is de risicoacceptatie verlopen?'],
    ['Mag ik persoonsgegevens meesturen met een support ticket?'],
    ['Hoort Defender for Identity erbij?'],
    ['Hoe groot is het doorgifterisico?'],
    ['Wie deed het onderzoek?'],
    ['Wat is een DTIA?'],
    ['Hoeveel later dan verwacht was telemetrie in de EU?'],
    ['Welke gegevens gaan nog naar de VS?'],
    ['Welke andere maatregelen noemt het rapport?'],
    ['Waar staan de aanbevolen maatregelen?'],
    ['O2'],
    ['maatregelen'],
    ['mijlpalen'],
    ['volgende'],
    ['Wat kost Defender?'],
    ['blabla foo bar'],
  ],
  en: [
    ['What is the deadline for support tickets?'],
    ['What is the deadline for support tickets?', '2023-12-22'],
    ['What is the deadline for support tickets?', '2024-12-31'],
    ['Has the risk acceptance expired?'],
    ['May I put personal data in a support ticket?'],
    ['Is Defender for Identity in scope?'],
    ['How big is the transfer risk?'],
    ['Who did the research?'],
    ['What is a DTIA?'],
    ['How much later than expected was telemetry in the EU?'],
    ['Which data still go to the US?'],
    ['Which other measures does the report mention?'],
    ['Where are the recommended measures?'],
    ['O2'],
    ['measures'],
    ['milestones'],
    ['next'],
    ['What does Defender cost?'],
    ['blabla foo bar'],
  ],
};

const knowledge = createKnowledge(readRegister());

/** What the bot answers from its own register. */
export function registerAnswers(language: Language): AskedAnswer[] {
  return asked[language].map(([text, day = usualDay]) => ({
    name: day === usualDay ? text : `${text} (${day})`,
    day,
    answer: answer(knowledge, { text, context: { preferred: language }, today: Temporal.PlainDate.from(day) }).answer,
  }));
}

/** The answer to every entry's title, in one language. */
export function everyEntry(language: Language): AskedAnswer[] {
  return [...knowledge.register.entries.values()].map(({ title }) => ({
    name: title[language],
    day: usualDay,
    answer: answer(knowledge, {
      text: title[language],
      context: { preferred: language },
      today: Temporal.PlainDate.from(usualDay),
    }).answer,
  }));
}
