import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  ActivityHandler,
  type Request as BotRequest,
  CallerIdConstants,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
} from 'botbuilder';
import { AuthenticationConstants } from 'botframework-connector';
import restify, { type Request, type Response } from 'restify';
import { bot, tenantId } from '../support/microsoft/activities.ts';
import { openIssuer, teamsClaims } from '../support/microsoft/openid-issuer.ts';
import { reportToParent } from './report-to-parent.ts';

/**
 * A process of its own that is put under load: `stock-echo.ts SERVICE_URL`, the echo bot of botbuilder's documentation on
 * restify, with nothing of ours. It checks tokens, with the keys and the bot's own token from loopback.
 */
const [serviceUrl = ''] = process.argv.slice(2);
const app = { appId: bot.id.replace('28:', ''), tenantId, password: 'geheim' };
const issuer = await openIssuer();

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const replyText = `Echo: ${context.activity.text}`;
      await context.sendActivity(MessageFactory.text(replyText, replyText));
      await next();
    });
  }
}

const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: app.appId,
      MicrosoftAppTenantId: app.tenantId,
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
      ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
      ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
      OAuthUrl: AuthenticationConstants.OAuthUrl,
      ToBotFromChannelOpenIdMetadataUrl: issuer.openIdMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: issuer.openIdMetadataUrl,
      CallerId: CallerIdConstants.PublicAzureChannel,
    },
    issuer.credentialsFactory(app),
  ),
);
const echo = new EchoBot();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: Request, response: Response) => {
  await adapter.process(request as BotRequest, response, (context) => echo.run(context));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
reportToParent({
  port: (server.address() as AddressInfo).port,
  token: await issuer.sign(teamsClaims({ appId: app.appId, serviceUrl })),
});
