import type { Language } from '../../bot/register/schema.ts';

export interface ReminderText {
  readonly title: (title: string) => string;
  readonly testTitle: (title: string) => string;
  readonly testSays: string;
  readonly undo: string;
  readonly reopenedBy: (name: string, when: string) => string;
  readonly snoozedUntil: (until: string) => string;
  readonly touches: (measures: string) => string;
  readonly doNow: string;
  readonly doNowPassed: string;
  /** Of a date that is not certain, and of one whose day no source gives. */
  readonly likely: string;
  readonly dayUnknown: string;
  readonly last: string;
  readonly moved: string;
  readonly alsoDue: (count: number) => string;
  readonly seenByOthers: (count: number) => string;
  readonly deputy: string;
  readonly stop: { readonly admin: string; readonly subscriber: (code: string) => string };
  readonly typed: (commands: string) => string;
  readonly typeFor: (code: string) => string;
  readonly seen: string;
  readonly snooze: string;
  readonly snoozeSays: string;
  readonly tomorrow: string;
  readonly nextWeek: string;
  readonly until: string;
  readonly untilDate: string;
  readonly done: string;
  readonly doneSays: string;
  readonly note: string;
  readonly doneForAll: string;
  readonly details: string;
  readonly isDone: string;
  readonly seenBy: (name: string, when: string) => string;
  readonly doneBy: (name: string, when: string) => string;
  readonly words: Record<'seen' | 'snooze' | 'done' | 'until', string>;
}

const nl: ReminderText = {
  title: (title) => `Herinnering: ${title}`,
  testTitle: (title) => `Proef: ${title}`,
  testSays: 'Dit is een proefherinnering, alleen aan u. De knoppen doen hier niets.',
  undo: 'Ongedaan maken',
  reopenedBy: (name, when) => `Heropend door ${name}, ${when}.`,
  snoozedUntil: (until) => `U hebt dit uitgesteld tot ${until}.`,
  touches: (measures) => `Het gaat over ${measures}.`,
  doNow: 'Is uw organisatie hier klaar voor? Kies dan Gereed.',
  doNowPassed: 'De datum is voorbij. Vraag SLM of uw FG naar het advies van nu. Is het afgehandeld? Kies dan Gereed.',
  likely: 'nog niet zeker',
  dayUnknown: 'de dag is niet bekend',
  moved: 'Let op: deze datum is gewijzigd sinds uw vorige herinnering.',
  alsoDue: (count) => (count === 1 ? 'En nog één herinnering' : `En nog ${count} herinneringen`),
  seenByOthers: (count) => (count === 1 ? 'En door nog één ander.' : `En door nog ${count} anderen.`),
  last: 'Dit is de laatste herinnering aan deze datum.',
  deputy: 'U krijgt dit als vervanger: geen beheerder heeft deze datum gezien.',
  stop: {
    admin:
      'U krijgt dit als beheerder. Gezien stopt dit voor u, Gereed voor iedereen. ‘herinneringen uit’ stopt alles.',
    subscriber: (code) => `U vroeg hierom. ‘stop herinnering ${code}’ stopt het.`,
  },
  typed: (commands) => `Typen kan ook: ${commands}.`,
  typeFor: (code) => `(typ: ${code})`,
  seen: 'Gezien',
  snooze: 'Uitstellen',
  snoozeSays: 'Alleen voor u, en alleen deze datum.',
  tomorrow: 'Tot morgen',
  nextWeek: 'Een week',
  until: 'Dag',
  untilDate: 'Tot de dag hieronder',
  done: 'Gereed',
  doneSays: 'De herinneringen stoppen voor iedereen.',
  note: 'Toelichting (mag leeg blijven)',
  doneForAll: 'Gereed voor iedereen',
  details: 'Meer hierover',
  isDone: 'Gereed',
  seenBy: (name, when) => `Gezien door ${name}, ${when}.`,
  doneBy: (name, when) => `Gereed gemeld door ${name}, ${when}.`,
  words: { seen: 'gezien', snooze: 'uitstellen', done: 'gereed', until: 'tot morgen' },
};

const en: ReminderText = {
  title: (title) => `Reminder: ${title}`,
  testTitle: (title) => `Test: ${title}`,
  testSays: 'This is a test reminder, only to you. Its buttons do nothing here.',
  undo: 'Undo',
  reopenedBy: (name, when) => `Reopened by ${name}, ${when}.`,
  snoozedUntil: (until) => `You put this off until ${until}.`,
  touches: (measures) => `It is about ${measures}.`,
  doNow: 'Is your organisation ready for this? Then choose Done.',
  doNowPassed:
    'The date has passed. Ask SLM or your privacy officer for the current advice. Dealt with? Then choose Done.',
  likely: 'not certain yet',
  dayUnknown: 'the day is not known',
  moved: 'Note: this date has changed since your last reminder.',
  alsoDue: (count) => (count === 1 ? 'And one more reminder' : `And ${count} more reminders`),
  seenByOthers: (count) => (count === 1 ? 'And by one other.' : `And by ${count} others.`),
  last: 'This is the last reminder of this date.',
  deputy: 'You get this as a deputy: no admin has seen this date.',
  stop: {
    admin: 'You get this as an admin. Seen stops it for you, Done for everybody. ‘reminders off’ stops them all.',
    subscriber: (code) => `You asked for this. ‘stop reminder ${code}’ stops it.`,
  },
  typed: (commands) => `You can also type: ${commands}.`,
  typeFor: (code) => `(type: ${code})`,
  seen: 'Seen',
  snooze: 'Snooze',
  snoozeSays: 'Only for you, and only this date.',
  tomorrow: 'Until tomorrow',
  nextWeek: 'For a week',
  until: 'Day',
  untilDate: 'Until the day below',
  done: 'Done',
  doneSays: 'The reminders stop for everybody.',
  note: 'Note (may be left empty)',
  doneForAll: 'Done for everybody',
  details: 'More about this',
  isDone: 'Done',
  seenBy: (name, when) => `Seen by ${name}, ${when}.`,
  doneBy: (name, when) => `Reported done by ${name}, ${when}.`,
  words: { seen: 'seen', snooze: 'snooze', done: 'done', until: 'until tomorrow' },
};

export const reminderText: Readonly<Record<Language, ReminderText>> = { nl, en };
