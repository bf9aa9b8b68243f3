import type { Knowledge } from '../answers/knowledge.ts';
import { readDoneDates } from '../milestones/done-dates.ts';
import { mergeMilestones } from '../milestones/known-milestones.ts';
import { asKnownOn } from '../register/as-known-on.ts';
import { listActions } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { listLocalSettings, listOwnMilestones } from '../store/reminders/milestones.ts';
import type { SummarySpec } from '../store/summaries/summary-spec.ts';
import type { ChangeTopic } from '../wording/change-topics.ts';
import type { PostContent, Summary } from '../wording/summary.ts';
import { compose, languagesOf } from './compose.ts';
import { toLocalChange } from './local-changes.ts';
import { takingBackOf, withoutTakenBack } from './without-taken-back.ts';
import { localActions } from './words.ts';

export interface WriteParts {
  readonly db: Database;
  readonly knowledge: Knowledge;
}

interface Moments {
  /** Of the post before it about the same. */
  readonly since: Temporal.Instant | undefined;
  readonly now: Temporal.ZonedDateTime;
  /** Of what changes are told; absent: of all. */
  readonly topics?: readonly ChangeTopic[] | undefined;
}

/** What a post shows as of now: what somebody wrote, and what is worked out. */
export async function writeContent(parts: WriteParts, spec: SummarySpec, moments: Moments): Promise<PostContent> {
  const { heading = '', words = '' } = spec;
  return {
    languages: languagesOf(spec),
    own: heading === '' && words === '' ? undefined : { heading, text: words },
    summaries: await writeSummaries(parts, spec, moments),
  };
}

/** A summary as of now; `since` is the moment of the post before it. */
export async function writeSummaries(
  { db, knowledge }: WriteParts,
  spec: SummarySpec,
  { since, now, topics }: Moments,
): Promise<Summary[]> {
  const own = await listOwnMilestones(db);
  const today = now.toPlainDate();
  const after = since ?? today.subtract({ days: spec.days }).toZonedDateTime(now.timeZoneId).toInstant();
  const actions =
    spec.template === 'changes'
      ? await listActions(db, [...localActions, ...takingBackOf(localActions)], { after, until: now.toInstant() })
      : [];
  const milestones = mergeMilestones(asKnownOn(knowledge.register, today), own, await listLocalSettings(db));
  return compose(spec, {
    knowledge,
    milestones,
    own,
    done: await readDoneDates(db, milestones),
    changes: withoutTakenBack(actions).map(toLocalChange),
    topics,
    since: since?.toZonedDateTimeISO(now.timeZoneId).toPlainDate(),
    today,
  });
}
