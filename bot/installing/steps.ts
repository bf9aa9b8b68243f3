/** What was answered so far, by the names of settings. */
export type Answers = Readonly<Record<string, string>>;

interface Asked {
  readonly setting: string;
  /** What is asked, and where it is found. */
  readonly question: string;
  readonly isSecret?: true;
  /** May be left empty. */
  readonly isOptional?: true;
  /** What it is without an answer. */
  readonly usual?: string;
  /** What else the answer settles. */
  readonly settles?: (answer: string) => Answers;
  /** What of the doctor's follows at once. */
  readonly check?: Check;
}

export type Check = 'token' | 'database' | 'people';

/** A setting, or the one that somebody chooses of several. */
export type Step =
  | ({ readonly kind: 'ask' } & Asked)
  | { readonly kind: 'choose'; readonly question: string; readonly of: readonly (Asked & { readonly name: string })[] };

const inEntra = 'Entra admin centre, App registrations';

/** How a registration proves who it is: `prefix` begins the names of its settings. */
function prove(whose: string, prefix: 'MICROSOFT_APP' | 'TAB_CLIENT'): Step {
  return {
    kind: 'choose',
    question: `How does ${whose} prove who it is?`,
    of: [
      {
        name: 'a managed identity that the registration trusts (in Azure; nothing secret)',
        setting: `${prefix}_FEDERATED_CLIENT_ID`,
        question: 'Client ID of the managed identity (Azure portal, Managed Identities)',
        check: 'token',
      },
      {
        name: 'a certificate',
        setting: `${prefix}_CERTIFICATE`,
        question: 'Path of the PEM file with its key and certificate',
        check: 'token',
      },
      {
        name: 'a client secret',
        setting: `${prefix}_PASSWORD`,
        question: 'Value of the client secret (not its Secret ID; nothing is shown as you type)',
        isSecret: true,
        check: 'token',
      },
    ],
  };
}

/** All that is asked, in this order. */
export const steps: readonly Step[] = [
  {
    kind: 'ask',
    setting: 'MICROSOFT_APP_ID',
    question: `Application (client) ID of the bot's registration (${inEntra})`,
  },
  { kind: 'ask', setting: 'MICROSOFT_APP_TENANT_ID', question: 'Directory (tenant) ID, on the same page' },
  prove('the bot', 'MICROSOFT_APP'),
  {
    kind: 'ask',
    setting: 'BOT_DOMAIN',
    question: 'Host name at which people reach the bot, such as bot.example.nl',
    settles: (domain) => ({ PUBLIC_URL: `https://${domain}` }),
  },
  {
    kind: 'ask',
    setting: 'TAB_CLIENT_ID',
    question: `Application (client) ID of the tab's own registration (${inEntra})`,
  },
  prove('the tab', 'TAB_CLIENT'),
  {
    kind: 'ask',
    setting: 'DATABASE_URL',
    question: 'Address of PostgreSQL, postgres://user:password@host/database (nothing is shown; empty: embedded)',
    isSecret: true,
    isOptional: true,
    check: 'database',
  },
  {
    kind: 'ask',
    setting: 'ADMINS',
    question: 'Who administers the bot: user names (anna@example.nl) or Object IDs, with commas between them',
    check: 'people',
  },
  { kind: 'ask', setting: 'PORT', question: 'Port on which it listens', usual: '3978' },
  { kind: 'ask', setting: 'CONTACT', question: 'Whom people may turn to (may be empty)', isOptional: true },
  {
    kind: 'ask',
    setting: 'SECURITY_CONTACT',
    question: 'To whom somebody tells what is not safe, mailto:… or https://… (may be empty)',
    isOptional: true,
  },
];
