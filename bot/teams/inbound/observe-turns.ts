import type { Telemetry } from '../../telemetry/telemetry.ts';
import type { Fields } from '../../telemetry/words.ts';
import { createReceive, type OnTurn, type Receive, type TeamsAdapter } from './adapter.ts';

const deeds: Readonly<Record<string, Fields['deed']>> = {
  'adaptiveCard/action': 'pressed',
  'message/submitAction': 'rated',
  'task/fetch': 'opened',
  'composeExtension/query': 'searched',
  'composeExtension/fetchTask': 'searched',
  'composeExtension/submitAction': 'searched',
};

/** What takes Teams' requests; each turn is told, with what it sends as a part of it. A request that was refused is none. */
export function observeTurns(adapter: Pick<TeamsAdapter, 'receive'>, onTurn: OnTurn, telemetry: Telemetry): Receive {
  return (request) => {
    let seen: Fields | undefined;
    const receive = createReceive(adapter, async (context) => {
      const { type, name = '' } = context.activity;
      const deed = type === 'message' ? 'said' : (deeds[name] ?? 'event');
      // Until it is over: where it fails the adapter apologises, and that is no failure to it.
      seen = { deed, result: 'failed' };
      context.onSendActivities((_context, _activities, send) => telemetry.during('send', { act: 'reply' }, send));
      await onTurn(context);
      seen = { deed, result: 'ok' };
    });
    return telemetry.during(
      'turn',
      { surface: 'chat' },
      () => receive(request),
      () => seen,
    );
  };
}
