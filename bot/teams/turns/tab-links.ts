import { isOpen } from '../../entra/staff.ts';
import { listEntries, type Register } from '../../register/register.ts';
import { tabEntityId } from '../../settings/addresses.ts';
import type { Config } from '../../settings/config.ts';

/** Ways from the chat to the tab. */
export interface TabLinks {
  /** Opens the tab where a part of it is, for example `measures/O2`; undefined where Teams' id of the app is not known. */
  linkTo(subPage: string): string | undefined;
  /** The page that Teams shows in a dialog; absent where there is none to show it, as in the Playground. */
  readonly dialogUrl?: string;
}

export interface TabParts {
  /** Absent: there is no tab, as it has no registration of its own. */
  readonly tabLinks?: TabLinks | undefined;
}

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

/** Where the tab shows what an answer is about; undefined where it does not. */
export function subPageOf(subject: string, register: Register): string | undefined {
  const entry = register.entries.get(subject);
  if (entry?.type === 'measure') return `measures/${subject}`;
  if (entry?.type === 'milestone' || (entry?.type === 'later' && entry.date)) return `timeline/${subject}`;
  if (subject === 'milestones' || subject === 'next') return 'timeline';
  return listEntries(register, 'measure').some((measure) => subject === `measures-${measure.for}`) ||
    subject === 'measures'
    ? 'measures'
    : undefined;
}
