import type { Answers } from './steps.ts';

/** What is still to be pressed in which portal, which no program can do for somebody. */
export function listLeftToPress({ BOT_DOMAIN, TAB_CLIENT_ID, MICROSOFT_APP_ID, ADMINS = '' }: Answers): string[] {
  return [
    'What is still to be pressed (docs/installing.md says each step, and how to see that it worked):',
    `- Entra, the tab's registration, Expose an API: Application ID URI api://${BOT_DOMAIN}/${TAB_CLIENT_ID}, scope access_as_user, and Teams' two clients.`,
    `- Azure portal, Azure Bot: single tenant, app id ${MICROSOFT_APP_ID}, messaging endpoint https://${BOT_DOMAIN}/api/messages, and the channel Microsoft Teams.`,
    ...(ADMINS.includes('@')
      ? ["- Entra, the bot's registration, API permissions: User.ReadBasic.All (application), with admin consent."]
      : []),
    '- On this machine: npm run package; then Teams admin centre, Manage apps, Upload new app: manifest/build/defender-bot.zip.',
    '- Its App ID there is TEAMS_APP_ID: add it to the file, and start the bot again.',
  ];
}
