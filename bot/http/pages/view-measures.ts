import { asKnownOn } from '../../register/as-known-on.ts';
import { listEntries } from '../../register/register.ts';
import type { Fact, Measure } from '../../register/schema.ts';
import { createCitations } from '../../wording/citations.ts';
import { listDateRows, readOutcome } from '../../wording/date-rows.ts';
import { writeMomentOf } from '../../wording/dates.ts';
import { phrases } from '../../wording/phrases.ts';
import type { MeasureRow } from './view.ts';
import { type ViewReading, viewSources, viewState } from './view-timeline.ts';

/** The measures of the letter in its order, each with its date as it stands today. */
export function viewMeasures(reading: ViewReading): MeasureRow[] {
  const register = asKnownOn(reading.register, reading.today);
  return listEntries(register, 'measure').map((measure) => viewMeasure(measure, { ...reading, register }));
}

function viewMeasure(measure: Measure, reading: ViewReading): MeasureRow {
  const { register, language } = reading;
  const [row] = listDateRows(measure, reading, createCitations(register, language));
  const [fact] = measure.facts;
  const refs = [...(fact?.sources ?? []), ...(measure.deadline?.sources ?? [])];
  return {
    id: measure.id,
    title: measure.title[language],
    party: measure.for,
    text: fact?.text[language] ?? '',
    ...(measure.deadline && row
      ? {
          deadline: { day: measure.deadline.on.last.toString(), written: row.date, label: row.label },
          ...viewState(row.state, language),
        }
      : {}),
    note: row?.note ?? phrases[language].noDeadline,
    ...viewNow(measure, reading),
    ...viewOutcome(measure, reading),
    sources: viewSources(refs, reading),
  };
}

/** What is known of how it stands, beside the letter's own words, and beside that it names no date. */
function viewNow({ facts }: Measure, { language }: ViewReading): Pick<MeasureRow, 'now'> {
  const [first] = facts;
  const isOfDateOnly = ({ tells }: Fact) =>
    tells.includes('when') && tells.every((kind) => ['status', 'when'].includes(kind));
  const fact = facts.find((one) => one !== first && one.tells.includes('status') && !isOfDateOnly(one));
  return fact ? { now: fact.text[language] } : {};
}

/** Of the first milestone that it is tied to: what Microsoft was to do, and did. */
function viewOutcome({ related }: Measure, reading: ViewReading): Pick<MeasureRow, 'outcome'> {
  const { register, language } = reading;
  const milestone = related.map((id) => register.entries.get(id)).find((entry) => entry?.type === 'milestone');
  if (milestone?.type !== 'milestone') return {};
  const { note, state, actual } = readOutcome(milestone, reading);
  const moments = [milestone.expected, actual && milestone.actual].filter((moment) => moment !== undefined);
  const written = moments.map((moment) => writeMomentOf(moment, language)).join(' → ');
  const { id, title } = milestone;
  return { outcome: { id, title: title[language], written, note, ...viewState(state, language) } };
}
