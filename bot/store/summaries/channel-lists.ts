import { fold } from '../../wording/words.ts';
import type { Database } from '../database.ts';
import type { ChosenChannel } from '../tables.ts';

/** Channels under a name, for all who may send to them. */
export interface ChannelList {
  readonly name: string;
  /** As they were called when it was saved. */
  readonly channels: readonly ChosenChannel[];
}

/** Saves one; false where there is one with that name, in whichever capitals. */
export async function saveChannelList(db: Database, { name, channels }: ChannelList): Promise<boolean> {
  const row = await db
    .insertInto('channel_lists')
    .values({ key: keyOf(name), name, channels: JSON.stringify(channels) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  return row !== undefined;
}

/** All of them, by name. */
export function listChannelLists(db: Database): Promise<ChannelList[]> {
  return db.selectFrom('channel_lists').select(['name', 'channels']).orderBy('key').execute();
}

/** What it was; undefined where there was none. */
export function deleteChannelList(db: Database, name: string): Promise<ChannelList | undefined> {
  return db
    .deleteFrom('channel_lists')
    .where('key', '=', keyOf(name))
    .returning(['name', 'channels'])
    .executeTakeFirst();
}

function keyOf(name: string): string {
  return fold(name);
}
