/** The hosts of the register's sources: where a card may send a reader. */
export const sourceHosts: ReadonlySet<string> = new Set([
  'blogs.microsoft.com',
  'cdn-dynmedia-1.microsoft.com',
  'curia.europa.eu',
  'eur-lex.europa.eu',
  'github.com',
  'learn.microsoft.com',
  'm365admin.handsontek.net',
  'minbzk.github.io',
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

/** Where people may send their colleagues in their own words too; with `domains` whatever is below them. */
const ownHosts: ReadonlySet<string> = new Set(['rijksoverheid.nl', 'learn.microsoft.com', 'overheid.nl']);
const domains: readonly string[] = ['overheid.nl'];

/** Whether own words may lead to a host, as an address has it: lower case, with its port where that is unusual. */
export function isOwnHost(host: string): boolean {
  return ownHosts.has(host) || sourceHosts.has(host) || domains.some((domain) => host.endsWith(`.${domain}`));
}
