import type { Graph } from '../entra/graph.ts';
import { lookUpPeople } from '../entra/look-up-people.ts';
import { type Config, ConfigError } from '../settings/config.ts';
import { type Finding, mend, ok, skipped } from './finding.ts';

const what = 'user names';

/** Whether Graph knows each person whom the settings name by a user name. */
export async function checkPeople(config: Config, graph: Graph): Promise<Finding[]> {
  const { admins, deputies, broadcasters } = config;
  if (![...admins, ...deputies, ...broadcasters].some((name) => name.includes('@')))
    return [skipped(what, 'the settings name people by their object ids')];
  try {
    await lookUpPeople(config, graph);
    return [ok(what, 'Graph tells whose they are')];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.faults.map((fault) => mend(what, fault));
  }
}
