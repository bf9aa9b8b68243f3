import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastReadOn } from '../../register/last-read-on.ts';
import type { Register } from '../../register/register.ts';
import type { Config } from '../../settings/config.ts';
import { writeDate } from '../../wording/dates.ts';

/** What the pages about the app say that is known once it starts, by the name that stands for it in them. */
export type PageWords = Readonly<
  Record<
    'version' | 'registerDateNl' | 'registerDateEn' | 'contactNl' | 'contactEn' | 'securityNl' | 'securityEn',
    string
  >
>;

const packageFile = join(import.meta.dirname, '..', '..', '..', 'package.json');

export function writePageWords(
  register: Register,
  { contact, securityContact }: Pick<Config, 'contact' | 'securityContact'>,
): PageWords {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  const day = lastReadOn(register);
  const contactNl = contact ?? 'de beheerder van de bot in uw organisatie';
  const contactEn = contact ?? 'the admin of the bot in your organisation';
  const security = securityContact?.replace(/^mailto:/, '');
  return {
    version,
    registerDateNl: day ? writeDate(day, 'nl') : 'onbekend',
    registerDateEn: day ? writeDate(day, 'en') : 'unknown',
    contactNl,
    contactEn,
    securityNl: security ?? contactNl,
    securityEn: security ?? contactEn,
  };
}

/** Puts the words where `{{name}}` stands for them; what is typed in a setting is no markup. */
export function fillIn(html: string, words: PageWords): string {
  return html.replace(/\{\{(\w+)\}\}/g, (stands, name: string) =>
    Object.hasOwn(words, name) ? escapeHtml(words[name as keyof PageWords]) : stands,
  );
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);
}
