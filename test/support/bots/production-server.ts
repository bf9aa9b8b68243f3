import { randomUUID } from 'node:crypto';
import type { OnTurn } from '../../../bot/teams/inbound/adapter.ts';
import { createAdapter } from '../../../bot/teams/inbound/adapter.ts';
import { message, tenantId } from '../microsoft/activities.ts';
import { type Connector, openConnector } from '../microsoft/connector.ts';
import { type OpenIdIssuer, openIssuer, teamsClaims } from '../microsoft/openid-issuer.ts';
import { recordLog } from '../recorded-log.ts';
import { type LoopbackServer, openServer } from './loopback-server.ts';

/** A bot that asks for tokens as in production, with Microsoft's side on loopback. */
export interface ProductionServer extends Omit<LoopbackServer, 'post' | 'close'> {
  readonly issuer: OpenIdIssuer;
  readonly connector: Connector;
  readonly log: ReturnType<typeof recordLog>;
  /** Another token each time, of the moment that the bot's clock says. */
  sign(): Promise<string>;
  /** A question, with that token or without any. */
  ask(token?: string): Promise<Response>;
  close(): Promise<void>;
}

const app = { appId: '0f3d9f0c-2f8e-4a53-8b35-5f9a2c6f7a10', tenantId, password: 'geheim' };

export async function openProduction({
  now = Date.now,
  onTurn = async () => undefined,
}: {
  now?: () => number;
  onTurn?: OnTurn;
} = {}): Promise<ProductionServer> {
  const issuer = await openIssuer();
  const connector = await openConnector();
  const log = recordLog();
  const adapter = createAdapter(
    { environment: 'production', credentials: { type: 'SingleTenant', ...app } },
    {
      log,
      microsoft: {
        openIdMetadataUrl: issuer.openIdMetadataUrl,
        credentialsFactory: issuer.credentialsFactory(app),
        isAllowedServiceUrl: (url) => url === connector.url,
        now,
      },
    },
  );
  const server = await openServer({ adapter, onTurn, log });
  return {
    ...server,
    log,
    issuer,
    connector,
    sign: () => {
      const seconds = Math.floor(now() / 1000);
      const times = { nbf: seconds - 60, exp: seconds + 3600, jti: randomUUID() };
      return issuer.sign(teamsClaims({ appId: app.appId, serviceUrl: connector.url }, times));
    },
    ask: (token) =>
      server.post(
        message('Wat is O2?', { serviceUrl: connector.url }),
        token === undefined ? {} : { authorization: `Bearer ${token}` },
      ),
    close: async () => {
      for (const part of [server, issuer, connector]) await part.close();
    },
  };
}
