import type { Config } from '../settings/config.ts';
import type { Credentials } from '../settings/credentials.ts';

/** A registration that the bot signs in for. */
export interface Registration {
  /** What its findings are told apart by: nothing for the bot's own. */
  readonly whose: '' | ' of the tab';
  /** With what the names of its settings begin. */
  readonly prefix: 'MICROSOFT_APP' | 'TAB_CLIENT';
  readonly credentials: Credentials;
}

/** The bot's, and the tab's where that has credentials of its own. */
export function listRegistrations({ credentials, teamCredentials }: Config): Registration[] {
  if (!credentials) return [];
  const isOwn = teamCredentials !== undefined && teamCredentials.appId !== credentials.appId;
  return [
    { whose: '', prefix: 'MICROSOFT_APP', credentials },
    ...(isOwn ? [{ whose: ' of the tab', prefix: 'TAB_CLIENT', credentials: teamCredentials } as const] : []),
  ];
}
