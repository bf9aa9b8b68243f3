import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const summaries: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const spec = `
    template text not null,
    milestone_id text,
    language text not null,
    days integer not null,
    in_thread boolean not null`;

const statements = [
  `alter table conversations
    add column name text,
    add column team_id text,
    add column channel_type text`,
  `create table schedules (
    id integer generated always as identity primary key,
    key text not null unique,
    conversation_id text not null,${spec},
    rule text not null,
    at_time text not null,
    starts_on date not null,
    skips_days_off boolean not null,
    created_by text not null,
    created_at timestamptz not null,
    next_at timestamptz,
    paused_at timestamptz,
    ended_at timestamptz
  )`,
  'create index schedules_next_at on schedules (next_at)',
  'create index schedules_conversation_id on schedules (conversation_id)',
  `create table broadcasts (
    id integer generated always as identity primary key,${spec},
    created_by text not null,
    created_at timestamptz not null,
    conversations integer not null,
    confirmed_at timestamptz,
    cancelled_at timestamptz
  )`,
  `create table posts (
    id uuid primary key,
    code integer generated always as identity unique,
    key text not null unique,
    conversation_id text not null,
    schedule_id integer references schedules (id),
    broadcast_id integer references broadcasts (id),${spec},
    since timestamptz,
    created_by text not null,
    due_at timestamptz not null,
    written_at timestamptz not null default now(),
    state text not null check (state in ('planned', 'sent', 'unreachable', 'failed', 'cancelled')),
    reason text,
    settled_at timestamptz,
    activity_id text,
    thread_id text,
    counted_on date,
    first_tried_at timestamptz,
    claimed_until timestamptz,
    tries integer not null default 0
  )`,
  'create index posts_conversation_id on posts (conversation_id, due_at)',
  'create index posts_schedule_id on posts (schedule_id, due_at)',
  'create index posts_broadcast_id on posts (broadcast_id)',
  `create table post_reads (
    post_id uuid not null references posts (id) on delete cascade,
    person_id text not null,
    name text not null,
    at timestamptz not null,
    primary key (post_id, person_id)
  )`,
];
