import { readPackageSettings } from '../../manifest/settings.ts';
import { checkDatabase } from '../checks/check-database.ts';
import { checkPeople } from '../checks/check-people.ts';
import { checkTokens } from '../checks/check-tokens.ts';
import type { Surroundings } from '../checks/diagnose.ts';
import type { Finding } from '../checks/finding.ts';
import { type Config, ConfigError, readConfig } from '../settings/config.ts';
import type { Answers, Check } from './steps.ts';

/** What is wrong with the settings so far that is about these; by the rules of the bot, and then by trying. */
export async function judgeAnswer(
  answers: Answers,
  { names, check }: { names: readonly string[]; check: Check | undefined },
  surroundings: Surroundings,
): Promise<string | undefined> {
  const now = surroundings.network.now();
  const bot = read(() => readConfig(answers, [], now));
  const faults = [...bot.faults, ...read(() => readPackageSettings(answers)).faults];
  const own = faults.find((fault) => names.includes(fault.split(' ', 1)[0] ?? ''));
  if (own || !check || !bot.value) return own;
  const findings = await run(check, bot.value, surroundings);
  return findings.find(({ state }) => state === 'mend')?.says;
}

async function run(check: Check, config: Config, { getToken, botFramework, graph }: Surroundings): Promise<Finding[]> {
  const { credentials } = config;
  switch (check) {
    case 'token':
      return checkTokens(config, { botFramework, graph, getToken });
    case 'database':
      return [await checkDatabase(config, false)];
    case 'people': {
      const signIn = async () => (credentials ? getToken(credentials, graph.url) : '');
      return checkPeople(config, { baseUrl: graph.baseUrl, getToken: signIn });
    }
  }
}

function read<Value>(work: () => Value): { value?: Value; faults: readonly string[] } {
  try {
    return { value: work(), faults: [] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { faults: error.faults };
  }
}
