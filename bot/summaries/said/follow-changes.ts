import { digestText } from '../../../cards/text/digests.ts';
import type { Clock } from '../../clock.ts';
import { workingDayOnOrAfter } from '../../register/calendar.ts';
import type { Language } from '../../register/schema.ts';
import type { Database } from '../../store/database.ts';
import { follow, unfollow } from '../../store/summaries/follows.ts';
import { type ChangeTopic, changeTopics } from '../../wording/change-topics.ts';
import { writeDate } from '../../wording/dates.ts';

/** Starts or ends, where there are no topics, what tells somebody each month what changed; the sentence to answer with. */
export async function followChanges(
  personId: string,
  { topics, language }: { topics: readonly ChangeTopic[]; language: Language },
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<string> {
  const text = digestText[language];
  if (topics.length === 0) return (await unfollow(db, personId)) ? text.stopped : text.notFollowing;
  const now = clock();
  const isNew = await follow(db, { personId, topics }, now.toInstant());
  const first = writeDate(workingDayOnOrAfter(now.toPlainDate().with({ day: 1 }).add({ months: 1 })), language);
  const about = topics.length === changeTopics.length ? '' : text.about(topics.map((topic) => text.topics[topic]));
  return isNew ? text.follows(first, about) : text.followedAlready(first, about);
}
