import type { Telemetry } from '../telemetry/telemetry.ts';
import type { Route } from './reply.ts';

/** What answers the turns of the tab, each of which is told; Teams' are where they come in. */
export function observeRoute(route: Route, telemetry: Telemetry): Route {
  return (turn) => telemetry.during('turn', { surface: 'tab', deed: turn.did.kind }, () => route(turn));
}
