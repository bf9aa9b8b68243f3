import type { Config } from '../config.ts';
import type { Credentials } from '../credentials.ts';
import { type Finding, mend, ok, skipped } from './finding.ts';
import { withinMs } from './within-ms.ts';

/** For whom the bot needs a token, as the name that is shown and the audience that is asked for. */
export interface Audience {
  readonly name: string;
  readonly url: string;
}

export type GetToken = (credentials: Credentials, audience: string) => Promise<string>;

/** The sign-in tries several ways on a machine that is not in Azure. */
const longestMs = 20_000;

/** Whether Entra gives the bot a token for each audience. */
export async function checkTokens(
  { credentials }: Config,
  { audiences, getToken }: { audiences: readonly Audience[]; getToken: GetToken },
): Promise<Finding[]> {
  const findings = audiences.map(async ({ name, url }) => {
    const what = `token for ${name}`;
    if (!credentials) return skipped(what, 'without MICROSOFT_APP_ID the bot does not sign in');
    try {
      await withinMs(longestMs, getToken(credentials, url));
      return ok(what, 'Entra gives one');
    } catch (error) {
      return mend(what, explainRefusal(error, credentials));
    }
  });
  return Promise.all(findings);
}

/** By the code that Entra puts into what it says. */
const advice: Readonly<Record<string, string>> = {
  AADSTS7000215:
    'the secret is wrong; set MICROSOFT_APP_PASSWORD to the Value (not the Secret ID) of a client secret of this registration',
  AADSTS7000222:
    'the secret has expired; add a client secret to the registration and set MICROSOFT_APP_PASSWORD to its Value',
  AADSTS700016:
    'the tenant does not know this app; set MICROSOFT_APP_ID to the Application (client) ID and MICROSOFT_APP_TENANT_ID to the Directory (tenant) ID of the same registration',
  AADSTS90002: 'there is no such tenant; set MICROSOFT_APP_TENANT_ID to the Directory (tenant) ID of the registration',
  AADSTS7000112: 'the app is disabled in this tenant; enable it in Entra, under Enterprise applications',
};

/** What Entra or its library says can hold ids and addresses, so only the code of it is shown. */
function explainRefusal(error: unknown, { type }: Credentials): string {
  const { message = '', errorCode } = error as { message?: string; errorCode?: string };
  const [code] = /AADSTS\d+/.exec(message) ?? [];
  const known = code && advice[code];
  if (known) return `${known} (${code})`;
  if (code) return `Entra refuses (${code}); look that code up at https://login.microsoftonline.com/error`;
  if (errorCode === 'network_error')
    return 'login.microsoftonline.com cannot be reached; let this machine out to it over HTTPS';
  return type === 'UserAssignedMSI'
    ? 'no managed identity is found; run the bot in Azure with the identity MICROSOFT_APP_ID assigned to it, or use a SingleTenant registration'
    : 'Entra gives none; check MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID';
}
