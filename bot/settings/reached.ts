/**
 * Where the bot goes at Microsoft, by what it goes there for: what a firewall must let through, and what the doctor knocks
 * at. The database and a collector are the organisation's own, and their addresses are settings.
 */
export const reached = {
  /** Where people and programs sign in, and the keys of whoever signed in there. */
  signIn: 'https://login.microsoftonline.com',
  /** The keys with which Teams signs what it sends. */
  teamsKeys: 'https://login.botframework.com',
  graph: 'https://graph.microsoft.com',
  /** Where the bot writes to people, of the public cloud. */
  teams: 'https://smba.trafficmanager.net',
} as const;
