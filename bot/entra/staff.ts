import type { Config } from '../settings/config.ts';
import { isOpen } from '../settings/is-open.ts';
import { listPeopleWithChats } from '../store/chats/conversations.ts';
import type { Database } from '../store/database.ts';
import type { Directory } from './directory.ts';

/** Who is an admin and who a deputy, by Entra object id. */
export interface Staff {
  readonly admins: readonly string[];
  readonly deputies: readonly string[];
}

/** Who may administer, who is reminded, and who may send to all channels. */
export interface StaffList {
  listStaff(): Promise<Staff>;
  isAdmin(personId: string): Promise<boolean>;
  isBroadcaster(personId: string): boolean;
}

/** Where the bot is open, whoever reaches it is an admin unless the settings name some, and may send to all channels likewise. */
export function createStaffList(config: Config, directory: Directory, db: Database): StaffList {
  const { admins, adminGroupId, deputies, broadcasters } = config;
  const isBroadcaster = (personId: string) =>
    (isOpen(config) && broadcasters.size === 0) || broadcasters.has(personId.toLowerCase());
  const isNamed = admins.size > 0 || adminGroupId !== undefined;
  if (isNamed || !isOpen(config)) return { ...directory, isBroadcaster };
  return {
    listStaff: async () => ({ admins: await listPeopleWithChats(db), deputies: [...deputies] }),
    isAdmin: async () => true,
    isBroadcaster,
  };
}
