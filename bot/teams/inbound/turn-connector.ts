import type { TurnContext } from 'botbuilder';
import type { BotConnector } from '../outbound/connector.ts';

const key = Symbol('the way to Teams');

/** What is said in a turn goes that way. */
export function keepConnector({ turnState }: TurnContext, connector: BotConnector): void {
  turnState.set(key, connector);
}

export function connectorOf({ turnState }: TurnContext): BotConnector {
  const connector = turnState.get<BotConnector | undefined>(key);
  if (!connector) throw new Error('the turn has no way to Teams');
  return connector;
}
