import type { Language } from '../../register/schema.ts';
import type { Meant } from './doing.ts';

/** How the reminders of a date are stopped for everybody, with a reason that fits any. */
export function muteOf(title: string, language: Language): Meant {
  return language === 'nl'
    ? {
        command: `dempen ${title} niet van toepassing`,
        says: `Niemand krijgt dan nog herinneringen aan ‘${title}’; als reden staat er ‘niet van toepassing’. Alleen een beheerder kan dit. Een andere reden typt u zelf: dempen ${title}, met de reden erachter.`,
      }
    : {
        command: `mute ${title} does not apply`,
        says: `Nobody then gets reminders of ‘${title}’ any more; the reason given is ‘does not apply’. Only an admin can do this. For another reason, type mute ${title} with the reason behind it.`,
      };
}
