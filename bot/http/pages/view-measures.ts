import { asKnownOn } from '../../register/as-known-on.ts';
import { listEntries } from '../../register/register.ts';
import type { Fact, Measure } from '../../register/schema.ts';
import { createCitations } from '../../wording/citations.ts';
import { listDateRows } from '../../wording/date-rows.ts';
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
  const words = phrases[language];
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
    note: row?.note ?? outcomeOf(measure)?.text[language] ?? words.noDeadline,
    sources: viewSources(refs, reading),
  };
}

/** What became of what has no date: whether Microsoft did it, or that this is not known. */
function outcomeOf(measure: Measure): Fact | undefined {
  return measure.for === 'microsoft' ? measure.facts.find(({ tells }) => tells.includes('status')) : undefined;
}
