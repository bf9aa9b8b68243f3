/** The hosts of the register's sources: where a card may send a reader. */
const linkHosts: ReadonlySet<string> = new Set([
  'blogs.microsoft.com',
  'cdn-dynmedia-1.microsoft.com',
  'curia.europa.eu',
  'eur-lex.europa.eu',
  'github.com',
  'learn.microsoft.com',
  'm365admin.handsontek.net',
  'nederlandsedigitaledienst.github.io',
  'pulse.microsoft.com',
  'reclaimthenet.org',
  'slmmicrosoftrijk.nl',
  'spaces.collab365.com',
  'techcommunity.microsoft.com',
  'techgroundnews.com',
  'tweakers.net',
  'wetten.overheid.nl',
  'www.bio-overheid.nl',
  'www.cyberswissguards.com',
  'www.dataprivacyframework.gov',
  'www.digitaleoverheid.nl',
  'www.edps.europa.eu',
  'www.eerstekamer.nl',
  'www.helpnetsecurity.com',
  'www.kcbr.nl',
  'www.microsoft.com',
  'www.ncsc.nl',
  'www.nctv.nl',
  'www.nldigitalgovernment.nl',
  'www.pclob.gov',
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
