import { z } from 'zod';
import { type Certificate, readCertificate } from './certificate.ts';
import { guid, setting } from './setting.ts';

/** How the bot proves to Microsoft who it is. */
export type Credentials = { readonly appId: string; readonly tenantId: string } & (
  | { readonly type: 'SingleTenant'; readonly password: string }
  | { readonly type: 'Certificate'; readonly certificate: Certificate }
  /** A managed identity speaks for a registration that trusts it. */
  | { readonly type: 'FederatedCredential'; readonly identityClientId: string }
  /** A managed identity is the bot. */
  | { readonly type: 'UserAssignedMSI' }
);

const appTypes: readonly string[] = ['SingleTenant', 'UserAssignedMSI'];
const appTypeHint =
  'use SingleTenant or UserAssignedMSI (a MultiTenant bot can no longer be created since 31 July 2025: register a SingleTenant one)';

/** The settings of both registrations, as `now` is; with the paths of certificates, the certificates. */
export function createCredentialSettings(now: Temporal.Instant) {
  return {
    MICROSOFT_APP_ID: id('MICROSOFT_APP_ID', 'the Application (client) ID of the app registration'),
    MICROSOFT_APP_TENANT_ID: id('MICROSOFT_APP_TENANT_ID', 'the Directory (tenant) ID of the app registration'),
    MICROSOFT_APP_TYPE: setting('MICROSOFT_APP_TYPE', (value) => appTypes.includes(value), appTypeHint).prefault(
      'SingleTenant',
    ),
    MICROSOFT_APP_PASSWORD: z.string().optional(),
    MICROSOFT_APP_CERTIFICATE: certificateFile('MICROSOFT_APP_CERTIFICATE', now),
    MICROSOFT_APP_FEDERATED_CLIENT_ID: id('MICROSOFT_APP_FEDERATED_CLIENT_ID', 'the Client ID of the managed identity'),
    TAB_CLIENT_ID: id('TAB_CLIENT_ID', "the Application (client) ID of the registration of the app's pages"),
    TAB_CLIENT_PASSWORD: z.string().optional(),
    TAB_CLIENT_CERTIFICATE: certificateFile('TAB_CLIENT_CERTIFICATE', now),
    TAB_CLIENT_FEDERATED_CLIENT_ID: id('TAB_CLIENT_FEDERATED_CLIENT_ID', 'the Client ID of the managed identity'),
  };
}

function id(name: string, meaning: string) {
  return setting(name, (value) => guid.test(value), `use ${meaning}, a GUID`).optional();
}

function certificateFile(name: string, now: Temporal.Instant) {
  return z
    .string()
    .transform((file, context): Certificate => {
      const read = readCertificate(file, now);
      if (!('fault' in read)) return read;
      // Somebody may have put the key itself there, so the fault does not repeat the value.
      context.addIssue({ code: 'custom', message: `${name} ${read.fault}` });
      return z.NEVER;
    })
    .optional();
}

type Settings = z.output<z.ZodObject<ReturnType<typeof createCredentialSettings>>>;

/** What the bot signs in with; absent where nothing says who it is. */
export function toCredentials(settings: Settings): Credentials | undefined {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId } = settings;
  if (appId === undefined || tenantId === undefined) return undefined;
  const proof = toProof({
    password: settings.MICROSOFT_APP_PASSWORD,
    certificate: settings.MICROSOFT_APP_CERTIFICATE,
    identityClientId: settings.MICROSOFT_APP_FEDERATED_CLIENT_ID,
  });
  return { appId, tenantId, ...(proof ?? { type: 'UserAssignedMSI' }) };
}

/** With what Graph is asked who is in a team: the tab's registration, or where nothing proves that one the bot's own. */
export function toTeamCredentials(settings: Settings): Credentials | undefined {
  const { TAB_CLIENT_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId } = settings;
  const proof = toProof({
    password: settings.TAB_CLIENT_PASSWORD,
    certificate: settings.TAB_CLIENT_CERTIFICATE,
    identityClientId: settings.TAB_CLIENT_FEDERATED_CLIENT_ID,
  });
  if (appId === undefined || tenantId === undefined || proof === undefined) return toCredentials(settings);
  return { appId, tenantId, ...proof };
}

function toProof({
  password,
  certificate,
  identityClientId,
}: {
  password: string | undefined;
  certificate: Certificate | undefined;
  identityClientId: string | undefined;
}) {
  if (password !== undefined) return { type: 'SingleTenant', password } as const;
  if (certificate !== undefined) return { type: 'Certificate', certificate } as const;
  if (identityClientId !== undefined) return { type: 'FederatedCredential', identityClientId } as const;
  return undefined;
}
