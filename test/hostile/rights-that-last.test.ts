import assert from 'node:assert/strict';
import { createDirectory } from '../../bot/entra/directory.ts';
import { findLastSweep, takeSlot } from '../../bot/store/reminders/sweeps.ts';
import { createGraphToken } from '../../bot/teams/sign-in/graph-token.ts';
import { createEmbedded } from '../support/databases/databases.ts';
import { openGraph } from '../support/microsoft/graph.ts';

const [anna, bram, groupId] = [1, 2, 3].map((number) => `aaaaaaaa-0000-4000-8000-00000000000${number}`) as [
  string,
  string,
  string,
];

describe('an admin by a group that can’t be read any more', () => {
  it('is one for a day, and not for ever', async () => {
    const graph = await openGraph();
    let now = Temporal.Instant.from('2026-11-24T09:00:00Z');
    const directory = createDirectory({
      admins: [anna],
      deputies: [],
      adminGroupId: groupId,
      graph: { baseUrl: graph.baseUrl, getToken: createGraphToken(graph.credentialsFactory, graph.credentials) },
      now: () => now,
      onError: () => undefined,
    });
    graph.setMembers(groupId, [bram]);
    assert.equal(await directory.isAdmin(bram), true);
    await graph.close();
    now = now.add({ hours: 23 });
    assert.equal(await directory.isAdmin(bram), true);
    now = now.add({ hours: 2 });
    assert.equal(await directory.isAdmin(bram), false);
    assert.equal(await directory.isAdmin(anna), true);
  });
});

describe('a clock that was ahead for a while', function () {
  this.timeout(60_000);

  it('hides no sweep that is missed afterwards', async () => {
    const database = await createEmbedded();
    const opened = await database.open();
    const sweepAt = (text: string) => {
      const at = Temporal.ZonedDateTime.from(`${text}[Europe/Amsterdam]`);
      const when = { now: at.toInstant(), planned: 0 };
      return takeSlot(opened.db, { day: at.toPlainDate(), slot: '09:00' }, when);
    };
    await sweepAt('2026-11-24T10:05');
    await sweepAt('2040-01-02T09:00');
    const last = await findLastSweep(opened.db, Temporal.Instant.from('2026-11-25T09:00:00Z'));
    assert.equal(last?.at.toString(), '2026-11-24T09:05:00Z');
    await opened.close();
    await database.drop();
  });
});
