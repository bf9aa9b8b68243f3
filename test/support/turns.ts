import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { type Answers, createAnswers } from '../../bot/store/answers/answers.ts';
import type { OpenDatabase } from '../../bot/store/database.ts';
import { gatherSourceReadings } from '../../bot/store/reminders/source-readings.ts';
import type { Route } from '../../bot/turns/reply.ts';
import { createRoute } from '../../bot/turns/route.ts';
import type { Deed, Surface, Turn } from '../../bot/turns/turn.ts';
import { noReminders } from './bots/no-reminders.ts';
import { recordLog } from './recorded-log.ts';

const knowledge = createKnowledge(readRegister());

/** All behind a turn, with neither Teams nor HTTP. */
export function openRoute(
  { db }: OpenDatabase,
  { admins = [], answers = createAnswers(db) }: { admins?: readonly string[]; answers?: Answers } = {},
): Route {
  return createRoute({
    ...noReminders,
    knowledge,
    db,
    answers,
    readings: gatherSourceReadings(db),
    clock: () => Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Amsterdam]'),
    isAdmin: async (personId) => admins.includes(personId),
    log: recordLog(),
  });
}

const alone: Surface = { isSeenByOthers: false, isPrivate: false, canBeWrittenTo: true, isTab: false };

/** What Anna does in a chat of her own; elsewhere where `surface` and `place` say so. */
export function turnOf(did: Deed, { surface = {}, place = {} }: Elsewhere = {}): Turn {
  const where = {
    id: 'a:anna',
    scope: 'personal',
    serviceUrl: 'http://127.0.0.1/',
    personId: 'anna',
    ...place,
  } as const;
  return {
    id: 'typed',
    person: { personId: 'anna', accountId: '29:anna', name: 'Anna' },
    place: where,
    thread: where.id,
    botName: 'Defender bot',
    did,
    surface: { ...alone, ...surface },
  };
}

interface Elsewhere {
  readonly surface?: Partial<Surface>;
  readonly place?: Partial<Turn['place']>;
}

export function said(text: string): Deed {
  return { kind: 'said', text, quoted: '' };
}
