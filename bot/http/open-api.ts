import { z } from 'zod';
import { apiRoot, apiVersion, problemSchema } from './problem.ts';
import { idempotencyKey, postedSchema, postRole, summarySchema } from './summaries-api.ts';

/** What the description of the API says of who runs the bot, as the settings have it. */
export interface OpenApiSettings {
  readonly publicUrl: string;
  readonly contact: string | undefined;
  readonly securityContact: string | undefined;
  readonly tenantId: string;
  readonly appId: string;
}

const header = (description: string, schema: object) => ({ description, schema });
const versionHeader = header('The version of this API.', { type: 'string', example: apiVersion });
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string) => ({ 'application/json': { schema: reference(name) } });

const answered = (description: string) => ({
  description,
  headers: { 'API-Version': versionHeader },
  content: json('PostedSummary'),
});

const refused = (description: string) => ({
  description,
  headers: { 'API-Version': versionHeader },
  content: { 'application/problem+json': { schema: reference('Problem') } },
});

const anyCaller = {
  '401': refused('There is no token, or it does not count.'),
  '403': refused(`The token does not have the role ${postRole}.`),
  '503': refused("The token can't be checked now; try again in a minute."),
};

/** What other software may ask of the bot, for people and programs (OpenAPI 3.0), from the schemas that requests are read with. */
export function describeApi(settings: OpenApiSettings): object {
  return {
    openapi: '3.0.3',
    info: {
      title: 'Defender bot: summaries',
      description:
        "Posts summaries of the dates in SLM Rijk's letter on Microsoft 365 Defender to channels and group chats of Teams, and tells what became of them.",
      version: apiVersion,
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en' },
      contact: describeContact(settings),
    },
    servers: [{ url: `${settings.publicUrl}${apiRoot}` }],
    tags: [
      { name: 'summaries', description: 'Summaries in channels and group chats.' },
      { name: 'description', description: 'This document.' },
    ],
    security: [{ entra: [] }],
    paths: {
      '/summaries': { post: describePost() },
      '/summaries/{id}': { get: describeFind() },
      '/openapi.json': { get: describeItself() },
    },
    components: {
      schemas: {
        Summary: toSchema(summarySchema, 'input'),
        PostedSummary: toSchema(postedSchema, 'output'),
        Problem: toSchema(problemSchema, 'output'),
      },
      securitySchemes: { entra: describeEntra(settings) },
    },
  };
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  return z.toJSONSchema(schema, { target: 'openapi-3.0', io });
}

/** The first mail address of those that the settings name. */
function describeContact({ contact, securityContact, publicUrl }: OpenApiSettings): object {
  const [email] = /[^\s:<>,;@]+@[^\s<>,;@]+/.exec(`${contact ?? ''} ${securityContact ?? ''}`) ?? [];
  return { name: contact ?? 'Who runs this bot', url: `${publicUrl}/tab/about`, ...(email ? { email } : {}) };
}

function describeEntra({ tenantId, appId }: OpenApiSettings): object {
  return {
    type: 'oauth2',
    description: `An access token of Microsoft Entra for an app with the role ${postRole}.`,
    flows: {
      clientCredentials: {
        tokenUrl: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
        scopes: { [`api://${appId}/.default`]: 'The roles that the app was given.' },
      },
    },
  };
}

function describePost(): object {
  return {
    operationId: 'postSummary',
    summary: 'Post a summary',
    description:
      'Posts a summary to one channel or group chat where the bot is. The same key with the same body is the same post.',
    tags: ['summaries'],
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description: 'Names this post, of the caller alone.',
        schema: { type: 'string', pattern: idempotencyKey.source },
      },
    ],
    requestBody: { required: true, content: json('Summary') },
    responses: {
      '200': answered('It was asked for before, with this key.'),
      '202': answered('It will be posted.'),
      '400': refused('The key or the body is not right.'),
      ...anyCaller,
      '404': refused('The bot is in no such channel or group chat.'),
      '409': refused('The key was used for another summary.'),
      '413': refused('The body is too large.'),
      '415': refused('The body is not sent as plain JSON.'),
    },
  };
}

function describeFind(): object {
  return {
    operationId: 'findSummary',
    summary: 'What became of a summary',
    description: 'Tells what became of a summary that the same app posted.',
    tags: ['summaries'],
    parameters: [
      {
        name: 'id',
        in: 'path',
        required: true,
        description: 'As it was answered.',
        schema: { type: 'string', format: 'uuid' },
      },
    ],
    responses: {
      '200': answered('What became of it.'),
      '400': refused('The id is no UUID.'),
      ...anyCaller,
      '404': refused('This app has no post with that id.'),
    },
  };
}

function describeItself(): object {
  return {
    operationId: 'readDescription',
    summary: 'This document',
    description: 'What this API takes and answers, in OpenAPI.',
    tags: ['description'],
    security: [],
    responses: {
      '200': {
        description: 'This document.',
        headers: {
          'API-Version': versionHeader,
          'access-control-allow-origin': header('Pages of any origin may read it.', { type: 'string', enum: ['*'] }),
        },
        content: { 'application/json': { schema: { type: 'object' } } },
      },
    },
  };
}
