import { isLoopbackHost } from './loopback-host.ts';

/** The settings that are set, by name. */
type Given = Readonly<Record<string, string>>;

/** What is wrong with settings that are each right: some need, and some forbid, another. */
export function listConflicts(
  given: Given,
  { hasNow, playground }: { hasNow: boolean; playground: boolean },
): string[] {
  const { MICROSOFT_APP_ID: appId, HOST: host = '127.0.0.1' } = given;
  const isProduction = given['BOT_ENV'] === 'production';
  const { TAB_CLIENT_ID: tabClientId, TAB_CLIENT_PASSWORD: tabPassword } = given;
  return [
    ...(appId === undefined ? listWithoutApp(given, isProduction) : listWithApp(given)),
    ...(appId === undefined && !isProduction && !isLoopbackHost(host)
      ? [
          `HOST is ${JSON.stringify(host)}, and without MICROSOFT_APP_ID anybody who reaches the bot is answered; use 127.0.0.1, or set MICROSOFT_APP_ID`,
        ]
      : []),
    ...(tabPassword !== undefined && tabClientId === undefined
      ? ['TAB_CLIENT_PASSWORD is set without TAB_CLIENT_ID; set that too, or unset TAB_CLIENT_PASSWORD']
      : []),
    ...(isProduction && hasNow
      ? ['--now sets the clock for a rehearsal; leave it out, or unset BOT_ENV=production']
      : []),
    ...(isProduction && playground
      ? ['--playground starts a chat client that cannot sign in; leave it out, or unset BOT_ENV=production']
      : []),
  ];
}

function listWithoutApp(given: Given, isProduction: boolean): string[] {
  if (isProduction) {
    const missing = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID'].filter((name) => given[name] === undefined);
    return missing.map((name) => `${name} is missing; set it, or unset BOT_ENV=production`);
  }
  // Without an app the bot cannot ask who is in a group either.
  return ['MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID', 'ADMIN_GROUP_ID', 'TAB_CLIENT_PASSWORD']
    .filter((name) => given[name] !== undefined)
    .map((name) => `${name} is set without MICROSOFT_APP_ID; set that too, or unset ${name}`);
}

function listWithApp(given: Given): string[] {
  const { MICROSOFT_APP_TENANT_ID: tenantId, MICROSOFT_APP_PASSWORD: password, MICROSOFT_APP_TYPE: type } = given;
  const isManaged = type === 'UserAssignedMSI';
  return [
    ...(tenantId === undefined
      ? [
          'MICROSOFT_APP_TENANT_ID is missing; set it to the Directory (tenant) ID of the app registration, or unset MICROSOFT_APP_ID',
        ]
      : []),
    ...(!isManaged && password === undefined
      ? [
          'MICROSOFT_APP_PASSWORD is missing, and a SingleTenant bot cannot reply without it; set it to a client secret, or set MICROSOFT_APP_TYPE=UserAssignedMSI',
        ]
      : []),
    ...(isManaged && password !== undefined
      ? [
          'MICROSOFT_APP_PASSWORD is set, and a UserAssignedMSI bot has none; unset it, or set MICROSOFT_APP_TYPE=SingleTenant',
        ]
      : []),
  ];
}
