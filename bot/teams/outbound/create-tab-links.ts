import { tabEntityId } from '../../settings/addresses.ts';
import type { Config } from '../../settings/config.ts';
import { isOpen } from '../../settings/is-open.ts';
import type { TabLinks } from '../../wording/tab-links.ts';

/** @param publicUrl where the bot is reached, without a slash at the end */
export function createTabLinks(config: Config, publicUrl: () => string): TabLinks | undefined {
  if (isOpen(config)) return { linkTo: (subPage) => `${publicUrl()}/tab/#${subPage}` };
  const { credentials, tabClientId, teamsAppId, publicUrl: address } = config;
  if (!credentials || !tabClientId || !address) return undefined;
  return {
    linkTo: (subPage) => {
      if (!teamsAppId) return undefined;
      const context = JSON.stringify({ subEntityId: subPage });
      return `https://teams.microsoft.com/l/entity/${teamsAppId}/${tabEntityId}?${new URLSearchParams({ webUrl: `${address}/tab/#${subPage}`, context })}`;
    },
    dialogUrl: `${address}/tab/dialog`,
  };
}
