import type { Post } from '../store/summaries/posts.ts';

const start = 'schedule ';

/** The key of what a schedule posts at one of its moments. */
export function keyOfMoment(scheduleId: number, moment: Temporal.ZonedDateTime): string {
  return `${start}${scheduleId} ${moment.toInstant()}`;
}

/** Whether a schedule's moment asked for a post, rather than a person. */
export function isOfMoment({ key }: Pick<Post, 'key'>): boolean {
  return key.startsWith(start);
}
