import { type DatedMilestone, listOccurrences, onlyExact } from '../milestones/milestone.ts';
import { titleOf } from '../milestones/title-of.ts';
import type { Entry, Fact } from '../register/schema.ts';
import type { Item } from '../wording/answer-types.ts';
import { caveatOf } from '../wording/caveats.ts';
import { type ChangeTopic, changeTopics, topicOf } from '../wording/change-topics.ts';
import { labelOf, readOutcome } from '../wording/date-rows.ts';
import { writeDate, writeMomentOf } from '../wording/dates.ts';
import type { Summary } from '../wording/summary.ts';
import { type DatedReading, writeOccurrence } from './dated-items.ts';
import { type LocalAction, summaryWords } from './words.ts';

/** Something that an admin did with a milestone. */
export interface LocalChange {
  readonly action: LocalAction;
  readonly milestoneId: string;
  /** Where it has ended its title is only here. */
  readonly title?: { readonly nl?: string | undefined; readonly en?: string | undefined } | undefined;
  readonly movedTo?: Temporal.PlainDate | undefined;
}

interface ChangesReading {
  readonly dated: DatedReading;
  readonly milestones: readonly DatedMilestone[];
  readonly changes: readonly LocalChange[];
  readonly since: Temporal.PlainDate;
  readonly topics?: readonly ChangeTopic[] | undefined;
  readonly today: Temporal.PlainDate;
}

/** What passed, what the register learned and what admins changed, after one day and up to today. */
export function writeChanges({
  dated,
  milestones,
  changes,
  since,
  topics = changeTopics,
  today,
}: ChangesReading): Pick<Summary, 'title' | 'lead' | 'items'> {
  const words = summaryWords[dated.language];
  const first = since.add({ days: 1 });
  const isNew = (day: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, today) <= 0;
  const passed =
    Temporal.PlainDate.compare(first, today) <= 0 ? listOccurrences(onlyExact(milestones), { first, last: today }) : [];
  const toldOf = new Set(passed.map(({ milestone }) => milestone.id));
  const entries = [...dated.register.entries.values()].filter((entry) => topics.includes(topicOf(entry)));
  const isOfDates = topics.includes('dates');
  const items: Item[] = [
    ...(isOfDates ? passed : []).map((occurrence) => ({
      heading: words.groups.passed,
      ...writeOccurrence(occurrence, dated),
    })),
    ...entries.filter(({ id }) => !toldOf.has(id)).flatMap((entry) => listMet(entry, { dated, isNew })),
    ...entries.flatMap((entry) => listNews(entry, { dated, isNew })),
    ...(isOfDates ? changes : []).map((change) => ({
      heading: words.groups.local,
      text: writeLocal(change, dated),
      cites: [],
    })),
  ];
  const written = writeDate(since, dated.language);
  const text = items.length === 0 ? words.noChanges(written) : words.changes(items.length, written);
  return { title: words.titles.changes, lead: { text, cites: [] }, items };
}

interface News {
  readonly dated: DatedReading;
  readonly isNew: (day: Temporal.PlainDate) => boolean;
}

/** A milestone that was reported complete, after its date had passed or before it. */
function listMet(entry: Entry, { dated, isNew }: News): Item[] {
  if (entry.type !== 'milestone' || !entry.actual || !isNew(entry.actual.on.first)) return [];
  const { language, citations } = dated;
  const text = entry.title[language];
  const { note, state, rests = [] } = readOutcome(entry, dated);
  return [
    {
      heading: summaryWords[language].groups.passed,
      text,
      note: `${labelOf(entry.actual, language)} ${writeMomentOf(entry.actual, language)}, ${note}`,
      state,
      cites: citations.cite(rests, text),
    },
  ];
}

/** What could be said of an entry only from a day on. */
function listNews(entry: Entry, { dated, isNew }: News): Item[] {
  const { language, citations } = dated;
  const isNews = ({ since }: Fact) => since !== undefined && isNew(since);
  return entry.facts.filter(isNews).map((fact) => {
    const text = `${entry.title[language]}: ${fact.text[language]}`;
    const note = caveatOf(fact, language);
    const cites = citations.cite(fact.sources, fact.text[language]);
    return { heading: summaryWords[language].groups.register, text, cites, ...(note ? { note } : {}) };
  });
}

function writeLocal({ action, milestoneId, title, movedTo }: LocalChange, dated: DatedReading): string {
  const words = summaryWords[dated.language];
  const name = title?.[dated.language] ?? title?.nl ?? title?.en ?? titleOf(milestoneId, dated);
  return movedTo ? words.movedTo(name, writeDate(movedTo, dated.language)) : words.local[action](name);
}
