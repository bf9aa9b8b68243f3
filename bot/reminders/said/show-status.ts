import type { Card } from '../../../cards/card.ts';
import { statusCard } from '../../../cards/reminders/status-card.ts';
import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { reminderListText } from '../../../cards/text/reminder-lists.ts';
import type { Language } from '../../register/schema.ts';
import { countDeliveries, listUnreached } from '../../store/reminders/deliveries.ts';
import { findLastSweep } from '../../store/reminders/sweeps.ts';
import { writeDate } from '../../wording/dates.ts';
import { nextSweepAfter } from '../sweep-times.ts';
import type { AdminParts } from './reminder-row.ts';

/** Sends an admin a reminder to try out; the sentence that says whether it arrived. */
export async function testMyself(personId: string, language: Language, { sendTest }: AdminParts): Promise<string> {
  const replies = remindReplies[language];
  const reason = await sendTest(personId);
  if (reason === 'nothing') return replies.testNothing;
  return reason ? replies.testFailed(reminderListText[language].status.reasons[reason] ?? reason) : replies.testSent;
}

/** Whether the reminders work, and whom they don't reach. */
export async function showStatus(language: Language, { db, clock }: AdminParts): Promise<Card> {
  const now = clock();
  const from = now.toPlainDate().subtract({ days: 30 });
  const last = await findLastSweep(db, now.toInstant());
  const written = (moment: Temporal.ZonedDateTime) =>
    `${writeDate(moment.toPlainDate(), language)}, ${moment.toPlainTime().toString().slice(0, 5)}`;
  return statusCard(language, {
    ...(last ? { lastSweep: written(last.at.toZonedDateTimeISO(now.timeZoneId)) } : {}),
    nextSweep: written(nextSweepAfter(now)),
    counts: await countDeliveries(db, from),
    unreached: await listUnreached(db, from),
  });
}
