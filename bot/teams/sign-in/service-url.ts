import { isLoopbackHost } from '../../settings/loopback-host.ts';
import { reached } from '../../settings/reached.ts';

/**
 * The hosts at which Teams is called: the public cloud, GCC, GCC High and DoD, as Microsoft documents them
 * (microsoft.github.io/Agents-for-js, TeamsServiceEndpoints). Exact names, because anybody can register
 * something.trafficmanager.net.
 */
const teamsHosts: ReadonlySet<string> = new Set([
  new URL(reached.teams).host,
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);

/**
 * Whether the bot may call `serviceUrl`, and so show it its token. In production that is Teams itself over HTTPS;
 * in development only this machine. To be asked again of an address that was stored.
 */
export function isAllowedServiceUrl(serviceUrl: string, environment: 'development' | 'production'): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username || url.password || url.search || url.hash) return false;
  if (environment === 'development') return /^https?:$/.test(url.protocol) && isLoopbackHost(url.hostname);
  // `host` has the port where it is not HTTPS's own, so another port is refused too.
  return url.protocol === 'https:' && teamsHosts.has(url.host);
}

/** Whether two addresses are one: Teams sends the same address with and without its last slash. */
export function isSameServiceUrl(one: string, other: string): boolean {
  return one.replace(/\/+$/, '') === other.replace(/\/+$/, '');
}
