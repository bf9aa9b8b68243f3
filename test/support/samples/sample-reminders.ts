import { readRegister } from '../../../bot/register/read-register.ts';
import { listDueSources } from '../../../bot/register/reread.ts';
import type { Language } from '../../../bot/register/schema.ts';
import { writeRereadItem } from '../../../bot/reminders/rereading.ts';
import { writeReminder } from '../../../bot/reminders/write-reminder.ts';
import type { OccurrenceActs } from '../../../bot/store/reminders/acts.ts';
import type { OwnMilestone } from '../../../bot/store/reminders/milestones.ts';
import type { Card } from '../../../cards/card.ts';
import { confirmCard } from '../../../cards/chat/confirm-card.ts';
import { milestoneFormCard } from '../../../cards/reminders/milestone-form-card.ts';
import { reminderCard } from '../../../cards/reminders/reminder-card.ts';
import { remindersCard } from '../../../cards/reminders/reminders-card.ts';
import { rereadingCards } from '../../../cards/reminders/rereading-card.ts';
import { statusCard } from '../../../cards/reminders/status-card.ts';
import { remindReplies } from '../../../cards/text/remind-replies.ts';

const register = readRegister();
const at = Temporal.Instant.from('2023-12-22T09:30:00Z');
const none: OccurrenceActs = { seen: new Map(), snoozed: new Map() };
const seen: OccurrenceActs = { ...none, seen: new Map([['anna', { name: 'Anna de Vries', at }]]) };
const done: OccurrenceActs = {
  ...seen,
  done: { name: 'Bram [x](https://evil.example)', at, note: 'Besproken met SLM. **Vet** <b>' },
};
const reopened: OccurrenceActs = { ...seen, reopened: { name: 'Bram Jansen', at } };
const own: OwnMilestone = {
  id: 'own-1',
  title: { nl: 'DPIA op Defender bijwerken' },
  date: Temporal.PlainDate.from('2023-12-31'),
  note: 'Afstemmen met de FG.',
  knownSince: Temporal.PlainDate.from('2023-12-01'),
};

/** Reminders and what belongs to them, in the states that occur. */
export function sampleReminders(language: Language): Record<string, Card> {
  const say = (nl: string, en: string) => (language === 'nl' ? nl : en);
  const remind = (
    today: string,
    { lead = '7', acts = none, role = 'admin', milestoneId = 'phase-2' }: Partial<Options> = {},
  ): Card => {
    const occurrence = Temporal.PlainDate.from('2023-12-31');
    const reading = { register, own: [own], language, today: Temporal.PlainDate.from(today), role, reader: 'anna' };
    const item = writeReminder({ milestoneId, occurrence, lead, acts }, reading);
    if (!item) throw new Error(`${milestoneId} is not in the register`);
    return reminderCard(item);
  };
  return {
    'reminder, ahead': remind('2023-12-22'),
    'reminder, the last one': remind('2024-01-26', { lead: '-28', acts: seen }),
    'reminder, done': remind('2023-12-22', { acts: done }),
    'reminder, reopened': remind('2023-12-22', { acts: reopened }),
    'reminder, a test': remind('2023-12-22', { lead: 'test' }),
    'reminder, to a subscriber': remind('2023-12-22', { role: 'subscriber' }),
    'reminder, to a deputy': remind('2024-01-08', { lead: 'escalation' }),
    "reminder, the organisation's own": remind('2023-12-22', { milestoneId: 'own-1' }),
    'reminders, all': remindersCard(language, rows(language), { isAdmin: true, example: 'Data Act' }),
    'reminders, none': remindersCard(language, [], { isAdmin: false, example: 'Data Act' }),
    'reminders, status': statusCard(language, {
      lastSweep: language === 'nl' ? '22 december 2023, 09:00' : '22 December 2023, 09:00',
      nextSweep: language === 'nl' ? '22 december 2023, 09:10' : '22 December 2023, 09:10',
      counts: { planned: 0, sent: 24, unreachable: 2, failed: 1, cancelled: 3 },
      unreached: [
        {
          reason: 'ConversationBlockedByUser',
          people: ['8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0001', '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0002'],
        },
      ],
    }),
    'sources to read again': drawn(rereadingCards(toRead(language))),
    'source to read again, done': drawn(rereadingCards(toRead(language, 'changed').slice(0, 1))),
    'milestone form': milestoneFormCard(language),
    'question before something ends': confirmCard(language, {
      says: remindReplies[language].confirm.done(say('Fase 2, 31 december 2023', 'Phase 2, 31 December 2023')),
      yes: remindReplies[language].confirm.yes.done,
      number: 12,
    }),
  };
}

function drawn([card]: Card[]): Card {
  if (!card) throw new Error('nothing is to be read');
  return card;
}

/** Every source that is due a year from now, so that there are more than fit. */
function toRead(language: Language, found?: 'same' | 'changed') {
  const today = Temporal.PlainDate.from('2027-12-31');
  return listDueSources(register, new Map(), today).flatMap(({ source, due }) => {
    const reading = { sourceId: source.id, on: today, personId: 'anna', name: 'Anna [x](https://evil.example)', at };
    const readings = new Map(found ? [[source.id, { ...reading, found }]] : []);
    return writeRereadItem({ sourceId: source.id, due }, { register, readings, language, today }) ?? [];
  });
}

interface Options {
  readonly lead: string;
  readonly acts: OccurrenceActs;
  readonly role: 'admin' | 'subscriber';
  readonly milestoneId: string;
}

function rows(language: Language) {
  const say = (nl: string, en: string) => (language === 'nl' ? nl : en);
  const phase2 = register.entries.get('phase-2')?.title[language] ?? '';
  const days = [say('22 december 2023', '22 December 2023'), say('29 december 2023', '29 December 2023')];
  return [
    {
      date: say('31 december 2023', '31 December 2023'),
      milestones: [
        { title: phase2, code: say('tweede fase', 'second phase'), place: 1 },
        { title: own.title.nl ?? '', code: 'm-1', place: 2 },
      ],
      days,
      people: 12,
    },
    { date: say('15 januari 2024', '15 January 2024'), milestones: [{ title: 'Audit', code: 'm-2' }], days, people: 1 },
  ];
}
