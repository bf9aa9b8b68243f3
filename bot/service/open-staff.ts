import { createDirectory } from '../entra/directory.ts';
import { createStaffList, type StaffList } from '../entra/staff.ts';
import { describeError, type Log } from '../log.ts';
import type { Config } from '../settings/config.ts';
import type { Database } from '../store/database.ts';
import { openGraph } from '../teams/sign-in/graph-token.ts';

/** Who administers the bot and is reminded, as the settings and Graph say. */
export function openStaff(config: Config, { log, db }: { log: Log; db: Database }): StaffList {
  const { admins, deputies, adminGroupId, credentials } = config;
  const directory = createDirectory({
    admins,
    deputies,
    adminGroupId,
    graph: openGraph(credentials),
    now: () => Temporal.Now.instant(),
    onError: (error) => log.warn('group of admins not read', { ...describeError(error), reason: error.message }),
  });
  return createStaffList(config, directory, db);
}
