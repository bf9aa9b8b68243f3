import type { Host } from './host.ts';

/** A frame is Teams': other pages can't have this one in a frame. */
export async function connectHost(search: URLSearchParams): Promise<Host> {
  if (window.parent !== window) return (await import('./teams-host.ts')).connectTeams(search);
  return (await import('./browser-host.ts')).connectBrowser(search);
}
