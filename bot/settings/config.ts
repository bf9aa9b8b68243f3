import { statSync } from 'node:fs';
import { z } from 'zod';
import { type Credentials, createCredentialSettings, toCredentials, toTeamCredentials } from './credentials.ts';
import { readFlags } from './flags.ts';
import { guid, setting } from './setting.ts';
import { listConflicts } from './setting-conflicts.ts';

export type Environment = 'development' | 'production';

export interface Config {
  readonly environment: Environment;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** The folder of the embedded database; absent: one of its own that is gone afterwards, for a rehearsal. */
  readonly dataDir: string | undefined;
  /** PostgreSQL; absent: the embedded database. */
  readonly databaseUrl: string | undefined;
  /** A folder with the organisation's own copy of the register, or what it adds to the bot's; absent: the bot's alone. */
  readonly registerDir: string | undefined;
  /** Absent: whoever reaches the bot is answered, so it listens on loopback only. */
  readonly credentials: Credentials | undefined;
  /** The registration of the app's pages: Teams gives it, not the bot's, the permission to see who owns a team. */
  readonly tabClientId: string | undefined;
  /** The app in the organisation's catalogue of Teams, which gives it another id than its manifest has. */
  readonly teamsAppId: string | undefined;
  /** With what Graph is asked who is in a team: that registration's, or where it has none the bot's own. */
  readonly teamCredentials: Credentials | undefined;
  /** Entra object ids, in lower case; user names until they are looked up, here and below. */
  readonly admins: ReadonlySet<string>;
  /** Who is reminded of what no admin has seen; Entra object ids, in lower case. */
  readonly deputies: ReadonlySet<string>;
  /** Who may send a summary to all channels; Entra object ids, in lower case. */
  readonly broadcasters: ReadonlySet<string>;
  /** Whom people may turn to in the organisation itself, as it is told to them. */
  readonly contact: string | undefined;
  /** To whom somebody tells what is not safe in the bot: a `mailto:` or `https:` address. */
  readonly securityContact: string | undefined;
  /** The Entra group whose members are admins too. */
  readonly adminGroupId: string | undefined;
  /** Where the bot is reached from outside, without a slash at the end; absent: where it listens. */
  readonly publicUrl: string | undefined;
  /** Where a collector of OpenTelemetry takes what the bot tells of itself, by OTLP over HTTP; absent: it tells none. */
  readonly otlpEndpoint: string | undefined;
  /** Which share of traces is told to that collector, from 0 to 1. */
  readonly tracesShare: number;
  /** Where the organisation's register of processing tells of the bot; absent: traces name none. */
  readonly processingActivity: string | undefined;
  /** Where Prometheus asks for metrics; absent: nowhere. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
  /** The moment at which a rehearsal starts. */
  readonly now: Temporal.ZonedDateTime | undefined;
  /** Whether to start the Playground beside the bot. */
  readonly playground: boolean;
}

/** Every fault in the settings, one a line: what is wrong, which value, what to do. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      [`The settings have ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:`, ...faults].join('\n- '),
    );
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

const userName = /^[^\s@]+@[^\s@]+$/;

/** A list of Entra object ids and user names, in lower case; each that is neither is a fault. */
function people(name: string) {
  return z
    .string()
    .prefault('')
    .transform(splitList)
    .superRefine((ids, context) => {
      for (const id of ids.filter((id) => !guid.test(id) && !userName.test(id))) {
        context.addIssue({
          code: 'custom',
          message: `${name} has ${JSON.stringify(id)}; use Entra object ids (GUIDs) or user names (anna@example.nl), with commas between them`,
        });
      }
    });
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65535;
}

