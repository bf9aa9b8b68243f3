import type restify from 'restify';
import type { Request, Response } from 'restify';
import type { Config } from '../settings/config.ts';

/** The text as it is now. */
export type SecurityTxt = () => string;

const path = '/.well-known/security.txt';
/** Who keeps a copy asks again within this time; RFC 9116 advises less than a year. */
const holdsHours = 90 * 24;

/**
 * To whom somebody tells what is not safe in this bot (RFC 9116): the organisation that runs it says so in its settings.
 * @returns undefined where it names nobody
 */
export function createSecurityTxt(
  { securityContact, publicUrl }: Pick<Config, 'securityContact' | 'publicUrl'>,
  now: () => Temporal.Instant,
): SecurityTxt | undefined {
  if (securityContact === undefined) return undefined;
  return () => {
    const expires = now().add({ hours: holdsHours }).round('second');
    const lines = [`Contact: ${securityContact}`, `Expires: ${expires}`, 'Preferred-Languages: nl, en'];
    return [...lines, ...(publicUrl ? [`Canonical: ${publicUrl}${path}`] : []), ''].join('\n');
  };
}

export function addSecurityTxt(http: restify.Server, securityTxt: SecurityTxt): void {
  const show = async (_request: Request, response: Response) => {
    response.sendRaw(200, securityTxt(), { 'Content-Type': 'text/plain; charset=utf-8' });
  };
  http.get(path, show);
  http.head(path, show);
}
