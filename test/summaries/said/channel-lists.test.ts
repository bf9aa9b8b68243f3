import assert from 'node:assert/strict';
import { type BroadcastBot, channelIdOf, openInTwoTeams, teamA, teamB } from '../../support/bots/broadcast-bot.ts';
import { engines, needsEngine, type TestDatabase } from '../../support/databases/databases.ts';
import { anna, bram, type Person } from '../../support/microsoft/activities.ts';

const carla: Person = { id: '29:carla', name: 'Carla Bakker', aadObjectId: '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0003' };

for (const engine of engines)
  describe(`a list of channels, on ${engine.name}`, function () {
    this.timeout(60_000);
    let database: TestDatabase;
    let own: BroadcastBot;
    beforeEach(async function () {
      await needsEngine(this, engine);
      database = await engine.create();
      own = await openInTwoTeams({ database, broadcasters: [anna.aadObjectId, bram.aadObjectId] });
    });
    afterEach(async () => {
      await own?.bot.close();
      await database?.drop();
    });
    const saved = 'bewaar lijst Leiding: Algemeen van Team A, Nieuws';

    it('is saved under a name, and a summary goes to the channels in it', async () => {
      assert.match(
        await own.say(saved),
        /Bewaard als kanaallijst ‘Leiding’, met 2 kanalen\. Typ bijvoorbeeld: rondsturen maatregelen aan lijst Leiding/,
      );
      assert.match(
        await own.say('rondsturen maatregelen aan lijst leiding'),
        /Dit gaat naar 2 kanalen: Algemeen van Team A, Nieuws\./,
      );
      await own.type('bevestig r-1 2');
      await own.untilOutcome(/2 geplaatst/);
      assert.deepEqual(await own.listPosted(), [channelIdOf(teamA, 'Algemeen'), channelIdOf(teamB, 'Nieuws')]);
      assert.match(
        await own.say('broadcast measures to the list Leiding and Beheer, Nieuws'),
        /This goes to 3 channels: Algemeen of Team A, Nieuws, Beheer\./,
      );
    });

    it('is made of the channels of a broadcast too', async () => {
      assert.match(await own.say('verzend maatregelen aan Beheer, Nieuws'), /Typ: bewaar r-1 als lijst …/);
      assert.match(await own.say('bewaar r-1 als lijst Vaste Kring'), /kanaallijst ‘Vaste Kring’, met 2 kanalen/);
      await own.type('rondsturen maatregelen');
      assert.match(await own.say('bewaar r-2 als lijst Alles'), /r\S*-2 gaat naar alle kanalen/);
      assert.match(await own.say('save r-9 as list All'), /There is no broadcast r\S*-9/);
    });

    it('is there for every broadcaster, and says nothing of who saved it', async () => {
      await own.type(saved);
      const shown = await own.bot.type('kanaallijsten', own.bot.inChat(bram));
      assert.match(JSON.stringify(shown.attachments), /Kanaallijsten.*Leiding.*Algemeen van Team A, Nieuws/s);
      const rows = await own.bot.running.database.db.selectFrom('channel_lists').selectAll().execute();
      assert.ok(!JSON.stringify(rows).includes(anna.aadObjectId));
      const audited = await own.bot.running.database.db.selectFrom('audit').select(['action', 'subject']).execute();
      assert.deepEqual(audited, [{ action: 'list saved', subject: 'Leiding' }]);
    });

    it('leaves out a channel that is gone, and says so', async () => {
      await own.type(saved);
      await own.removeChannel(teamB, 'Nieuws');
      assert.match(await own.say('kanaallijsten'), /Leiding.*Algemeen van Team A.*Daar is de bot niet meer: Nieuws\./s);
      const preview = await own.say('rondsturen maatregelen aan lijst Leiding');
      assert.match(preview, /Dit gaat naar één kanaal: Algemeen van Team A\..*Daar is de bot niet meer: Nieuws\./s);
      await own.type('bevestig r-1 1');
      assert.match(await own.untilOutcome(/1 geplaatst/), /Daar is de bot niet meer: Nieuws\./);
      await own.removeChannel(teamA, 'Algemeen');
      assert.match(
        await own.say('rondsturen maatregelen aan lijst Leiding'),
        /In geen van deze kanalen is de bot nog\. Er is niets verstuurd/,
      );
      await own.addChannel(teamB, 'Nieuws');
      assert.match(await own.say('rondsturen maatregelen aan lijst Leiding'), /één kanaal: Nieuws\./);
    });

    it('is shown by itself, and deleted with what to type to have it back', async () => {
      await own.type(saved);
      await own.type('bewaar lijst Nieuws: Nieuws');
      assert.doesNotMatch(await own.say('kanaallijst leiding'), /"text":"Nieuws"/);
      const deleted = await own.say('verwijder kanaallijst Leiding');
      assert.match(
        deleted,
        /Kanaallijst ‘Leiding’ is verwijderd\. Terug\? Typ: bewaar lijst Leiding: "Algemeen van Team A", "Nieuws"/,
      );
      assert.match(await own.say('rondsturen maatregelen aan lijst Leiding'), /Er is geen kanaallijst ‘Leiding’/);
      assert.match(await own.say('verwijder lijst Leiding'), /Er is geen kanaallijst ‘Leiding’\. Er is: Nieuws\./);
      await own.type('delete channel list nieuws');
      assert.match(await own.say('channel lists'), /There are no channel lists yet/);
    });

    it('is not saved over another, with a name that is none, or with a channel that is not there', async () => {
      await own.type(saved);
      assert.match(await own.say('bewaar lijst LEIDING: Beheer'), /Er is al een kanaallijst ‘Leiding’/);
      assert.match(await own.say('bewaar lijst Kring: Beheer, Zzz'), /Er is geen kanaal ‘Zzz’.*Er is niets bewaard/);
      assert.match(await own.say(`bewaar lijst ${'x'.repeat(61)}: Beheer`), /hoogstens 60 tekens/);
      assert.match(await own.say('rondsturen maatregelen aan lijst Leidin'), /Bedoelt u: lijst Leiding\?/);
      assert.equal((await own.bot.running.database.db.selectFrom('channel_lists').select('name').execute()).length, 1);
      for (let at = 1; at < 20; at += 1) await own.type(`bewaar lijst L${at}: Beheer`);
      assert.match(await own.say('bewaar lijst Nog een: Beheer'), /Er zijn al 20 kanaallijsten/);
    });

    it('can be used and deleted whatever it is called', async () => {
      for (const name of ['Dr. Vos e.a.', 'Bouw, Wonen en Zorg', 'Post aan allen', '“Kring”', 'kop: x']) {
        const [, code = ''] = /bewaar (r-\d+) als lijst/.exec(await own.say('verzend maatregelen aan Beheer')) ?? [];
        const [, kept = ''] = /kanaallijst ‘([^’]+)’/.exec(await own.say(`bewaar ${code} als lijst ${name}`)) ?? [];
        const shown = kept.replaceAll('\u2060', '');
        assert.match(await own.say(`rondsturen maatregelen aan lijst ${shown}`), /één kanaal: Beheer\./, name);
        const deleted = (await own.say(`verwijder kanaallijst ${shown}`)).replaceAll('\u2060', '');
        const [, again = ''] = /Typ: (.+?) ""$/.exec(deleted) ?? [];
        assert.match(await own.say(again), /Bewaard als kanaallijst/, again);
        assert.match(await own.say(`verwijder kanaallijst ${shown}`), /is verwijderd/, name);
      }
    });

    it('is for broadcasters only', async () => {
      await own.type(saved);
      const chat = own.bot.inChat(carla);
      for (const text of ['bewaar lijst Mijn: Nieuws', 'kanaallijsten', 'verwijder kanaallijst Leiding'])
        assert.match((await own.bot.type(text, chat)).text ?? '', /Rondsturen mag alleen wie daarvoor/, text);
      assert.match((await own.bot.type('kanaallijsten')).text ?? '', /Rondsturen doet u in uw eigen chat/);
      assert.equal((await own.bot.running.database.db.selectFrom('channel_lists').select('name').execute()).length, 1);
    });
  });
