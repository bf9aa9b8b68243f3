import { z } from 'zod';
import { ConfigError, dropEmpty } from '../bot/settings/config.ts';
import { guid, setting } from '../bot/settings/setting.ts';

/** What an app package is made from. */
export interface PackageSettings {
  /** The host name at which the bot and its tab are reached. */
  readonly domain: string;
  /** The bot's registration; its id is the Teams app's id too. */
  readonly appId: string;
  /** The registration that the tab signs in with. */
  readonly tabClientId: string;
}

/** Entra and Teams on Android compare the name as it is written, so it is in lower case. */
const hostName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

const meanings = {
  BOT_DOMAIN: 'the host name at which the bot is reached, such as bot.example.nl',
  MICROSOFT_APP_ID: 'the Application (client) ID of the bot’s app registration, a GUID',
  TAB_CLIENT_ID: 'the Application (client) ID of the tab’s app registration, a GUID',
} as const;

const settingsSchema = z.object({
  BOT_DOMAIN: setting(
    'BOT_DOMAIN',
    (value) => hostName.test(value),
    `use ${meanings.BOT_DOMAIN}, in lower case, without https:// and without a port`,
  ),
  MICROSOFT_APP_ID: setting('MICROSOFT_APP_ID', (value) => guid.test(value), `use ${meanings.MICROSOFT_APP_ID}`),
  TAB_CLIENT_ID: setting('TAB_CLIENT_ID', (value) => guid.test(value), `use ${meanings.TAB_CLIENT_ID}`),
});

/**
 * The settings of the app package; one that is empty counts as not set.
 * @throws {ConfigError} with all faults at once
 */
export function readPackageSettings(env: Readonly<Record<string, string | undefined>>): PackageSettings {
  const given = dropEmpty(env);
  const missing = Object.entries(meanings).filter(([name]) => given[name] === undefined);
  const parsed = settingsSchema.partial().safeParse(given);
  const faults = [
    ...missing.map(([name, meaning]) => `${name} is missing; set it to ${meaning}`),
    ...(parsed.error?.issues.map((issue) => issue.message) ?? []),
  ];
  const { BOT_DOMAIN: domain, MICROSOFT_APP_ID: appId, TAB_CLIENT_ID: tabClientId } = parsed.data ?? {};
  if (faults.length > 0 || !domain || !appId || !tabClientId) throw new ConfigError(faults);
  return { domain, appId: appId.toLowerCase(), tabClientId: tabClientId.toLowerCase() };
}
