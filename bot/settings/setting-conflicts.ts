import { isLoopbackHost } from './loopback-host.ts';

/** The settings that are set, by name. */
type Given = Readonly<Record<string, string>>;

/** What proves who a registration is: one of these. */
const appProofs = ['MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_CERTIFICATE', 'MICROSOFT_APP_FEDERATED_CLIENT_ID'];
const tabProofs = ['TAB_CLIENT_PASSWORD', 'TAB_CLIENT_CERTIFICATE', 'TAB_CLIENT_FEDERATED_CLIENT_ID'];

/** What is wrong with settings that are each right: some need, and some forbid, another. */
export function listConflicts(
  given: Given,
  { hasNow, playground }: { hasNow: boolean; playground: boolean },
): string[] {
  const { MICROSOFT_APP_ID: appId, HOST: host = '127.0.0.1' } = given;
  const isProduction = given['BOT_ENV'] === 'production';
  return [
    ...(appId === undefined ? listWithoutApp(given, isProduction) : listWithApp(given)),
    ...(appId === undefined && !isProduction && !isLoopbackHost(host)
      ? [
          `HOST is ${JSON.stringify(host)}, and without MICROSOFT_APP_ID anybody who reaches the bot is answered; use 127.0.0.1, or set MICROSOFT_APP_ID`,
        ]
      : []),
    ...(given['TAB_CLIENT_ID'] === undefined
      ? only(given, tabProofs).map((name) => `${name} is set without TAB_CLIENT_ID; set that too, or unset ${name}`)
      : []),
    ...listRivals(given, tabProofs),
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
  const named = ['ADMINS', 'DEPUTIES', 'BROADCASTERS'].filter((name) => given[name]?.includes('@'));
  // Without an app the bot cannot ask who is in a group either.
  const unproven = only(given, [...appProofs, 'MICROSOFT_APP_TENANT_ID', 'ADMIN_GROUP_ID', ...tabProofs]).map(
    (name) => `${name} is set without MICROSOFT_APP_ID; set that too, or unset ${name}`,
  );
  return [
    ...unproven,
    ...named.map(
      (name) => `${name} has a user name, which can't be looked up without MICROSOFT_APP_ID; use object ids`,
    ),
  ];
}

function listWithApp(given: Given): string[] {
  const { MICROSOFT_APP_TENANT_ID: tenantId, MICROSOFT_APP_TYPE: type } = given;
  const proofs = only(given, appProofs);
  return [
    ...(tenantId === undefined
      ? [
          'MICROSOFT_APP_TENANT_ID is missing; set it to the Directory (tenant) ID of the app registration, or unset MICROSOFT_APP_ID',
        ]
      : []),
    ...(type === 'UserAssignedMSI' ? proofs.map(tellNotNeeded) : listRivals(given, appProofs)),
    ...(type !== 'UserAssignedMSI' && proofs.length === 0
      ? [
          'MICROSOFT_APP_PASSWORD is missing, and a SingleTenant bot cannot reply without it; set it to a client secret, or instead set MICROSOFT_APP_CERTIFICATE, MICROSOFT_APP_FEDERATED_CLIENT_ID or MICROSOFT_APP_TYPE=UserAssignedMSI',
        ]
      : []),
  ];
}

function tellNotNeeded(name: string): string {
  return `${name} is set, and a UserAssignedMSI bot has none; unset it, or set MICROSOFT_APP_TYPE=SingleTenant`;
}

function listRivals(given: Given, proofs: readonly string[]): string[] {
  const [first, ...others] = only(given, proofs);
  return others.map((name) => `${name} is set beside ${first}, and one of them is used; unset the other`);
}

function only(given: Given, names: readonly string[]): string[] {
  return names.filter((name) => given[name] !== undefined);
}
