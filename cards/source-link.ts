/** The hosts of the register's sources: where a card may send a reader. */
const linkHosts: ReadonlySet<string> = new Set([
  'azurefeeds.com',
  'blogs.microsoft.com',
  'eucrim.eu',
  'eur-lex.europa.eu',
  'github.com',
  'iapp.org',
  'kluczesoft.pl',
  'learn.microsoft.com',
  'm365admin.handsontek.net',
  'open-exam-prep.com',
  'reclaimthenet.org',
  'slmmicrosoftrijk.nl',
  'techcommunity.microsoft.com',
  'techgroundnews.com',
  'technovate.top',
  'tweakers.net',
  'windowsforum.com',
  'www.cyberswissguards.com',
  'www.edps.europa.eu',
  'www.helpnetsecurity.com',
  'www.infosecurity-magazine.com',
  'www.itpro.com',
  'www.kcbr.nl',
  'www.microsoft.com',
  'www.ncsc.nl',
  'www.nctv.nl',
  'www.nldigitalgovernment.nl',
  'www.prismnews.com',
  'www.privacycompany.eu',
  'www.rekenkamer.nl',
  'www.rijksoverheid.nl',
  'www.security.nl',
  'www.slbdiensten.nl',
  'www.slm-mega.nl',
  'www.surf.nl',
  'www.tweedekamer.nl',
  'zoek.officielebekendmakingen.nl',
]);

interface SourceLink {
  /** Safe between the parentheses of a Markdown link. */
  readonly href: string;
  /** Where it leads, as a reader writes it: "learn.microsoft.com". */
  readonly host: string;
}

/** The link to a source's public page; undefined where a reader may not be sent there. */
export function sourceLink(url: string): SourceLink | undefined {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'https:' || !linkHosts.has(parsed.host)) return undefined;
  if (parsed.username !== '' || parsed.password !== '') return undefined;
  return { href: parsed.href.replace(/[()[\]\\*`'<>]/g, percentEncoded), host: parsed.host.replace(/^www\./, '') };
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
