import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openChannelBot } from '../support/bots/channel-bot.ts';
import { engines, needsEngine } from '../support/databases/databases.ts';
import { listTablesThatHold } from '../support/databases/tables-that-hold.ts';
import { anna, bram, invoke, message, type Person } from '../support/microsoft/activities.ts';

/** What somebody types, in their own chat, a group chat or a channel. */
const texts = [
  'Wat is de deadline voor supporttickets?',
  'Wat kost een pizza?',
  'en voor telemetrie?',
  'taal Nederlands',
  'herinner mij aan Data Act',
  'herinner mij aan de Data Act',
  'stop herinnering Data Act',
  'herinneringen uit',
  'herinneringen aan',
  'termijnen 30, 7, 1',
  'agenda nieuw',
  'gezien Data Act',
  'gereed Data Act',
  'heropen Data Act',
  'uitstellen Data Act tot morgen',
  'ja',
  'ongedaan maken',
  'mijlpaal toevoegen Overleg op 15-12-2026',
  'mijlpaal beëindigen Overleg',
  'dempen Data Act niet van toepassing',
  'bronnen nalezen',
  'status',
  'stuur test',
  'samenvatting',
  'plaats samenvatting volgende',
  'plaats bericht: Het overleg vervalt.',
  'plan samenvatting volgende elke dag om 9:00',
  'planning p-1 nu',
  'gelezen s-1',
  'rondsturen maatregelen',
  'mijn gegevens',
  'vergeet mij',
  'nee',
] as const;

const deed = fc.record({
  text: fc.constantFrom(...texts),
  who: fc.constantFrom(anna, bram),
  where: fc.constantFrom('inChat' as const, 'inChat' as const, 'inGroupChat' as const, 'inChannel' as const),
  hoursLater: fc.constantFrom(0, 0, 1, 20),
});

for (const engine of engines) {
  describe(`whoever asks to be forgotten, on ${engine.name},`, function () {
    this.timeout(240_000);

    it('is in no table but the audit, whatever they and others did before', async function () {
      await needsEngine(this, engine);
      const heldBefore = new Set<string>();
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 6, maxLength: 25 }), async (deeds) => {
          const database = await engine.create();
          const staff = [anna.aadObjectId, bram.aadObjectId];
          const bot = await openChannelBot('2026-11-24T09:00', { admins: staff, broadcasters: staff, database });
          const { running } = bot;
          running.reminders.stop();
          running.posting.stop();
          const post = async (text: string, who: Person, where: (typeof deeds)[number]['where']) => {
            const response = await running.server.post(message(text, bot[where](who)));
            assert.ok(response.ok, `${text}: HTTP ${response.status}`);
          };
          try {
            for (const { text, who, where, hoursLater } of deeds) {
              bot.now = bot.now.add({ hours: hoursLater });
              await post(text, who, where);
              await running.server.post(
                invoke(
                  'message/submitAction',
                  { actionName: 'feedback', actionValue: { reaction: 'dislike' } },
                  bot.inChat(who),
                ),
              );
              await running.reminders.tick();
              await running.posting.tick();
            }
            const sought = [bram.aadObjectId, bram.name, `a:${bram.id}`];
            for (const table of await listTablesThatHold(running.database.db, sought)) heldBefore.add(table);
            await post('vergeet mij', bram, 'inChat');
            await post('ja', bram, 'inChat');
            const held = await listTablesThatHold(running.database.db, sought);
            assert.deepEqual(
              held.filter((table) => table !== 'audit'),
              [],
            );
          } finally {
            await bot.close();
            await database.drop();
          }
        }),
        { numRuns: 4 },
      );
      assert.ok(heldBefore.size > 5, `they stood in ${[...heldBefore].join(', ')} only`);
    });
  });
}
