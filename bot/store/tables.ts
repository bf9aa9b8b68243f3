import type { ColumnType } from 'kysely';

type Timestamp = ColumnType<Date, string, string>;

/** The last answer of a conversation, for follow-ups; 30 minutes. */
interface LastAnswers {
  conversation_id: string;
  subject: string;
  asked: string;
  language: string;
  terms: ColumnType<string[], string, string>;
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

/** Answered questions, held for 30 minutes so that a rating can be tied to them. */
interface HeldQuestions {
  conversation_id: string;
  reply_id: string;
  text: string;
  language: string;
  held_at: Timestamp;
}

export interface Tables {
  last_answers: LastAnswers;
  language_choices: LanguageChoices;
  greetings: Greetings;
  open_questions: OpenQuestions;
  held_questions: HeldQuestions;
}
