import type { Config } from './config.ts';
import type { Staff } from './reminders/sweep.ts';
import { listPeopleWithChats } from './store/conversations.ts';
import type { Database } from './store/database.ts';
import type { Directory } from './teams/directory.ts';

/** Who may administer, and who is reminded. */
export interface StaffList {
  listStaff(): Promise<Staff>;
  isAdmin(personId: string): Promise<boolean>;
}

/** Without admins in the settings, outside production and without credentials, whoever reaches the bot is one. */
export function createStaffList(config: Config, directory: Directory, db: Database): StaffList {
  const isNamed = config.admins.size > 0 || config.adminGroupId !== undefined;
  if (isNamed || config.environment === 'production' || config.credentials) return directory;
  return {
    listStaff: async () => ({ admins: await listPeopleWithChats(db), deputies: [...config.deputies] }),
    isAdmin: async () => true,
  };
}
