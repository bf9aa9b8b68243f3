import type { Language } from '../../register/schema.ts';
import { writeClock, writeDate } from '../../wording/dates.ts';
import { readSaidRhythm, type SaidRhythm } from '../../wording/when/said-rhythm.ts';
import { writeRule } from '../../wording/when/write-rule.ts';
import { fold } from '../../wording/words.ts';
import type { Meant } from './doing.ts';

interface Said {
  readonly text: string;
  readonly language: Language;
  readonly today: Temporal.PlainDate;
}

const usualRule = 'FREQ=WEEKLY;BYDAY=MO';

const words = {
  nl: {
    plan: (when: string) => `plan samenvatting volgende ${when}`,
    change: (kind: string, when: string) => `wijzig de ${kind}planning naar ${when}`,
    at: (time: string) => `om ${time}`,
    from: (date: string) => ` vanaf ${date}`,
    comes: (when: string) => `De samenvatting komt dan ${when} uur in dit kanaal of deze chat.`,
    noTime: (time: string) => `U noemde geen tijd; ${time} uur is een voorstel.`,
    noRhythm: (when: string) => `U noemde niet hoe vaak; dit is een voorstel: ${when} uur.`,
    other: (example: string) => `Wilt u het anders? Typ dan bijvoorbeeld: ${example}.`,
    changes: (when: string) => `De planning van dit kanaal of deze chat wordt dan: ${when}.`,
    changesTime: (time: string) =>
      `De planning van dit kanaal of deze chat komt dan om ${time} uur, op dezelfde dagen als nu.`,
    keepsTime: 'De tijd blijft zoals die is.',
    changeList: 'In deze lijst kunt u een planning wijzigen.',
    unread: (said: string, example: string) =>
      `‘${said}’ begrijp ik niet als hoe vaak of hoe laat. Een planning plaatst hoogstens één keer per dag. Typ bijvoorbeeld: ${example}.`,
    example: 'elke vrijdag om 14:00',
  },
  en: {
    plan: (when: string) => `schedule summary next ${when}`,
    change: (kind: string, when: string) => `change the ${kind}schedule to ${when}`,
    at: (time: string) => `at ${time}`,
    from: (date: string) => ` from ${date}`,
    comes: (when: string) => `The summary then comes to this channel or chat ${when}.`,
    noTime: (time: string) => `You named no time; ${time} is a proposal.`,
    noRhythm: (when: string) => `You did not say how often; this is a proposal: ${when}.`,
    other: (example: string) => `Do you want it otherwise? Then type for example: ${example}.`,
    changes: (when: string) => `The schedule of this channel or chat then becomes: ${when}.`,
    changesTime: (time: string) =>
      `The schedule of this channel or chat then comes at ${time}, on the same days as now.`,
    keepsTime: 'Its time stays as it is.',
    changeList: 'In this list you can change a schedule.',
    unread: (said: string, example: string) =>
      `I do not understand ‘${said}’ as how often or at what time. A schedule posts once a day at most. Type for example: ${example}.`,
    example: 'every Friday at 14:00',
  },
};

/** A new schedule; what was not said of when is proposed, and said to be so. */
export function planSummary({ text, language, today }: Said): Meant {
  const say = words[language];
  const said = readSaidRhythm(text, { language, today });
  if (said.unread !== undefined) return { says: say.unread(said.unread, say.plan(say.example)) };
  const time = writeClock(said.at ?? usualTime(text));
  const when = `${writeRule(said.rule ?? usualRule, language)} ${say.at(time)}`;
  const typed = `${when}${startOf(said, language)}`;
  const proposed = [
    said.rule === undefined ? say.noRhythm(when) : say.comes(when),
    ...(said.rule !== undefined && said.at === undefined ? [say.noTime(time)] : []),
    ...(said.rule === undefined || said.at === undefined ? [say.other(say.plan(say.example))] : []),
  ];
  return { command: say.plan(typed), says: proposed.join(' ') };
}

/** Another rhythm or time for the schedule that there is; which one is asked where there are several. */
export function changeSchedule({ text, language, today }: Said): Meant {
  const say = words[language];
  const { kind, rest } = cutKind(text);
  const said = readSaidRhythm(rest, { language, today });
  if (said.unread !== undefined) return { says: say.unread(said.unread, say.change('', say.example)) };
  const time = said.at && writeClock(said.at);
  if (said.rule === undefined) {
    if (time === undefined)
      return { command: language === 'nl' ? 'planningen' : 'schedules', says: say.changeList, isHarmless: true };
    return { command: say.change(kind, time), says: say.changesTime(time) };
  }
  const when = [writeRule(said.rule, language), ...(time === undefined ? [] : [say.at(time)])].join(' ');
  const kept = time === undefined ? ` ${say.keepsTime}` : '';
  return { command: say.change(kind, `${when}${startOf(said, language)}`), says: `${say.changes(when)}${kept}` };
}

const kindOfPost =
  /(?<!\p{L})(dagelijkse|wekelijkse|tweewekelijkse|maandelijkse|daily|weekly|fortnightly|monthly) (?=(?:\p{L}+ )?(?:samenvatting|overzicht|planning|bericht|update|post|summary|overview|recap|message|schedule)(?!\p{L}))/iu;

/** "The monthly update": which schedule it is, and not what it is to become. */
function cutKind(text: string): { kind: string; rest: string } {
  const [whole, kind] = kindOfPost.exec(text) ?? [];
  return whole === undefined || kind === undefined
    ? { kind: '', rest: text }
    : { kind: `${kind.toLowerCase()} `, rest: text.replace(whole, '') };
}

/** Of the part of the day that was named; else when work begins. */
function usualTime(text: string): Temporal.PlainTime {
  const said = fold(text);
  const hour = /middag|afternoon/.test(said) ? 14 : /avond|evening/.test(said) ? 19 : 9;
  return Temporal.PlainTime.from({ hour });
}

function startOf({ from }: SaidRhythm, language: Language): string {
  return from ? words[language].from(writeDate(from, language)) : '';
}
