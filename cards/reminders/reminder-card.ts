import type { ActionArray, IChoiceSetInput, IDateInput, IShowCardAction, ITextInput } from '@microsoft/teams.cards';
import type { ReminderItem } from '../../bot/wording/reminder-item.ts';
import { type Card, createCard } from '../card.ts';
import { actButton, button, primary, showCard } from '../parts/actions.ts';
import { doneBadge } from '../parts/badge.ts';
import { dateRows, plainDateRow } from '../parts/dates.ts';
import { type Element, marks, paragraph, run, title } from '../parts/elements.ts';
import { fold } from '../parts/fold.ts';
import { sources } from '../parts/sources.ts';
import { type ReminderText, reminderText } from '../text/reminders.ts';
import { textIn } from '../text/text-in.ts';

type About = Readonly<Record<string, string | boolean>>;

const mostSeen = 5;
const mostListed = 40;

/** The dates for which a message has no more room: what they are, and what can be typed. */
export function moreRemindersCard(items: readonly ReminderItem[]): Card {
  const [first] = items;
  const language = first?.language ?? 'nl';
  const words = reminderText[language];
  return createCard({
    language,
    summary: words.alsoDue(items.length),
    body: [
      title(words.alsoDue(items.length)),
      ...items
        .slice(0, mostListed)
        .map((item) =>
          paragraph([
            run(`${item.title.slice(0, 100)}: ${item.date}, ${item.note}`),
            run(words.typeFor(item.code), { isSubtle: true }),
          ]),
        ),
      ...(first ? [paragraph([run(words.typed(typedCommands(first, words)), { isSubtle: true })])] : []),
    ],
  });
}

/** A reminder: what, when, what to do; who did what with it; and behind a click why it came and how to stop it. */
export function reminderCard(item: ReminderItem): Card {
  const words = reminderText[item.language];
  const text = textIn(item.language);
  const row = { label: item.label, date: item.date, note: item.note, state: item.state, cites: [] };
  const heading = item.isTest ? words.testTitle(item.title) : words.title(item.title);
  const standing = item.done ? words.doneBy(item.done.name, item.done.when) : item.note;
  return createCard({
    language: item.language,
    summary: `${heading}: ${item.date}, ${standing}`,
    speech: `${heading}. ${item.what} ${item.date}, ${standing}.`,
    body: [
      title(heading),
      ...(item.isTest ? [fact(words.testSays)] : []),
      // Of what is done it does not matter any more how far away it is.
      ...(item.done ? [plainDateRow(item.label, item.date)] : dateRows([row], text)),
      paragraph([run(item.what), ...marks(item.citations.map(({ number }) => number))], { spacing: 'Default' }),
      ...(item.link ? [fact(item.link)] : []),
      ...(item.isMoved ? [fact(words.moved)] : []),
      ...(item.done ? [] : advice(item, words)),
      ...whatWasDone(item, words),
      ...fold('how', text.howItWorks, howItWorks(item, words)),
      ...sources(item.citations, text),
    ],
    actions: actionsOf(item, words),
  });
}

function advice(item: ReminderItem, words: ReminderText): Element[] {
  const doNow = item.state === 'passed' ? words.doNowPassed : words.doNow;
  return [
    ...(item.role === 'deputy' ? [fact(words.deputy)] : []),
    ...(item.role === 'subscriber' ? [] : [fact(doNow)]),
    ...(item.isLast ? [fact(words.last)] : []),
  ];
}

/** Why it came, how to stop it, and what can be typed where a button does nothing. */
function howItWorks(item: ReminderItem, words: ReminderText): Element[] {
  const isAdmin = item.role !== 'subscriber';
  const stop = isAdmin ? words.stop.admin : words.stop.subscriber(item.code);
  const more: Element[] = item.isOwn
    ? []
    : [{ type: 'ActionSet', actions: [button({ label: words.details, ask: item.title })] }];
  return [
    ...(item.measures ? [fact(words.touches(item.measures))] : []),
    ...(item.done ? [] : [fact(stop), fact(words.typed(typedCommands(item, words)))]),
    ...more,
  ];
}

function typedCommands({ code, role }: ReminderItem, { words }: ReminderText): string {
  const commands = [`${words.seen} ${code}`, `${words.snooze} ${code} ${words.until}`];
  return (role === 'subscriber' ? commands : [...commands, `${words.done} ${code}`]).join(', ');
}

function whatWasDone({ done, seen, reopened, mine }: ReminderItem, words: ReminderText): Element[] {
  if (done) {
    const note = done.note ? [fact(done.note)] : [];
    return [doneBadge(words.isDone), fact(words.doneBy(done.name, done.when)), ...note];
  }
  const others = seen.length - mostSeen;
  return [
    ...(reopened ? [fact(words.reopenedBy(reopened.name, reopened.when))] : []),
    ...(mine.snoozedUntil ? [fact(words.snoozedUntil(mine.snoozedUntil))] : []),
    ...seen.slice(0, mostSeen).map(({ name, when }) => fact(words.seenBy(name, when))),
    ...(others > 0 ? [fact(words.seenByOthers(others))] : []),
  ];
}

function fact(text: string): Element {
  return paragraph([run(text)], { spacing: 'Default' });
}

/** What the reader did can be taken back in the place where it was done; six at most, those behind a click included. */
function actionsOf(item: ReminderItem, words: ReminderText): ActionArray {
  const about = {
    milestone: item.milestoneId,
    occurrence: item.occurrence,
    ...(item.isTest ? { isTest: true } : {}),
  };
  const undo = actButton(words.undo, { act: 'undo', ...about });
  const mayEnd = item.role !== 'subscriber';
  if (item.done) return mayEnd ? [undo] : [];
  const { isSeen, snoozedUntil } = item.mine;
  const seen = isSeen ? undo : actButton(words.seen, { act: 'seen', ...about });
  const snooze = snoozedUntil && !isSeen ? undo : snoozeActions(about, words);
  return mayEnd ? [primary(doneActions(about, words)), seen, snooze] : [primary(seen), snooze];
}

/** One button for all: Teams shows at most six actions on a card, those behind a click included. */
function snoozeActions(about: About, words: ReminderText): IShowCardAction {
  const choice: IChoiceSetInput = {
    type: 'Input.ChoiceSet',
    id: 'choice',
    label: words.snoozeSays,
    style: 'expanded',
    value: '1',
    choices: [
      { title: words.tomorrow, value: '1' },
      { title: words.nextWeek, value: '7' },
      { title: words.untilDate, value: 'until' },
    ],
  };
  const until: IDateInput = { type: 'Input.Date', id: 'until', label: words.until };
  return showCard(words.snooze, {
    body: [choice, until],
    action: actButton(words.snooze, { act: 'snooze', ...about }),
  });
}

function doneActions(about: About, words: ReminderText): IShowCardAction {
  const note: ITextInput = { type: 'Input.Text', id: 'note', label: words.note, isMultiline: true, maxLength: 500 };
  return showCard(words.done, {
    body: [paragraph([run(words.doneSays)]), note],
    action: actButton(words.doneForAll, { act: 'done', ...about }),
  });
}
