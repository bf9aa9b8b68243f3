import type { Database } from '../../../bot/store/database.ts';
import type { DeliveryState } from '../../../bot/store/tables.ts';

/** How many posts are in each state. */
export async function countPosts(db: Database): Promise<Record<DeliveryState, number>> {
  const counts = { planned: 0, sent: 0, unreachable: 0, failed: 0, cancelled: 0 };
  for (const { state } of await db.selectFrom('posts').select('state').execute()) counts[state] += 1;
  return counts;
}
