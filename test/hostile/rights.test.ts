import assert from 'node:assert/strict';
import type { Tables } from '../../bot/store/tables.ts';
import { createGraphToken } from '../../bot/teams/sign-in/graph-token.ts';
import { commands } from '../../bot/turns/commands.ts';
import { type ChannelBot, openChannelBot } from '../support/bots/channel-bot.ts';
import {
  anna,
  bram,
  installationUpdate,
  invoke,
  message,
  type Origin,
  team,
  tenantId,
} from '../support/microsoft/activities.ts';
import { type LoopbackGraph, openGraph } from '../support/microsoft/graph.ts';

/** What only admins, owners and who may broadcast can change. */
const kept: readonly (keyof Tables)[] = [
  'own_milestones',
  'local_settings',
  'source_readings',
  'done_occurrences',
  'reopened_occurrences',
  'schedules',
  'posts',
  'broadcasts',
  'channel_lists',
];

describe('somebody who may change nothing', function () {
  this.timeout(180_000);
  let graph: LoopbackGraph;
  let bot: ChannelBot;

  before(async () => {
    graph = await openGraph();
    graph.setTeam(team.aadGroupId, [
      { userId: anna.aadObjectId, roles: ['owner'], tenantId },
      { userId: bram.aadObjectId, roles: [], tenantId },
    ]);
    const getToken = createGraphToken(graph.credentialsFactory, graph.credentials);
    const rights = { graph: { baseUrl: graph.baseUrl, getToken }, tenantId };
    bot = await openChannelBot('2026-11-24T10:05', { admins: [anna.aadObjectId], rights });
    for (const origin of [bot.inChannel(), bot.inChat()])
      await bot.running.server.post(installationUpdate('add', origin));
    for (const text of ['mijlpaal toevoegen DPIA op 1-3-2027', 'dempen fase 3 omdat het klaar is'])
      await bot.type(text, bot.inChat());
    await bot.type('plan samenvatting volgende elke maandag om 9:00');
  });
  after(async () => {
    await bot.close();
    await graph.close();
  });

  const readKept = async () => {
    const { db } = bot.running.database;
    const rows = await Promise.all(
      kept.map(async (table) => [table, await db.selectFrom(table).selectAll().execute()]),
    );
    return JSON.stringify(rows);
  };
  const typed = (text: string) => (origin: Origin) => bot.running.server.post(message(text, origin));
  const pressed = (ask: string) => (origin: Origin) =>
    bot.running.server.post(
      invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'ask', data: { ask } } }, origin),
    );

  it('changes nothing, whatever they type or press, wherever', async () => {
    const before = await readKept();
    assert.match(before, /DPIA/);
    const changed: string[] = [];
    let tries = 0;
    for (const command of commands) {
      const isForPlace = command.for === 'channel';
      if (!isForPlace && command.for !== 'admin' && command.for !== 'broadcaster') continue;
      const texts = command.forms.flatMap(({ typed: ways }) => ways.flatMap(({ nl, en }) => [nl, en]));
      // Who is in a group chat may post there.
      const places = isForPlace
        ? [bot.inChannel(bram)]
        : [bot.inChat(bram), bot.inChannel(bram), bot.inGroupChat(bram)];
      for (const text of new Set(texts))
        for (const send of [typed, pressed])
          for (const place of places) {
            tries += 1;
            await send(text.replace('{date}', 'DPIA'))(place);
            await send('ja')(place);
            if ((await readKept()) !== before) changed.push(`${text} in ${place.scope}`);
          }
      if (changed.length > 0) break;
    }
    process.stdout.write(`    ${tries} tries\n`);
    assert.deepEqual(changed, []);
    assert.ok(tries >= 200);
  });

  it('while who may do so changes it in the same way', async () => {
    const before = await readKept();
    await bot.type('mijlpaal toevoegen Kosten op 1-4-2027', bot.inChat());
    assert.notEqual(await readKept(), before);
  });
});
