import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { GraphError } from '../../bot/entra/graph.ts';
import { type ChannelPlace, createRoster, type Roster } from '../../bot/entra/roster.ts';
import { createGraphToken } from '../../bot/teams/sign-in/graph-token.ts';
import { type LoopbackGraph, listFailures, openGraph } from '../support/microsoft/graph.ts';

const [anna, bram, gast, vreemd, teamId, tenantId] = Array.from({ length: 6 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const channelId = '19:kanaal/met?tekens#en%2Fmeer@thread.tacv2';
const standard: ChannelPlace = { teamId, channelId, type: 'standard' };
const types = ['standard', 'private', 'shared', undefined] as const;

describe('what somebody is in a channel', () => {
  let graph: LoopbackGraph;
  let now: Temporal.Instant;
  const wait = (duration: Temporal.DurationLike) => {
    now = now.add(duration);
  };

  beforeEach(async () => {
    graph = await openGraph();
    now = Temporal.Instant.from('2026-11-24T09:00:00Z');
  });
  afterEach(() => graph.close());

  function open(timeoutMs?: number): Roster {
    const getToken = createGraphToken(graph.credentialsFactory, graph.credentials);
    const limit = timeoutMs === undefined ? {} : { timeoutMs };
    return createRoster({ graph: { baseUrl: graph.baseUrl, getToken }, tenantId, now: () => now, ...limit });
  }

  /** Why it is not known; undefined where it is. */
  async function failureOf(roster: Roster, place = standard, personId = anna): Promise<GraphError | undefined> {
    try {
      await roster.readRole(place, personId);
      return undefined;
    } catch (error) {
      assert.ok(error instanceof GraphError);
      return error;
    }
  }

  describe('is what Graph says', () => {
    it('of the team, where the channel is a standard one', async () => {
      graph.setTeam(teamId, [
        { userId: randomUUID() },
        { userId: randomUUID() },
        { userId: anna.toUpperCase(), roles: ['owner'] },
        { userId: bram },
        { userId: gast, roles: ['guest'] },
      ]);
      graph.setChannel(teamId, channelId, [{ userId: bram, roles: ['owner'] }]);
      const roster = open();
      assert.equal(await roster.readRole(standard, anna), 'owner');
      assert.equal(await roster.readRole(standard, bram.toUpperCase()), 'member');
      assert.equal(await roster.readRole(standard, gast), 'guest');
      assert.equal(await roster.readRole(standard, vreemd), 'none');
    });

    for (const type of ['private', 'shared', undefined] as const)
      it(`of the channel itself, where it is ${type ?? 'of a kind that Teams does not tell'}`, async () => {
        graph.setTeam(teamId, [{ userId: anna, roles: ['owner'] }]);
        graph.setChannel(teamId, channelId, [{ userId: bram, roles: ['owner'] }]);
        const roster = open();
        assert.equal(await roster.readRole({ ...standard, type }, anna), 'none');
        assert.equal(await roster.readRole({ ...standard, type }, bram), 'owner');
      });

    it('of each channel by itself', async () => {
      const other = { ...standard, channelId: '19:ander@thread.tacv2', type: 'private' as const };
      graph.setChannel(teamId, channelId, [{ userId: anna, roles: ['owner'] }]);
      graph.setChannel(teamId, other.channelId, [{ userId: bram, roles: ['owner'] }]);
      const roster = open();
      assert.equal(await roster.readRole({ ...standard, type: 'private' }, anna), 'owner');
      assert.equal(await roster.readRole(other, anna), 'none');
    });

    it('whether it writes roles with a capital or without', async () => {
      graph.setChannel(teamId, channelId, [
        { userId: anna, roles: ['Owner'] },
        { userId: bram, roles: ['Member'] },
        { userId: gast, roles: ['Owner', 'Guest'] },
      ]);
      const place = { ...standard, type: 'private' as const };
      const roster = open();
      assert.equal(await roster.readRole(place, anna), 'owner');
      assert.equal(await roster.readRole(place, bram), 'member');
      assert.equal(await roster.readRole(place, gast), 'guest');
    });

    for (const type of types)
      it(`of thousands, where the channel is ${type ?? 'of a kind that Teams does not tell'}`, async () => {
        await graph.close();
        graph = await openGraph({ pageSize: 999 });
        const members = [
          ...Array.from({ length: 4_999 }, () => ({ userId: randomUUID() })),
          { userId: anna, roles: ['owner' as const] },
        ];
        graph.setTeam(teamId, members);
        graph.setChannel(teamId, channelId, members);
        assert.equal(await open().readRole({ ...standard, type }, anna), 'owner');
        assert.equal(graph.asked.length, 6);
      });
  });

  describe('is no more than a guest', () => {
    for (const type of ['standard', 'private', 'shared'] as const)
      it(`for who is one, or is of another organisation, whatever else they are in a ${type} channel`, async () => {
        const members = [
          { userId: anna, roles: ['owner' as const], tenantId: randomUUID() },
          { userId: bram, roles: ['owner' as const, 'guest' as const], tenantId },
          { userId: gast, tenantId: randomUUID() },
          { userId: vreemd, roles: ['owner' as const], tenantId: tenantId.toUpperCase() },
        ];
        graph.setTeam(teamId, members);
        graph.setChannel(teamId, channelId, members);
        const roster = open();
        for (const person of [anna, bram, gast])
          assert.equal(await roster.readRole({ ...standard, type }, person), 'guest');
        assert.equal(await roster.readRole({ ...standard, type }, vreemd), 'owner');
      });

    it('and nothing for who is not known to Entra', async () => {
      graph.setTeam(teamId, [{ roles: ['owner'] }, { userId: anna }]);
      const roster = open();
      assert.equal(await roster.readRole(standard, ''), 'none');
      assert.equal(await roster.readRole(standard, 'undefined'), 'none');
      assert.equal(await roster.readRole(standard, anna), 'member');
    });
  });

  describe('is asked of Graph', () => {
    it('once by all who ask within a minute, and then again: who lost the right has lost it', async () => {
      graph.setTeam(teamId, [{ userId: anna, roles: ['owner'] }]);
      const roster = open();
      await Promise.all([roster.readRole(standard, anna), roster.readRole(standard, bram)]);
      assert.equal(graph.asked.length, 1);
      graph.setTeam(teamId, [{ userId: anna }]);
      wait({ seconds: 59 });
      assert.equal(await roster.readRole(standard, anna), 'owner');
      wait({ seconds: 1 });
      assert.equal(await roster.readRole(standard, anna), 'member');
      assert.equal(graph.asked.length, 2);
    });

    it('once for all channels that have the members of their team', async () => {
      graph.setTeam(teamId, [{ userId: anna, roles: ['owner'] }]);
      const roster = open();
      await roster.readRole(standard, anna);
      await roster.readRole({ ...standard, channelId: '19:ander@thread.tacv2' }, anna);
      assert.equal(graph.asked.length, 1);
    });

    it('with a new token, if the old one was refused', async () => {
      graph.setTeam(teamId, [{ userId: anna, roles: ['owner'] }]);
      const roster = open();
      await roster.readRole(standard, anna);
      graph.revokeTokens();
      wait({ minutes: 1 });
      assert.equal((await failureOf(roster))?.statusCode, 401);
      assert.equal(await roster.readRole(standard, anna), 'owner');
    });

    it('not before the moment that it names, where it is asked too often', async () => {
      graph.setTeam(teamId, [{ userId: anna, roles: ['owner'] }]);
      graph.respondWith(() => ({ status: 429, headers: { 'retry-after': '20' } }));
      const roster = open();
      assert.equal((await failureOf(roster))?.statusCode, 429);
      graph.respondWith(() => undefined);
      wait({ seconds: 19 });
      assert.equal((await failureOf(roster))?.statusCode, 429);
      assert.equal(graph.asked.length, 1);
      wait({ seconds: 1 });
      assert.equal(await roster.readRole(standard, anna), 'owner');
    });

    it('within a minute, whatever moment it names', async () => {
      graph.setTeam(teamId, [{ userId: anna, roles: ['owner'] }]);
      graph.respondWith(() => ({ status: 503, headers: { 'retry-after': '86400' } }));
      const roster = open();
      await failureOf(roster);
      graph.respondWith(() => undefined);
      wait({ minutes: 1 });
      assert.equal(await roster.readRole(standard, anna), 'owner');
    });

    it('by nobody else: the rest of the members is not asked of another host', async () => {
      const other = await openGraph();
      try {
        const owner = [{ userId: vreemd, roles: ['owner'] }];
        other.respondWith(() => ({ status: 200, body: { value: owner } }));
        graph.respondWith(() => ({
          status: 200,
          body: { value: owner, '@odata.nextLink': `${other.baseUrl}/v1.0/teams/${teamId}/members` },
        }));
        assert.equal((await failureOf(open(), standard, vreemd))?.code, 'malformed');
        assert.equal(other.asked.length, 0);
      } finally {
        await other.close();
      }
    });

    it('for the channel that is meant, whatever its id is made of', async () => {
      graph.setTeam(teamId, [{ userId: vreemd, roles: ['owner'] }]);
      const roster = open();
      for (const id of ['..', '.', '', '../..', '..%2f..', `../../${teamId}`, 'a/../..', '?', '#', '\\..\\..', '\n']) {
        assert.ok(await failureOf(roster, { ...standard, channelId: id, type: 'private' }, vreemd), `channel ${id}`);
        assert.ok(await failureOf(roster, { ...standard, teamId: id }, vreemd), `team ${id}`);
        assert.ok(await failureOf(roster, { teamId: id, channelId: id, type: 'shared' }, vreemd), `both ${id}`);
      }
      const wrong = graph.asked.map(({ pathname }) => pathname).filter((path) => path.split('/').length < 5);
      assert.deepEqual(wrong, []);
    });
  });

  for (const { what, script, code } of listFailures({ stranger: vreemd })) {
    // Only silence is to take that long.
    const timeoutMs = code === 'timeout' ? 300 : 10_000;

    it(`is not known while Graph ${what}, also to who was an owner before`, async () => {
      graph.setTeam(teamId, [{ userId: anna, roles: ['owner'] }]);
      const roster = open(timeoutMs);
      assert.equal(await roster.readRole(standard, anna), 'owner');
      graph.respondWith(script);
      wait({ minutes: 1 });
      assert.equal((await failureOf(roster, standard, anna))?.code, code);
      graph.respondWith(() => undefined);
      assert.equal(await roster.readRole(standard, anna), 'owner');
      assert.equal(await roster.readRole(standard, vreemd), 'none');
    });

    for (const type of types)
      it(`makes nobody an owner of a channel (${type ?? 'kind not told'}) when Graph ${what}, and names nobody`, async () => {
        graph.respondWith(script);
        const error = await failureOf(open(timeoutMs), { ...standard, type }, vreemd);
        assert.equal(error?.code, code);
        for (const secret of [vreemd, teamId, 'kanaal', 'graph-token']) assert.ok(!error?.message.includes(secret));
      });
  }

  it('is not known when the bot gets no token', async () => {
    graph.lockOut();
    assert.equal((await failureOf(open()))?.code, 'no-token');
    assert.equal(graph.asked.length, 0);
  });

  it('is not known of a team or a channel that is not there', async () => {
    assert.match((await failureOf(open()))?.message ?? '', /404.*not there any more/);
    graph.setTeam(teamId, []);
    assert.equal((await failureOf(open(), { ...standard, type: 'private' }))?.statusCode, 404);
  });

  for (const status of [401, 403])
    it(`is not known where Graph answers ${status}, and which permission it takes is said`, async () => {
      graph.respondWith(() => ({ status }));
      assert.match((await failureOf(open()))?.message ?? '', /TeamMember\.Read\.Group/);
      for (const type of ['private', 'shared', undefined] as const)
        assert.match((await failureOf(open(), { ...standard, type }))?.message ?? '', /ChannelMember\.Read\.Group/);
    });
});
