import { listEntries, type Register } from '../../register/register.ts';
import type { Entry, Fact, List, Moment } from '../../register/schema.ts';
import { momentOf, stateOf } from '../../wording/date-rows.ts';
import type { Period } from '../read/period.ts';

/** A card holds no more. */
const mostListed = 20;

/** What a list holds on a day, in the order in which it is shown; of a period all that falls in it, whether it lies ahead or not. */
export function listMembers(
  list: List,
  { register, today }: { register: Register; today: Temporal.PlainDate },
  period?: Period,
): readonly (Entry | Fact)[] {
  const { members } = list;
  const isWanted = ({ on }: Moment) =>
    'dates' in members && (stateOf(on, today) === 'passed') === (members.dates === 'passed');
  const listed =
    period === undefined
      ? listAll(list, register, isWanted)
      : listEver(list, register).filter((member) => momentIn(member, period) !== undefined);
  return listed.slice(0, mostListed);
}

/** The date of a member that falls in a period: of what came the day on which it did, else the one that was expected. */
export function momentIn(member: Entry | Fact, { first, last }: Period): Moment | undefined {
  if (isFact(member)) return undefined;
  const came = member.type === 'milestone' ? member.actual : undefined;
  return [came, momentOf(member)].find(
    (moment) =>
      moment !== undefined &&
      Temporal.PlainDate.compare(moment.on.first, last) <= 0 &&
      Temporal.PlainDate.compare(moment.on.last, first) >= 0,
  );
}

/** What a list may hold, whatever the day is. */
export function listEver(list: List, register: Register): readonly (Entry | Fact)[] {
  return listAll(list, register, () => true);
}

function listAll(
  { members }: List,
  register: Register,
  isWanted: (moment: Moment) => boolean,
): readonly (Entry | Fact)[] {
  if ('facts' in members) return members.facts.flatMap((id) => register.facts.get(id) ?? []);
  if ('subjects' in members) return members.subjects.flatMap((id) => register.entries.get(id) ?? []);
  if ('milestones' in members) {
    const { letter } = members.milestones;
    return listEntries(register, 'milestone').filter((one) => letter === undefined || one.letter === letter);
  }
  if ('measures' in members) {
    const { letter, for: party, open } = members.measures;
    return listEntries(register, 'measure').filter(
      (one) =>
        (letter === undefined || one.letter === letter) &&
        (party === undefined || one.for === party) &&
        (open === undefined || open === (one.deadline === undefined)),
    );
  }
  return listDated(register)
    .filter(({ moment }) => isWanted(moment))
    .map(({ entry }) => entry);
}

/** The subjects that have a date, by the last day that it may mean: what has an exact date stands first. */
export function listDated(register: Register): { entry: Entry; moment: Moment }[] {
  return [...register.entries.values()]
    .flatMap((entry) => {
      const moment = momentOf(entry);
      return moment ? [{ entry, moment }] : [];
    })
    .sort((a, b) => Temporal.PlainDate.compare(a.moment.on.last, b.moment.on.last));
}

export function isFact(member: Entry | Fact): member is Fact {
  return 'text' in member;
}
