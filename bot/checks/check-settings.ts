import { type PackageSettings, readPackageSettings } from '../../manifest/settings.ts';
import { type Config, ConfigError, readConfig } from '../settings/config.ts';
import { type Finding, mend, ok, skipped } from './finding.ts';

type Env = Readonly<Record<string, string | undefined>>;

export interface CheckedSettings {
  readonly findings: readonly Finding[];
  /** Absent: the bot would not start. */
  readonly config: Config | undefined;
  /** Absent: no app package can be built. */
  readonly packageSettings: PackageSettings | undefined;
}

/** All faults in the settings of the bot and of its app package at this moment, each once. */
export function checkSettings(env: Env, now: Temporal.Instant): CheckedSettings {
  const bot = read(() => readConfig(env, [], now));
  const appPackage = read(() => readPackageSettings(env));
  const known = new Set(bot.faults.map(nameOf));
  return {
    config: bot.value,
    packageSettings: appPackage.value,
    findings: [
      ...report('settings', bot.faults, 'the bot can start with them'),
      ...(bot.value ? [checkAdmins(bot.value)] : []),
      ...(bot.value && !bot.value.credentials
        ? [skipped('settings of the package', 'without MICROSOFT_APP_ID the bot is for this machine alone')]
        : report(
            'settings of the package',
            [...appPackage.faults.filter((fault) => !known.has(nameOf(fault))), ...listDifferences(bot, appPackage)],
            'the app package can be built from them',
          )),
      ...(bot.value?.tabClientId ? [checkTabLinks(bot.value)] : []),
    ],
  };
}

function report(what: string, faults: readonly string[], whenRight: string): Finding[] {
  return faults.length === 0 ? [ok(what, whenRight)] : faults.map((fault) => mend(what, fault));
}

interface Read<Value> {
  readonly value: Value | undefined;
  readonly faults: readonly string[];
}

function read<Value>(work: () => Value): Read<Value> {
  try {
    return { value: work(), faults: [] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { value: undefined, faults: error.faults };
  }
}

/** A fault begins with the name of its setting. */
function nameOf(fault: string): string {
  return fault.split(' ', 1)[0] ?? '';
}

function listDifferences({ value: config }: Read<Config>, { value: settings }: Read<PackageSettings>): string[] {
  if (!config || !settings) return [];
  const expected = `https://${settings.domain}`;
  if (config.publicUrl === expected) return [];
  return [
    config.publicUrl === undefined
      ? `PUBLIC_URL is missing, so calendars get an address of this machine alone; set it to ${expected}`
      : `PUBLIC_URL is ${JSON.stringify(config.publicUrl)} and BOT_DOMAIN is ${JSON.stringify(settings.domain)}; set both to the one place where the bot is reached`,
  ];
}

/** Teams tells the id only once the app is uploaded, which is one of the last steps. */
function checkTabLinks({ teamsAppId }: Config): Finding {
  return teamsAppId === undefined
    ? skipped(
        'links to the tab',
        'answers have none without TEAMS_APP_ID; once the app is uploaded, set it to the App ID that Manage apps in the Teams admin center shows',
      )
    : ok('links to the tab', 'answers lead there');
}

function checkAdmins({ admins, adminGroupId, credentials }: Config): Finding {
  if (admins.size === 0 && adminGroupId === undefined) {
    return credentials
      ? mend('admins', 'nobody is one; set ADMINS to the Entra object id of the first, or ADMIN_GROUP_ID to a group')
      : ok('admins', 'whoever reaches the bot on this machine is one');
  }
  const named = `ADMINS names ${admins.size === 1 ? 'one person' : `${admins.size} people`}`;
  return ok('admins', adminGroupId ? `${named}, and ADMIN_GROUP_ID a group` : named);
}
