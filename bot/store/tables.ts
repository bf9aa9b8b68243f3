import type { ColumnType, Generated } from 'kysely';
import type { SourceReading } from '../register/schema.ts';

type Timestamp = ColumnType<Date, string, string>;
/** `2026-11-24`: `date` columns are read as text, as a Date would be moved to some time zone. */
type Day = string;
type Json<Value> = ColumnType<Value, string, string>;

/** Answers given: what a follow-up refers to, and the question's text until it is rated; 30 minutes. */
interface GivenAnswers {
  conversation_id: string;
  reply_id: string;
  subject: string;
  answer: string;
  language: string;
  items: ColumnType<string[], string, string>;
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

/** Where the bot was installed, and whether it still is. */
interface Conversations {
  conversation_id: string;
  scope: string;
  person_id: string | null;
  tenant_id: string | null;
  service_url: string;
  state: 'installed' | 'blocked' | 'removed';
  time_zone: string | null;
  changed_at: Timestamp;
  /** Of a channel: what people call it. */
  name: string | null;
  /** Of a channel: the Entra group of its team. */
  team_id: string | null;
  /** Of a channel: what people call its team. */
  team_name: string | null;
  channel_type: 'standard' | 'private' | 'shared' | null;
  /** Of a personal chat: the language of the person's Teams, where the bot speaks it. */
  language: string | null;
}

/** Who has no chat that the bot can write in: it is being begun, or may not be. */
interface ChatOpenings {
  person_id: string;
  /** Until then one worker is beginning it; in real time, whatever a rehearsal's clock says. */
  claimed_until: Timestamp | null;
  refused_because: string | null;
}

/** Sentences that people are to be told. */
interface Notices {
  id: string;
  person_id: string;
  text: string;
  written_at: Timestamp;
  first_tried_at: Timestamp | null;
  claimed_until: Timestamp | null;
  tries: Generated<number>;
}

/** Whoever is reminded, or was: admins and deputies. */
interface People {
  person_id: string;
  reminded_since: Day;
  is_off: Generated<boolean>;
  leads: Json<number[]> | null;
  calendar_secret: string | null;
}

interface Follows {
  person_id: string;
  /** With a comma between them; null: all. */
  topics: string | null;
  told_at: Timestamp;
}

interface Subscriptions {
  person_id: string;
  milestone_id: string;
  since: Day;
}

/** The organisation's own milestones. */
interface OwnMilestones {
  id: string;
  title_nl: string | null;
  title_en: string | null;
  date: Day;
  rule: string | null;
  note: string | null;
  link: string | null;
  known_since: Day;
  ended_at: Timestamp | null;
}

/** What was found by whoever last read a source again. */
interface SourceReadings {
  source_id: string;
  found: SourceReading['found'];
  read_on: Day;
  person_id: string;
  name: string;
  at: Timestamp;
}

/** What an admin changed of a register milestone. */
interface LocalSettings {
  milestone_id: string;
  date: Day | null;
  leads: Json<number[]> | null;
  muted_because: string | null;
  changed_on: Day;
}

interface OccurrenceKey {
  milestone_id: string;
  occurrence: Day;
}

interface DoneOccurrences extends OccurrenceKey {
  person_id: string;
  name: string;
  note: string | null;
  at: Timestamp;
}

interface SeenOccurrences extends OccurrenceKey {
  person_id: string;
  name: string;
  at: Timestamp;
}

interface SnoozedOccurrences extends OccurrenceKey {
  person_id: string;
  until: Day;
}

/** Who last set going again what was reported done. */
interface ReopenedOccurrences extends OccurrenceKey {
  /** Absent in rows of before it was kept, where the audit did not know it any more. */
  person_id: string | null;
  name: string;
  at: Timestamp;
}

/** What somebody did within the last day: a row of a table as it was before and as it became. */
interface RecentActs {
  id: ColumnType<string, never, never>;
  person_id: string;
  action: string;
  milestone_id: string | null;
  occurrence: Day | null;
  table_name: string;
  row_key: Json<Record<string, string>>;
  before: Json<Record<string, unknown>> | null;
  after: Json<Record<string, unknown>> | null;
  at: Timestamp;
}

/** What somebody was asked to confirm last. */
interface AskedConfirmations {
  id: ColumnType<number, never, never>;
  person_id: string;
  command: string;
  at: Timestamp;
}

/** The one message of a person and a day, with all that is due. */
interface ReminderMessages {
  id: string;
  person_id: string;
  day: Day;
  conversation_id: string | null;
  activity_id: string | null;
  written_at: ColumnType<Date, never, never>;
  first_tried_at: Timestamp | null;
  /** Until then one worker is sending it; in real time, whatever a rehearsal's clock says. */
  claimed_until: Timestamp | null;
  tries: Generated<number>;
}

export const deliveryStates = ['planned', 'sent', 'unreachable', 'failed', 'cancelled'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One reminder of one occurrence to one person. */
interface Deliveries extends OccurrenceKey {
  id: string;
  lead: string;
  person_id: string;
  day: Day;
  message_id: string | null;
  state: DeliveryState;
  reason: string | null;
  settled_at: Timestamp | null;
}

interface Sweeps {
  day: Day;
  slot: string;
  at: Timestamp;
  planned: number;
}

/** Who changed what; rows are only added. */
interface Audit {
  id: ColumnType<string, never, never>;
  at: Timestamp;
  person_id: string;
  action: string;
  subject: string;
  old: Json<unknown> | null;
  new: Json<unknown> | null;
}

/** The moment from which the next request to Teams may go out, for all instances. */
interface SendPace {
  next_at: Timestamp;
}

/** What a summary is about. */
interface SummaryColumns {
  template: string;
  milestone_id: string | null;
  language: string;
  days: number;
  in_thread: boolean;
  /** Of an owner's own words. */
  heading: string | null;
  words: string | null;
  /** Whether a post of changes comes where there are none. */
  even_unchanged: boolean;
}

/** Posts that come back. */
interface Schedules extends SummaryColumns {
  id: ColumnType<number, never, never>;
  /** The preview that it was made from. */
  key: string;
  conversation_id: string;
  rule: string;
  at_time: string;
  starts_on: Day;
  skips_days_off: boolean;
  created_by: string;
  created_at: Timestamp;
  /** Absent while it is paused, and once it has ended. */
  next_at: Timestamp | null;
  paused_at: Timestamp | null;
  ended_at: Timestamp | null;
}

/** A channel as it was named when it was chosen. */
export interface ChosenChannel {
  readonly id: string;
  readonly name?: string | undefined;
  readonly teamName?: string | undefined;
}

/** One summary to all channels, or to those that were chosen. */
interface Broadcasts extends SummaryColumns {
  id: ColumnType<number, never, never>;
  created_by: string;
  created_at: Timestamp;
  conversations: number;
  /** Absent: all of them. */
  channels: Json<ChosenChannel[]> | null;
  confirmed_at: Timestamp | null;
  cancelled_at: Timestamp | null;
}

/** Channels that broadcasters send to together. */
interface ChannelLists {
  /** The name, as it is compared. */
  key: string;
  name: string;
  channels: Json<ChosenChannel[]>;
}

/** One summary in one conversation. */
interface Posts extends SummaryColumns {
  id: string;
  code: ColumnType<number, never, never>;
  /** What asked for it: a schedule and its moment, a preview, an app's request. */
  key: string;
  conversation_id: string;
  schedule_id: number | null;
  broadcast_id: number | null;
  since: Timestamp | null;
  created_by: string;
  due_at: Timestamp;
  written_at: ColumnType<Date, never, never>;
  state: DeliveryState;
  reason: string | null;
  settled_at: Timestamp | null;
  activity_id: string | null;
  thread_id: string | null;
  counted_on: Day | null;
  first_tried_at: Timestamp | null;
  /** Until then one worker is sending it; in real time, whatever a rehearsal's clock says. */
  claimed_until: Timestamp | null;
  tries: Generated<number>;
  /** By when it is to be read, and how many of its reminders were told. */
  read_by: Day | null;
  reading_told: Generated<number>;
}

interface PostReads {
  post_id: string;
  person_id: string;
  name: string;
  at: Timestamp;
}

/** Secret addresses of files with what is kept of somebody. */
interface DataLinks {
  /** Its hash. */
  secret: string;
  /** Whom the file is about. */
  about: string;
  at: Timestamp;
}

/** Secret addresses of lists as tables. */
interface TableFiles {
  /** Its hash. */
  secret: string;
  what: string;
  subject: string;
  language: string;
  at: Timestamp;
}

interface WriteChecks {
  one: Generated<boolean>;
  at: ColumnType<Date, string, string>;
}

export interface Tables {
  schedules: Schedules;
  broadcasts: Broadcasts;
  channel_lists: ChannelLists;
  posts: Posts;
  post_reads: PostReads;
  conversations: Conversations;
  chat_openings: ChatOpenings;
  notices: Notices;
  people: People;
  follows: Follows;
  subscriptions: Subscriptions;
  own_milestones: OwnMilestones;
  local_settings: LocalSettings;
  source_readings: SourceReadings;
  done_occurrences: DoneOccurrences;
  seen_occurrences: SeenOccurrences;
  snoozed_occurrences: SnoozedOccurrences;
  reopened_occurrences: ReopenedOccurrences;
  recent_acts: RecentActs;
  asked_confirmations: AskedConfirmations;
  reminder_messages: ReminderMessages;
  deliveries: Deliveries;
  sweeps: Sweeps;
  audit: Audit;
  send_pace: SendPace;
  write_checks: WriteChecks;
  data_links: DataLinks;
  table_files: TableFiles;
  answers: GivenAnswers;
  language_choices: LanguageChoices;
  greetings: Greetings;
  open_questions: OpenQuestions;
}
