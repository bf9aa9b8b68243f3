import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { findPlace } from '../../bot/store/chats/channels.ts';
import { readChannel } from '../../bot/teams/inbound/channel.ts';
import { readActivity } from '../../bot/teams/inbound/inbound-activity.ts';
import { createGraphToken } from '../../bot/teams/sign-in/graph-token.ts';
import { cardOf, replyTo } from '../support/bots/chat.ts';
import { type RunningBot, startBot } from '../support/bots/running-bot.ts';
import { anna, message, type Origin, team, tenantId } from '../support/microsoft/activities.ts';
import { type LoopbackGraph, openGraph } from '../support/microsoft/graph.ts';

const serviceUrl = 'http://127.0.0.1/';

/** What is read of a message in a channel with this channelData. */
function read(channelData: unknown, origin: Partial<Origin> = {}) {
  const activity = readActivity({ ...message('hulp', { serviceUrl, scope: 'channel', ...origin }), channelData });
  return typeof activity === 'string' ? activity : readChannel(activity);
}

describe('the channel that a message comes from', () => {
  for (const type of ['standard', 'private', 'shared'])
    it(`is known with its team, where it is a ${type} one`, () => {
      const channel = { id: '19:kanaal@thread.tacv2', name: 'Kanaal', type };
      assert.deepEqual(read({ team, channel }), { type, teamId: team.aadGroupId, teamName: team.name, name: 'Kanaal' });
    });

  it('is of no known kind and of no known team, where Teams tells neither', () => {
    assert.deepEqual(read({ team: { id: team.id }, channel: { id: '19:kanaal@thread.tacv2' } }), {});
    assert.deepEqual(read({ channel: { type: 'unknownFutureValue' }, team: null }), {});
    assert.deepEqual(read({}), {});
  });

  it('is called what its team is called, where it is the first one', () => {
    assert.deepEqual(read({ team: { id: team.id, name: 'Privacy' }, channel: { id: team.id } }), {
      teamName: 'Privacy',
      name: 'Privacy',
    });
  });

  it('is none in a chat, whatever the message says', () => {
    assert.equal(read({ team, channel: { type: 'standard' } }, { scope: 'personal' }), undefined);
    assert.equal(read({ team, channel: { type: 'standard' } }, { scope: 'groupChat' }), undefined);
  });

  it('is not read from fields that are something else: the message is refused and says which', () => {
    const wrong: Record<string, unknown> = {
      'channelData.team.aadGroupId': { team: { aadGroupId: 5 } },
      'channelData.channel.type': { channel: { type: ['standard'] } },
      'channelData.channel.id': { channel: { id: {} } },
      'channelData.team': { team: 'Privacy' },
      'channelData.channel': { channel: 'standard' },
    };
    for (const [path, channelData] of Object.entries(wrong))
      assert.match(String(read(channelData)), new RegExp(`^The body is not an activity: ${path} is `), path);
  });
});

describe('the team of a channel that Teams does not name', function () {
  this.timeout(60_000);
  const channelId = '19:kanaal@thread.tacv2';
  let graph: LoopbackGraph;
  let running: RunningBot;
  let origin: Origin;

  before(async () => {
    graph = await openGraph();
    const getToken = createGraphToken(graph.credentialsFactory, graph.credentials);
    running = await startBot({
      clock: () => Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Amsterdam]'),
      rights: { graph: { baseUrl: graph.baseUrl, getToken }, tenantId },
    });
    origin = { serviceUrl: running.connector.url, scope: 'channel', person: anna };
  });
  after(async () => {
    await running.close();
    await graph.close();
  });

  /** What the bot says to an owner of the team who asks for a summary in a channel. */
  async function summarise(id: string): Promise<string> {
    const typed = message('samenvatting', { ...origin, conversationId: `${id};messageid=1` });
    const reply = await replyTo(running, { ...typed, channelData: { team: { id: team.id }, channel: { id } } });
    return `${reply.text ?? ''} ${cardOf(reply)}`;
  }
  const asked = () => running.connector.calls.filter(({ path }) => path.startsWith('/v3/teams/'));

  it('is asked of the Bot Connector, once; then Graph says who may post', async () => {
    const aadGroupId = randomUUID();
    graph.setChannel(aadGroupId, channelId, [{ userId: anna.aadObjectId, roles: ['owner'] }]);
    running.connector.respondWith(({ path }) =>
      path.startsWith('/v3/teams/') ? { status: 200, body: { id: team.id, name: 'Privacy', aadGroupId } } : undefined,
    );
    assert.match(await summarise(channelId), /Samenvatting plaatsen/);
    assert.match(await summarise(channelId), /Samenvatting plaatsen/);
    assert.deepEqual(
      asked().map(({ path }) => decodeURIComponent(path)),
      [`/v3/teams/${team.id}`],
    );
    assert.equal((await findPlace(running.database.db, channelId))?.channel?.teamId, aadGroupId);
  });

  it('is not known where the Bot Connector does not say it either: nobody may post, and Graph is not asked', async () => {
    running.connector.respondWith(({ path }) =>
      path.startsWith('/v3/teams/')
        ? { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }
        : undefined,
    );
    const questions = graph.asked.length;
    assert.match(await summarise('19:onbekend@thread.tacv2'), /Er is niets gewijzigd/);
    assert.equal(graph.asked.length, questions);
  });
});
