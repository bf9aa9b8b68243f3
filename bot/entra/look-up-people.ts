import { z } from 'zod';
import { type Config, ConfigError } from '../settings/config.ts';
import { fetchList, type Graph, GraphError, type GraphList } from './graph.ts';

const timeoutMs = 10_000;

/**
 * The settings with the object id of each person whom they name by a user name, as Graph tells it now.
 * @throws {ConfigError} where Graph knows somebody not, or does not tell
 */
export async function lookUpPeople(config: Config, graph: Graph): Promise<Config> {
  const faults: string[] = [];
  const lookUp = async (setting: string, names: ReadonlySet<string>): Promise<ReadonlySet<string>> => {
    const ids = new Set<string>();
    for (const name of names) {
      const id = await findId(name, graph);
      if (typeof id === 'string') ids.add(id);
      else faults.push(`${setting} has ${JSON.stringify(name)}; ${id.fault}`);
    }
    return ids;
  };
  const admins = await lookUp('ADMINS', config.admins);
  const deputies = await lookUp('DEPUTIES', config.deputies);
  const broadcasters = await lookUp('BROADCASTERS', config.broadcasters);
  if (faults.length > 0) throw new ConfigError(faults);
  return { ...config, admins, deputies, broadcasters };
}

async function findId(name: string, graph: Graph): Promise<string | { readonly fault: string }> {
  if (!name.includes('@')) return name;
  try {
    const [user] = await fetchList(graph, userNamed(name), { timeoutMs, forceRefresh: false });
    return user?.id ?? { fault: 'Entra knows nobody by that user name in this tenant; look it up under Users' };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { fault: `${error.message}; or use the Object ID, which needs no looking up` };
  }
}

function userNamed(name: string): GraphList<{ id: string }> {
  const quoted = encodeURIComponent(name.replaceAll("'", "''")).replaceAll("'", '%27');
  return {
    path: `/v1.0/users?$filter=userPrincipalName%20eq%20%27${quoted}%27&$select=id`,
    item: z.object({ id: z.guid().toLowerCase() }),
    what: 'whose user name that is',
    advice: {
      401: 'check the app registration of the bot',
      403: 'give the app registration the application permission User.ReadBasic.All, with admin consent',
    },
  };
}
