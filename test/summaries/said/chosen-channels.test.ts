import assert from 'node:assert/strict';
import { type BroadcastBot, channelIdOf, openInTwoTeams, teamA, teamB } from '../../support/bots/broadcast-bot.ts';
import { buttonOf, cardIn } from '../../support/bots/channel-bot.ts';
import { engines, needsEngine, type TestDatabase } from '../../support/databases/databases.ts';
import { installationUpdate, message, tenantId } from '../../support/microsoft/activities.ts';

for (const engine of engines)
  describe(`a summary to channels that somebody chooses, on ${engine.name}`, function () {
    this.timeout(60_000);
    let database: TestDatabase;
    let own: BroadcastBot;
    beforeEach(async function () {
      await needsEngine(this, engine);
      database = await engine.create();
      own = await openInTwoTeams({ database });
    });
    afterEach(async () => {
      await own?.bot.close();
      await database?.drop();
    });

    it('is shown with their names and their number, and comes in those only', async () => {
      const preview = await own.say('verzend maatregelen aan Algemeen van Team A, Nieuws van Team B');
      assert.match(preview, /Dit gaat naar 2 kanalen: Algemeen van Team A, Nieuws\..*Bekende maatregelen/s);
      assert.match(preview, /bevestig r-1 2.*Typ het aantal kanalen \(2\) om te bevestigen/s);
      assert.match(await own.say('bevestig r-1 4'), /Typ 2 om te bevestigen; er is niets verstuurd/);
      await own.type('bevestig r-1 2');
      const outcome = await own.untilOutcome(/2 geplaatst/);
      assert.match(outcome, /Algemeen van Team A: geplaatst/);
      assert.match(outcome, /Nieuws: geplaatst/);
      assert.doesNotMatch(outcome, /Beheer|Team B/);
      assert.deepEqual(await own.listPosted(), [channelIdOf(teamA, 'Algemeen'), channelIdOf(teamB, 'Nieuws')]);
    });

    it('is typed in many ways, in both languages', async () => {
      for (const text of [
        'rondsturen maatregelen aan Algemeen van Team A en Nieuws',
        'Rondsturen maatregelen naar NIEUWS en algemeen (team a)',
        'stuur een samenvatting van de maatregelen naar het kanaal Nieuws van Team B; Algemeen van team Team A',
        'verzend maatregelen 30 dagen aan Nieuws, nieuws van Team B, Algemeen van Team A',
      ])
        assert.match(await own.say(text), /Dit gaat naar 2 kanalen: [^"]*Algemeen van Team A/, text);
      for (const text of [
        'broadcast measures to Algemeen of Team A, Nieuws',
        'send a summary of the measures to Algemeen in Team A and Nieuws of Team B',
      ])
        assert.match(await own.say(text), /This goes to 2 channels: Algemeen of Team A, Nieuws\./, text);
      assert.match(
        await own.say('rondsturen aftellen naar fase 3 aan Beheer'),
        /Dit gaat naar één kanaal: Beheer\..*[Ff]ase 3/s,
      );
      assert.match(
        await own.say('rondsturen bericht aan Beheer, Nieuws tekst: Het overleg vervalt.'),
        /2 kanalen: Beheer, Nieuws\..*Het overleg vervalt/s,
      );
      assert.match(await own.say('rondsturen maatregelen aan alle kanalen'), /4 kanalen: alle kanalen waar de bot is/);
    });

    it('is refused where a name is that of no channel or of several, with what fits, and nothing is prepared', async () => {
      const several = await own.say('verzend maatregelen aan Algemeen, Nieuws');
      assert.match(several, /‘Algemeen’ kan zijn: Algemeen van Team A, Algemeen van Team B\. Noem het team erbij/);
      const none = await own.say('verzend maatregelen aan Nieuwz, Beheer');
      assert.match(none, /Er is geen kanaal ‘Nieuwz’\. Bedoelt u: Nieuws\?/);
      const elsewhere = await own.say('rondsturen maatregelen aan Zzz');
      assert.match(elsewhere, /Er is geen kanaal ‘Zzz’\. De bot staat in: Algemeen van Team A, .*, Beheer, Nieuws\./);
      const both = await own.say('broadcast measures to Algemeen of Team C, Beheers');
      assert.match(
        both,
        /There is no channel ‘Algemeen of Team C’\. Did you mean: Algemeen of Team A, Algemeen of Team B\?/,
      );
      assert.match(both, /There is no channel ‘Beheers’\. Did you mean: Beheer\?.*Nothing was sent/s);
      const many = Array.from({ length: 300 }, (_, at) => `Geen ${at}`).join(', ');
      assert.match(
        await own.say(`rondsturen maatregelen aan ${many}`),
        /En nog 292 namen kloppen niet\. Er is niets verstuurd/,
      );
      assert.deepEqual(await own.bot.running.database.db.selectFrom('broadcasts').select('id').execute(), []);
    });

    it('can go to a channel with a comma or ‘en’ in its name; what can be read two ways is asked', async () => {
      await own.addChannel(teamB, 'Vragen en antwoorden');
      await own.addChannel(teamB, 'Bouw, Wonen');
      assert.match(
        await own.say('rondsturen maatregelen aan Vragen en antwoorden, Bouw, Wonen en Beheer'),
        /3 kanalen: Vragen en antwoorden, Bouw, Wonen, Beheer\./,
      );
      await own.addChannel(teamB, 'Beheer en Nieuws');
      assert.match(
        await own.say('rondsturen maatregelen aan Beheer en Nieuws'),
        /‘Beheer en Nieuws’ kan op meer manieren.*Beheer, Beheer en Nieuws, Nieuws.*aanhalingstekens/,
      );
      assert.match(await own.say('rondsturen maatregelen aan “Beheer en Nieuws”'), /één kanaal: Beheer en Nieuws\./);
      assert.match(await own.say('rondsturen maatregelen aan "Beheer", "Nieuws"'), /2 kanalen: Beheer, Nieuws\./);
    });

    it('says which channel is gone when it is confirmed, and in its outcome', async () => {
      await own.type('verzend maatregelen aan Beheer, Nieuws');
      await own.removeChannel(teamB, 'Nieuws');
      const refused = await own.say('bevestig r-1 2');
      assert.match(refused, /Typ 1 om te bevestigen; er is niets verstuurd.*Daar is de bot niet meer: Nieuws\./);
      await own.type('bevestig r-1 1');
      assert.match(await own.untilOutcome(/1 geplaatst/), /Daar is de bot niet meer: Nieuws\./);
      await own.type('verzend maatregelen aan Beheer');
      await own.removeChannel(teamA, 'Beheer');
      assert.match(await own.say('bevestig r-2 0'), /In geen van deze kanalen is de bot nog/);
    });

    it('is not sent to a channel that came since', async () => {
      await own.type('verzend maatregelen aan Beheer');
      await own.addChannel(teamA, 'Nieuw');
      await own.type('bevestig r-1 1');
      await own.untilOutcome(/1 geplaatst/);
      assert.deepEqual(await own.listPosted(), [channelIdOf(teamA, 'Beheer')]);
    });

    it('is chosen from a list in the preview too', async () => {
      const preview = cardIn(await own.type('rondsturen maatregelen'));
      assert.match(JSON.stringify(preview), /"title":"Algemeen van Team B","value":"19:team-b-algemeen@thread.tacv2"/);
      const choose = buttonOf(preview, 'choose');
      const channels = [channelIdOf(teamB, 'Algemeen'), channelIdOf(teamA, 'Beheer')].join(',');
      const chosen = await own.press({ ...choose, channels });
      assert.match(chosen, /2 kanalen: Algemeen van Team B, Beheer\..*Bekende maatregelen.*bevestig r-1 2/s);
      assert.match(await own.press({ ...choose, channels: '' }), /Kies minstens één kanaal/);
      assert.match(await own.press({ ...choose, channels: '19:elders@thread.tacv2' }), /Kies minstens één kanaal/);
      await own.press({ ...buttonOf(JSON.parse(chosen), 'confirm'), number: '2' });
      await own.untilOutcome(/2 geplaatst/);
      assert.match(await own.press({ ...choose, channels }), /al bevestigd of gestopt/);
    });

    it('shows the name of a channel in that list as it is, and never as a link', async () => {
      await own.addChannel(teamB, '[Nieuws](https://evil.example) <https://evil.example>');
      const preview = JSON.stringify(cardIn(await own.type('rondsturen maatregelen')));
      const titles = [...preview.matchAll(/"title":"([^"]*)","value"/g)].map(([, title = '']) => title);
      assert.ok(titles.some((title) => title.startsWith('[Nieuws]')));
      assert.ok(titles.every((title) => !/\]\(|<https/.test(title)));
    });

    it('asks Teams what a team is called, where nothing told it, once somebody speaks to the bot there', async () => {
      const { connector, server } = own.bot.running;
      const unknown = ['19:x@thread.tacv2', '19:y@thread.tacv2'].map((id) => ({
        origin: { ...own.bot.inChannel(), conversationId: id },
        channelData: { tenant: { id: tenantId }, team: { id }, channel: { id, name: 'Intern' } },
      }));
      for (const { origin, channelData } of unknown)
        await server.post(installationUpdate('add', origin, { channelData }));
      assert.match(
        await own.say('verzend maatregelen aan Intern'),
        /Er zijn 2 kanalen met de naam ‘Intern’, en de bot weet niet van welk team ze zijn/,
      );
      connector.respondWith(({ path }) =>
        path.includes('/teams/') ? { status: 200, body: { aadGroupId: teamB.aadGroupId, name: 'Team C' } } : undefined,
      );
      const [{ origin, channelData } = { origin: own.bot.inChannel(), channelData: {} }] = unknown;
      await server.post(message('hulp', origin, { channelData }));
      assert.match(await own.say('verzend maatregelen aan Intern'), /‘Intern’ kan zijn: Intern, Intern van Team C\./);
      assert.match(await own.say('verzend maatregelen aan Intern van Team C'), /één kanaal: Intern van Team C\./);
    });

    it('follows what a team is called now', async () => {
      await own.renameTeam(teamB, 'Team Zuid');
      assert.match(await own.say('verzend maatregelen aan Algemeen van Team B'), /Er is geen kanaal/);
      assert.match(
        await own.say('verzend maatregelen aan Algemeen van Team Zuid'),
        /één kanaal: Algemeen van Team Zuid\./,
      );
    });

    it('is for who may send to all channels only, and a question stays one', async () => {
      const refused = await own.bot.type('verzend maatregelen aan Beheer', own.bot.inChannel());
      assert.match(refused.text ?? '', /Rondsturen doet u in uw eigen chat/);
      assert.doesNotMatch(await own.say('verzend Microsoft gegevens aan de VS?'), /geen kanaal|Rondsturen/);
    });
  });
