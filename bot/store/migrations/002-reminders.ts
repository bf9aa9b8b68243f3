import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const reminders: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table conversations (
    conversation_id text primary key,
    scope text not null,
    person_id text,
    tenant_id text,
    service_url text not null,
    state text not null check (state in ('installed', 'blocked', 'removed')),
    time_zone text,
    changed_at timestamptz not null
  )`,
  `create index conversations_person_id on conversations (person_id) where scope = 'personal'`,
  `create table people (
    person_id text primary key,
    reminded_since date not null,
    is_off boolean not null default false,
    leads jsonb,
    calendar_secret text unique
  )`,
  `create table subscriptions (
    person_id text not null,
    milestone_id text not null,
    since date not null,
    primary key (person_id, milestone_id)
  )`,
  `create table own_milestones (
    id text primary key,
    title_nl text,
    title_en text,
    date date,
    rule text,
    note text,
    link text,
    known_since date not null,
    ended_at timestamptz,
    check (title_nl is not null or title_en is not null),
    check (date is not null)
  )`,
  `create table local_settings (
    milestone_id text primary key,
    date date,
    leads jsonb,
    muted_because text,
    changed_on date not null
  )`,
  `create table done_occurrences (
    milestone_id text not null,
    occurrence date not null,
    person_id text not null,
    name text not null,
    note text,
    at timestamptz not null,
    primary key (milestone_id, occurrence)
  )`,
  `create table seen_occurrences (
    milestone_id text not null,
    occurrence date not null,
    person_id text not null,
    name text not null,
    at timestamptz not null,
    primary key (milestone_id, occurrence, person_id)
  )`,
  `create table snoozed_occurrences (
    milestone_id text not null,
    occurrence date not null,
    person_id text not null,
    until date not null,
    primary key (milestone_id, occurrence, person_id)
  )`,
  `create table reminder_messages (
    id uuid primary key,
    person_id text not null,
    day date not null,
    conversation_id text,
    activity_id text,
    first_tried_at timestamptz,
    written_at timestamptz not null default now(),
    claimed_until timestamptz,
    tries integer not null default 0,
    unique (person_id, day)
  )`,
  `create table deliveries (
    id uuid primary key,
    milestone_id text not null,
    occurrence date not null,
    lead text not null,
    person_id text not null,
    day date not null,
    message_id uuid references reminder_messages (id),
    state text not null check (state in ('planned', 'sent', 'unreachable', 'failed', 'cancelled')),
    reason text,
    settled_at timestamptz,
    unique (milestone_id, occurrence, lead, person_id)
  )`,
  'create index deliveries_message_id on deliveries (message_id)',
  'create index deliveries_day on deliveries (day)',
  `create table sweeps (
    day date not null,
    slot text not null,
    at timestamptz not null,
    planned integer not null,
    primary key (day, slot)
  )`,
  `create table audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    person_id text not null,
    action text not null,
    subject text not null,
    old jsonb,
    new jsonb
  )`,
  `create function refuse_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and old.at < now() - interval '2 years' then return old; end if;
      raise exception 'the audit is only added to';
    end $$`,
  'create trigger audit_is_append_only before update or delete on audit for each row execute function refuse_change()',
  `create table send_pace (one boolean primary key default true check (one), next_at timestamptz not null)`,
  `insert into send_pace (next_at) values (now())`,
];
