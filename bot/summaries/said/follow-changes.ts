import { digestText } from '../../../cards/text/digests.ts';
import type { Clock } from '../../clock.ts';
import { workingDayOnOrAfter } from '../../register/calendar.ts';
import type { Language } from '../../register/schema.ts';
import type { Database } from '../../store/database.ts';
import { follow, unfollow } from '../../store/summaries/follows.ts';
import { writeDate } from '../../wording/dates.ts';

/** Starts or ends what tells somebody each month what changed; the sentence to answer with. */
export async function followChanges(
  personId: string,
  { does, language }: { does: 'start' | 'stop'; language: Language },
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<string> {
  const text = digestText[language];
  if (does === 'stop') return (await unfollow(db, personId)) ? text.stopped : text.notFollowing;
  const now = clock();
  const isNew = await follow(db, personId, now.toInstant());
  const first = writeDate(workingDayOnOrAfter(now.toPlainDate().with({ day: 1 }).add({ months: 1 })), language);
  return isNew ? text.follows(first) : text.followedAlready(first);
}
