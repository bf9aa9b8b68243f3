import { createDirectory } from '../entra/directory.ts';
import type { Graph } from '../entra/graph.ts';
import type { Config } from '../settings/config.ts';
import { type Finding, mend, ok, skipped } from './finding.ts';

const what = 'group of admins';

/** Whether Graph tells who is in the group of admins. */
export async function checkAdminGroup({ admins, deputies, adminGroupId }: Config, graph: Graph): Promise<Finding> {
  if (adminGroupId === undefined) return skipped(what, 'ADMIN_GROUP_ID is not set');
  let fault: string | undefined;
  const directory = createDirectory({
    admins: [],
    deputies,
    adminGroupId,
    graph,
    now: () => Temporal.Now.instant(),
    onError: ({ message }) => {
      fault = message;
    },
  });
  const { admins: members } = await directory.listStaff();
  if (fault !== undefined) return mend(what, fault);
  if (members.length > 0) return ok(what, `Graph tells who is in it: ${members.length}`);
  return admins.size > 0
    ? ok(what, 'nobody is in it; the admins are those of ADMINS')
    : mend(what, 'nobody is in it, so there is no admin; add the first to it');
}
