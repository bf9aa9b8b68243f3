import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { GraphError } from '../../bot/teams/graph.ts';
import { createGraphToken } from '../../bot/teams/graph-token.ts';
import { type ChannelPlace, createRoster, type Roster } from '../../bot/teams/roster.ts';
import { type LoopbackGraph, listFailures, openGraph } from '../support/graph.ts';

describe('what somebody is in a channel', () => {
  const [anna, bram, gast, teamId, tenantId] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const channelId = '19:kanaal/met?tekens@thread.tacv2';
  const standard: ChannelPlace = { teamId, channelId, type: 'standard' };
  let graph: LoopbackGraph;
  let now: Temporal.Instant;

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

  it('is what they are in the team, where the channel is a standard one', async () => {
    graph.setTeam(teamId, [
      { userId: randomUUID() },
      { userId: randomUUID() },
      { userId: anna.toUpperCase(), roles: ['owner'] },
      { userId: bram },
      { userId: gast, roles: ['guest'] },
    ]);
    const roster = open();
    assert.equal(await roster.readRole(standard, anna), 'owner');
    assert.equal(await roster.readRole(standard, bram.toUpperCase()), 'member');
    assert.equal(await roster.readRole(standard, gast), 'guest');
    assert.equal(await roster.readRole(standard, randomUUID()), 'none');
    assert.equal(await roster.readRole(standard, ''), 'none');
  });

  for (const type of ['private', 'shared', undefined] as const)
    it(`is what they are in the channel itself, where it is ${type ?? 'of a kind that Teams does not tell'}`, async () => {
      graph.setTeam(teamId, [{ userId: anna, roles: ['owner'] }]);
      graph.setChannel(teamId, channelId, [{ userId: bram, roles: ['owner'] }]);
      const roster = open();
      assert.equal(await roster.readRole({ ...standard, type }, anna), 'none');
      assert.equal(await roster.readRole({ ...standard, type }, bram), 'owner');
    });

  it('is a guest, where they are of another organisation or a guest besides', async () => {
    graph.setChannel(teamId, channelId, [
      { userId: anna, roles: ['owner'], tenantId: randomUUID() },
      { userId: bram, roles: ['owner', 'guest'] },
      { userId: gast, roles: ['owner'], tenantId: tenantId.toUpperCase() },
    ]);
    const place = { ...standard, type: 'shared' as const };
    const roster = open();
    assert.equal(await roster.readRole(place, anna), 'guest');
    assert.equal(await roster.readRole(place, bram), 'guest');
    assert.equal(await roster.readRole(place, gast), 'owner');
  });

  it('is asked once by all who ask within a minute, and then again: who lost the right has lost it', async () => {
    graph.setTeam(teamId, [{ userId: anna, roles: ['owner'] }]);
    const roster = open();
    await Promise.all([roster.readRole(standard, anna), roster.readRole(standard, bram)]);
    assert.equal(graph.asked.length, 1);
    graph.setTeam(teamId, [{ userId: anna }]);
    now = now.add({ seconds: 59 });
    assert.equal(await roster.readRole(standard, anna), 'owner');
    now = now.add({ seconds: 1 });
    assert.equal(await roster.readRole(standard, anna), 'member');
  });

  for (const { what, script, code } of listFailures({ stranger: anna }).filter(({ what }) => !/nobody in/.test(what)))
    it(`is not known where Graph ${what}, also to who was an owner before`, async () => {
      graph.setTeam(teamId, [{ userId: anna, roles: ['owner'] }]);
      const roster = open(code === 'timeout' ? 500 : undefined);
      assert.equal(await roster.readRole(standard, anna), 'owner');
      graph.respondWith(script);
      now = now.add({ minutes: 2 });
      await assert.rejects(roster.readRole(standard, anna), (error: GraphError) => error.code === code);
      graph.respondWith(() => undefined);
      assert.equal(await roster.readRole(standard, anna), 'owner');
    });

  it('is not known without the permission, and which one is missing is said', async () => {
    graph.respondWith(() => ({ status: 403 }));
    await assert.rejects(open().readRole(standard, anna), /TeamMember\.Read\.Group/);
    await assert.rejects(open().readRole({ ...standard, type: 'private' }, anna), /ChannelMember\.Read\.Group/);
  });
});