function isFolder(value: string): boolean {
  return statSync(value, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isHost(value: string): boolean {
  return /^[\w.:-]+$/.test(value);
}

const environments: readonly string[] = ['development', 'production'];

const settingsSchema = z.object({
  PORT: setting('PORT', isPort, 'use a port from 0 (any free one) to 65535, such as 3978').prefault('3978'),
  HOST: setting('HOST', isHost, 'use an address or a host name, such as 127.0.0.1').prefault('127.0.0.1'),
  DATA_DIR: z.string().prefault('.data'),
  // Its value may hold a password, so the fault does not repeat it.
  DATABASE_URL: z
    .string()
    .refine((value) => isPostgresAddress(value), {
      error:
        'DATABASE_URL is not the address of a PostgreSQL database; use postgres://user:password@host/database, with the password percent-encoded (@ as %40, # as %23, / as %2F, ? as %3F), or unset it to use the embedded one',
    })
    .optional(),
  REGISTER_DIR: setting(
    'REGISTER_DIR',
    isFolder,
    'use a folder that is there, with files as in bot/register/content, such as /etc/defender-bot/register',
  ).optional(),
  BOT_ENV: setting('BOT_ENV', (value) => environments.includes(value), 'use development or production').prefault(
    'development',
  ),
  TEAMS_APP_ID: setting(
    'TEAMS_APP_ID',
    (value) => guid.test(value),
    "use the app's ID as the Teams admin center shows it under Manage apps, a GUID",
  ).optional(),
  PUBLIC_URL: setting(
    'PUBLIC_URL',
    (value) => URL.parse(value)?.protocol === 'https:',
    'use the https address at which the bot is reached from outside, such as https://bot.example.nl',
  ).optional(),
  ADMINS: people('ADMINS'),
  DEPUTIES: people('DEPUTIES'),
  BROADCASTERS: people('BROADCASTERS'),
  CONTACT: setting(
    'CONTACT',
    (value) => value.length <= 200,
    'use at most 200 characters, such as: Team Privacy, privacy@voorbeeld.nl',
  ).optional(),
  SECURITY_CONTACT: setting(
    'SECURITY_CONTACT',
    (value) => /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(value) && URL.canParse(value),
    'use a mail address or a page, such as mailto:security@voorbeeld.nl or https://www.voorbeeld.nl/cvd',
  ).optional(),
  ADMIN_GROUP_ID: setting(
    'ADMIN_GROUP_ID',
    (value) => guid.test(value),
    'use the Object ID of an Entra group, a GUID',
  ).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    (value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''),
    'use the http or https address of a collector, such as http://127.0.0.1:4318',
  ).optional(),
  OTEL_TRACES_SAMPLER_ARG: setting(
    'OTEL_TRACES_SAMPLER_ARG',
    (value) => /^(?:0|1|0?\.\d+)$/.test(value),
    'use the share of traces to tell, from 0 to 1, such as 0.1',
  ).prefault('1'),
  PROCESSING_ACTIVITY: setting(
    'PROCESSING_ACTIVITY',
    (value) => URL.parse(value)?.protocol === 'https:',
    "use the https address of the bot's entry in your register of processing, such as https://avg.example.nl/verwerkingen/12",
  ).optional(),
  METRICS_PORT: setting(
    'METRICS_PORT',
    (value) => isPort(value) && Number(value) > 0,
    'use a port from 1 to 65535, such as 9464',
  ).optional(),
  METRICS_HOST: setting('METRICS_HOST', isHost, 'use an address or a host name, such as 127.0.0.1').prefault(
    '127.0.0.1',
  ),
});

/**
 * The settings, from the environment and the command line; a setting that is empty counts as not set. `now` is the
 * moment at which a certificate must be valid, whatever the clock of a rehearsal says.
 * @throws ConfigError with all faults at once
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
  now: Temporal.Instant = Temporal.Now.instant(),
): Config {
  const given = dropEmpty(env);
  const parsed = settingsSchema.extend(createCredentialSettings(now)).safeParse(given);
  const flags = readFlags(args);
  const faults = [
    ...(parsed.error?.issues.map((issue) => issue.message) ?? []),
    ...flags.faults,
    ...listConflicts(given, { hasNow: flags.now !== undefined, playground: flags.playground }),
  ];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const settings = parsed.data;
  return {
    environment: settings.BOT_ENV as Environment,
    port: Number(settings.PORT),
    host: settings.HOST,
    // What a rehearsal of 2023 leaves behind would confuse the real bot, and the next rehearsal.
    dataDir: flags.now && given['DATA_DIR'] === undefined ? undefined : settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL,
    registerDir: settings.REGISTER_DIR,
    credentials: toCredentials(settings),
    tabClientId: settings.TAB_CLIENT_ID,
    teamsAppId: settings.TEAMS_APP_ID,
    teamCredentials: toTeamCredentials(settings),
    admins: new Set(settings.ADMINS),
    deputies: new Set(settings.DEPUTIES),
    broadcasters: new Set(settings.BROADCASTERS),
    contact: settings.CONTACT,
    securityContact: settings.SECURITY_CONTACT,
    adminGroupId: settings.ADMIN_GROUP_ID,
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, ''),
    otlpEndpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
    tracesShare: Number(settings.OTEL_TRACES_SAMPLER_ARG),
    processingActivity: settings.PROCESSING_ACTIVITY,
    metricsPort: settings.METRICS_PORT === undefined ? undefined : Number(settings.METRICS_PORT),
    metricsHost: settings.METRICS_HOST,
    now: flags.now,
    playground: flags.playground,
  };
}

export function dropEmpty(env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const trimmed = Object.entries(env).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''));
}

/**
 * With a host, or with a socket's folder in `host=`. An @ or # behind the host is of a password that is not encoded: what
 * stands before it would be taken for the host, and told.
 */
function isPostgresAddress(value: string): boolean {
  const url = URL.parse(value.replace(/^([a-z]+:\/\/[^@/]*@)\//, '$1localhost/'));
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) return false;
  return url.hash === '' && !`${url.pathname}${url.search}`.includes('@');
}

function splitList(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim().toLowerCase())
    .filter((item) => item !== '');
}
