import { isOwnHost, sourceHosts } from './link-hosts.ts';

export interface SourceLink {
  /** Safe between the parentheses of a Markdown link. */
  readonly href: string;
  /** Where it leads, as a reader writes it: "learn.microsoft.com". */
  readonly host: string;
}

/** The link to a source's public page; undefined where a reader may not be sent there. */
export function sourceLink(url: string): SourceLink | undefined {
  return linkTo(url, (host) => sourceHosts.has(host));
}

/** The same for an address in somebody's own words. */
export function ownLink(url: string): SourceLink | undefined {
  return linkTo(url, isOwnHost);
}

function linkTo(url: string, isAllowed: (host: string) => boolean): SourceLink | undefined {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'https:' || !isAllowed(parsed.host)) return undefined;
  if (parsed.username !== '' || parsed.password !== '') return undefined;
  return { href: parsed.href.replace(/[()[\]\\*`'<>]/g, percentEncoded), host: parsed.host.replace(/^www\./, '') };
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
