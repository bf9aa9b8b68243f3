import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createDirectory, type Directory, type DirectoryParts } from '../../bot/entra/directory.ts';
import type { GraphError } from '../../bot/entra/graph.ts';
import { createGraphToken } from '../../bot/teams/sign-in/graph-token.ts';
import { type LoopbackGraph, listFailures, openGraph } from '../support/microsoft/graph.ts';

const [anna, bram, carla, daan, groupId] = Array.from({ length: 5 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
];

describe('who is an admin', () => {
  let graph: LoopbackGraph;
  let errors: GraphError[];
  let now: Temporal.Instant;
  const wait = (duration: Temporal.DurationLike) => {
    now = now.add(duration);
  };

  beforeEach(async () => {
    graph = await openGraph();
    errors = [];
    now = Temporal.Instant.from('2026-11-24T09:00:00Z');
  });
  afterEach(() => graph.close());

  /** ADMINS names Anna; whoever is in the group comes on top of that. */
  function open(parts: Partial<DirectoryParts> = {}): Directory {
    return createDirectory({
      admins: [anna],
      deputies: [],
      adminGroupId: groupId,
      graph: { baseUrl: graph.baseUrl, getToken: createGraphToken(graph.credentialsFactory, graph.credentials) },
      now: () => now,
      onError: (error) => errors.push(error),
      ...parts,
    });
  }

  async function listAdmins(directory: Directory): Promise<string[]> {
    return (await directory.listStaff()).admins;
  }

  function codes(): string[] {
    return errors.map(({ code }) => code);
  }

  describe('as it is set up', () => {
    it('is whom ADMINS names and who is in the group, each once', async () => {
      graph.setMembers(groupId, [bram, anna]);
      const directory = open();
      assert.deepEqual(await listAdmins(directory), [anna, bram]);
      assert.equal(await directory.isAdmin(anna), true);
      assert.equal(await directory.isAdmin(bram), true);
      assert.equal(await directory.isAdmin(carla), false);
      assert.equal(await directory.isAdmin(''), false);
      assert.deepEqual(errors, []);
    });

    it('is everybody in a group that takes several pages', async () => {
      graph.setMembers(groupId, [bram, carla, daan, ...Array.from({ length: 4 }, () => randomUUID())]);
      assert.equal((await listAdmins(open())).length, 8);
      assert.equal(graph.asked.length, 4);
    });

    it('does not depend on capitals, and is listed in lower case', async () => {
      graph.setMembers(groupId, [bram.toUpperCase()]);
      const directory = open({ admins: [anna.toUpperCase()], deputies: [carla.toUpperCase()] });
      assert.equal(await directory.isAdmin(bram.toUpperCase()), true);
      assert.equal(await directory.isAdmin(bram), true);
      assert.equal(await directory.isAdmin(anna), true);
      assert.deepEqual(await directory.listStaff(), { admins: [anna, bram], deputies: [carla] });
    });

    it('is nobody else where no group is set, and Graph is not asked', async () => {
      graph.setMembers(groupId, [bram]);
      const directory = open({ adminGroupId: undefined });
      assert.deepEqual(await listAdmins(directory), [anna]);
      assert.equal(await directory.isAdmin(bram), false);
      assert.equal(graph.asked.length, 0);
    });

    it('is nobody at all without ADMINS and with an empty group', async () => {
      graph.setMembers(groupId, []);
      assert.deepEqual(await listAdmins(open({ admins: [] })), []);
      assert.deepEqual(errors, []);
    });

    it('leaves no deputy who is an admin too: they have the reminder already', async () => {
      graph.setMembers(groupId, [bram]);
      assert.deepEqual((await open({ deputies: [bram, carla, anna, carla] }).listStaff()).deputies, [carla]);
    });
  });

  describe('is asked of Graph', () => {
    beforeEach(() => graph.setMembers(groupId, [bram]));

    it('once by all who ask at the same time', async () => {
      const directory = open();
      const answers = await Promise.all([
        directory.isAdmin(bram),
        directory.isAdmin(carla),
        directory.isAdmin(bram),
        listAdmins(directory),
      ]);
      assert.deepEqual(answers, [true, false, true, [anna, bram]]);
      assert.equal(graph.asked.length, 1);
    });

    it('every ten minutes: who has left the group is no admin any more', async () => {
      const directory = open();
      assert.equal(await directory.isAdmin(bram), true);
      graph.setMembers(groupId, [carla]);
      wait({ minutes: 9, seconds: 59 });
      assert.equal(await directory.isAdmin(bram), true);
      wait({ seconds: 1 });
      assert.equal(await directory.isAdmin(bram), false);
      assert.equal(await directory.isAdmin(carla), true);
      assert.equal(graph.asked.length, 2);
    });

    it('not for whom ADMINS names', async () => {
      assert.equal(await open().isAdmin(anna), true);
      assert.equal(graph.asked.length, 0);
    });

    it('with the credentials that the bot signs in with, and with no others', async () => {
      const stranger = { ...graph.credentials, appId: randomUUID() };
      const getToken = createGraphToken(graph.credentialsFactory, stranger);
      assert.equal(await open({ graph: { baseUrl: graph.baseUrl, getToken } }).isAdmin(bram), false);
      assert.equal(graph.asked.length, 0);
      assert.deepEqual(codes(), ['no-token']);
    });
  });

  for (const { what, script, code } of listFailures({ stranger: carla })) {
    // Only silence is to take that long.
    const timeoutMs = code === 'timeout' ? 500 : 10_000;

    it(`stays who it was when Graph ${what}, and that is reported`, async () => {
      graph.setMembers(groupId, [bram]);
      const directory = open({ timeoutMs });
      assert.equal(await directory.isAdmin(bram), true);
      graph.respondWith(script);
      wait({ minutes: 10 });
      assert.equal(await directory.isAdmin(bram), true);
      assert.equal(await directory.isAdmin(carla), false);
      assert.deepEqual(await listAdmins(directory), [anna, bram]);
      assert.deepEqual(codes(), [code]);
    });

    it(`is only whom ADMINS names when Graph ${what} from the start, and that is reported without names`, async () => {
      graph.setMembers(groupId, [bram]);
      graph.respondWith(script);
      const directory = open({ timeoutMs });
      assert.equal(await directory.isAdmin(bram), false);
      assert.equal(await directory.isAdmin(carla), false);
      assert.deepEqual(await listAdmins(directory), [anna]);
      assert.deepEqual(codes(), [code]);
      const reported = errors.map(({ message }) => message).join();
      for (const secret of [anna, bram, carla, groupId, 'graph-token']) assert.ok(!reported.includes(secret), reported);
    });
  }

  describe('after a failure', () => {
    beforeEach(() => graph.setMembers(groupId, [bram]));

    it('is asked again after a minute, and not before', async () => {
      graph.respondWith(() => ({ status: 500 }));
      const directory = open();
      await Promise.all([directory.isAdmin(bram), directory.isAdmin(bram)]);
      wait({ seconds: 59 });
      await directory.isAdmin(bram);
      assert.equal(graph.asked.length, 1);
      assert.equal(errors.length, 1);
      graph.respondWith(() => undefined);
      wait({ seconds: 1 });
      assert.equal(await directory.isAdmin(bram), true);
      assert.equal(graph.asked.length, 2);
      assert.equal(errors.length, 1);
    });

    it('is asked again when Graph says so, if that is later', async () => {
      graph.respondWith(() => ({ status: 429, headers: { 'retry-after': '150' } }));
      const directory = open();
      await directory.isAdmin(bram);
      wait({ seconds: 149 });
      await directory.isAdmin(bram);
      assert.equal(graph.asked.length, 1);
      wait({ seconds: 1 });
      await directory.isAdmin(bram);
      assert.equal(graph.asked.length, 2);
    });

    it('is asked again within ten minutes, whatever Graph says', async () => {
      graph.respondWith(() => ({ status: 503, headers: { 'retry-after': '86400' } }));
      const directory = open();
      await directory.isAdmin(bram);
      wait({ minutes: 10 });
      await directory.isAdmin(bram);
      assert.equal(graph.asked.length, 2);
    });

    it('is asked with a new token, if the old one was refused', async () => {
      const directory = open();
      await directory.isAdmin(bram);
      graph.revokeTokens();
      graph.setMembers(groupId, [bram, carla]);
      wait({ minutes: 10 });
      assert.equal(await directory.isAdmin(carla), false);
      assert.deepEqual(
        errors.map(({ code, statusCode }) => ({ code, statusCode })),
        [{ code: 'refused', statusCode: 401 }],
      );
      wait({ minutes: 1 });
      assert.equal(await directory.isAdmin(carla), true);
    });
  });

  it('stays who it was when the bot gets no token', async () => {
    graph.lockOut();
    const directory = open();
    assert.equal(await directory.isAdmin(bram), false);
    assert.deepEqual(codes(), ['no-token']);
    assert.equal(graph.asked.length, 0);
  });

  it('stays who it was when the token does not come in time', async () => {
    const getToken = () => new Promise<string>(() => {});
    const directory = open({ graph: { baseUrl: graph.baseUrl, getToken }, timeoutMs: 50 });
    assert.equal(await directory.isAdmin(bram), false);
    assert.deepEqual(codes(), ['timeout']);
  });

  it('is no longer waited for when Graph says nothing', async () => {
    graph.respondWith(() => 'silence');
    await open({ timeoutMs: 50 }).isAdmin(bram);
    await graph.untilGivenUp();
  });

  it('is not asked of another host, where the rest of the members would be', async () => {
    const other = await openGraph();
    try {
      other.respondWith(() => ({ status: 200, body: { value: [{ id: carla }] } }));
      graph.respondWith(() => ({
        status: 200,
        body: { value: [{ id: bram }], '@odata.nextLink': `${other.baseUrl}/v1.0/more` },
      }));
      assert.deepEqual(await listAdmins(open()), [anna]);
      assert.deepEqual(codes(), ['malformed']);
      assert.equal(other.asked.length, 0);
    } finally {
      await other.close();
    }
  });
});
