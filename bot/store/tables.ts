import type { ColumnType } from 'kysely';

type Timestamp = ColumnType<Date, string, string>;

/** Answers given: what a follow-up refers to, and the question's text until it is rated; 30 minutes. */
interface GivenAnswers {
  conversation_id: string;
  reply_id: string;
  subject: string;
  asked: string;
  language: string;
  terms: ColumnType<string[], string, string>;
  text: string | null;
  answered_at: Timestamp;
}

/** The language that a person chose. */
interface LanguageChoices {
  person_id: string;
  language: string;
  chosen_at: Timestamp;
}

/** Conversations that had their welcome. */
interface Greetings {
  conversation_id: string;
  greeted_at: Timestamp;
}

/** Questions that found nothing or were rated not helpful; no name; 90 days. */
interface OpenQuestions {
  id: ColumnType<string, never, never>;
  text: string;
  language: string;
  reason: string;
  asked_at: Timestamp;
}

export interface Tables {
  answers: GivenAnswers;
  language_choices: LanguageChoices;
  greetings: Greetings;
  open_questions: OpenQuestions;
}
