import { within } from '../clock.ts';
import type { Config } from '../settings/config.ts';
import type { Credentials } from '../settings/credentials.ts';
import { type Finding, mend, ok, skipped } from './finding.ts';
import { listRegistrations, type Registration } from './registrations.ts';

/** For whom the bot needs a token, as the name that is shown and the audience that is asked for. */
export interface Audience {
  readonly name: string;
  readonly url: string;
}

export type GetToken = (credentials: Credentials, audience: string) => Promise<string>;

/** The sign-in tries several ways on a machine that is not in Azure. */
const longestMs = 20_000;

export interface TokenSource {
  readonly botFramework: Audience;
  readonly graph: Audience;
  readonly getToken: GetToken;
}

/** Whether Entra gives the bot a token for each audience, and for the tab's registration one for Graph. */
export async function checkTokens(config: Config, { botFramework, graph, getToken }: TokenSource): Promise<Finding[]> {
  const audiences = [botFramework, graph];
  const [bot, tab] = listRegistrations(config);
  if (!bot)
    return audiences.map((audience) =>
      skipped(nameToken(audience), 'without MICROSOFT_APP_ID the bot does not sign in'),
    );
  return Promise.all([
    ...audiences.map((audience) => checkToken(bot, audience, getToken)),
    ...(tab ? [checkToken(tab, graph, getToken)] : []),
  ]);
}

function nameToken({ name }: Audience, whose = ''): string {
  return `token${whose} for ${name}`;
}

async function checkToken(registration: Registration, audience: Audience, getToken: GetToken): Promise<Finding> {
  const what = nameToken(audience, registration.whose);
  try {
    const token = await within(getToken(registration.credentials, audience.url), { ms: longestMs, late: undefined });
    if (token === undefined) return mend(what, explainSilence(registration));
    return ok(what, 'Entra gives one');
  } catch (error) {
    return mend(what, explainRefusal(error, registration));
  }
}

/** By the code that Entra puts into what it says. */
function advise(code: string, prefix: Registration['prefix']): string | undefined {
  switch (code) {
    case 'AADSTS7000215':
      return `the secret is wrong; set ${prefix}_PASSWORD to the Value (not the Secret ID) of a client secret of this registration`;
    case 'AADSTS7000222':
      return `the secret has expired; add a client secret to the registration and set ${prefix}_PASSWORD to its Value`;
    case 'AADSTS700027':
      return `the registration does not know the certificate, or it has ended; add the one in ${prefix}_CERTIFICATE (without its key) to it, under Certificates & secrets`;
    case 'AADSTS700024':
      return 'what is signed here is not valid at this moment; set the clock of this machine by NTP';
    case 'AADSTS70021':
    case 'AADSTS700211':
    case 'AADSTS700212':
    case 'AADSTS700213':
      return `the registration does not trust the managed identity; add a federated credential for the one in ${prefix}_FEDERATED_CLIENT_ID to it, under Certificates & secrets`;
    case 'AADSTS700016':
      return `the tenant does not know this app; set ${prefix}_ID to the Application (client) ID and MICROSOFT_APP_TENANT_ID to the Directory (tenant) ID of the same registration`;
    case 'AADSTS90002':
      return 'there is no such tenant; set MICROSOFT_APP_TENANT_ID to the Directory (tenant) ID of the registration';
    case 'AADSTS7000112':
      return 'the app is disabled in this tenant; enable it in Entra, under Enterprise applications';
    default:
      return undefined;
  }
}

/** What Entra or its library says can hold ids and addresses, so only the code of it is shown. */
function explainRefusal(error: unknown, registration: Registration): string {
  const { prefix } = registration;
  const { message = '', errorCode } = error as { message?: string; errorCode?: string };
  const [code] = /AADSTS\d+/.exec(message) ?? [];
  const known = code && advise(code, prefix);
  if (known) return `${known} (${code})`;
  if (code) return `Entra refuses (${code}); look that code up at https://login.microsoftonline.com/error`;
  if (errorCode === 'network_error')
    return 'login.microsoftonline.com cannot be reached; let this machine out to it over HTTPS';
  return explainSilence(registration);
}

function explainSilence({ credentials, prefix }: Registration): string {
  switch (credentials.type) {
    case 'UserAssignedMSI':
      return `no managed identity is found; run the bot in Azure with the identity ${prefix}_ID assigned to it, or use a SingleTenant registration`;
    case 'FederatedCredential':
      return `no managed identity is found; run the bot in Azure with the identity ${prefix}_FEDERATED_CLIENT_ID assigned to it, or use a certificate`;
    case 'Certificate':
      return `Entra gives none; check ${prefix}_ID, ${prefix}_CERTIFICATE and MICROSOFT_APP_TENANT_ID`;
    case 'SingleTenant':
      return `Entra gives none; check ${prefix}_ID, ${prefix}_PASSWORD and MICROSOFT_APP_TENANT_ID`;
  }
}
