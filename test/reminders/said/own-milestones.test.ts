import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import type { Card } from '../../../cards/card.ts';
import { at } from '../../support/bots/channel-bot.ts';
import { cardOf, renderedOf, replyTo } from '../../support/bots/chat.ts';
import { type RunningBot, startBot } from '../../support/bots/running-bot.ts';
import {
  anna,
  bram,
  chatOf,
  installationUpdate,
  invoke,
  message,
  type Person,
} from '../../support/microsoft/activities.ts';

describe("the organisation's own milestones", function () {
  this.timeout(60_000);
  let running: RunningBot;
  let now: Temporal.ZonedDateTime;
  const chat = (person: Person) => chatOf(person, running.connector.url);
  const say = async (text: string, person = anna) => (await replyTo(running, message(text, chat(person)))).text ?? '';
  const show = async (text: string) => cardOf(await replyTo(running, message(text, chat(anna))));

  beforeEach(async () => {
    now = at('2026-11-24T10:00');
    running = await startBot({ clock: () => now, admins: [anna.aadObjectId] });
    for (const person of [anna, bram]) await replyTo(running, installationUpdate('add', chat(person)));
  });
  afterEach(() => running.close());

  const fill = async (form: Record<string, string>): Promise<string> => {
    const value = await send(form);
    return typeof value === 'string' ? value : value.fallbackText;
  };

  async function send(form: Record<string, string>): Promise<string | Card> {
    const data = {
      act: 'milestone',
      id: '',
      titleNl: '',
      titleEn: '',
      date: '',
      rule: '',
      note: '',
      link: '',
      ...form,
    };
    const activity = invoke('adaptiveCard/action', { action: { verb: 'act', data } }, chat(anna));
    return ((await (await running.server.post(activity)).json()) as { value: string | Card }).value;
  }
  const remindedAt = async (moment: string): Promise<string> => {
    now = at(moment);
    const reminder = nextReminder();
    await running.reminders.tick();
    return cardOf(await reminder);
  };
  const nextReminder = (title = /Herinnering: /) =>
    running.connector.waitForCall(({ body }) => title.test(cardOf(body) ?? ''));

  it('are added by typing, with the date in any usual form', async () => {
    assert.equal(
      await say('mijlpaal toevoegen DPIA bijwerken op 8 december'),
      'Toegevoegd: DPIA bijwerken, 8 december 2026. De code is m-1. De eerste herinnering hieraan komt vandaag, binnen tien minuten.',
    );
    assert.match(
      await say('add milestone Review the exit plan by 2026-12-31'),
      /^Added: Review the exit plan, 31 December/,
    );
    assert.match(await say('mijlpaal toevoegen Evaluatie op 31-12'), /31 december 2026/);
    assert.match(await say('mijlpaal toevoegen Overleg SLM volgende week vrijdag'), /4 december 2026/);
    assert.match(await show('herinneringen'), /DPIA bijwerken.*typ: m-1/);
  });

  it('are asked for again with what was filled in, and what is wrong at its field', async () => {
    const form = JSON.stringify(
      await send({ titleNl: 'Audit', date: '2027-03-01', note: 'Met de FG', link: 'http://intranet' }),
    );
    assert.match(form, /Nog niet opgeslagen: één veld klopt niet/);
    assert.match(form, /"style":"attention".*"label":"Link \(https\): De link moet met https/);
    assert.equal(form.match(/"style":"attention"/g)?.length, 1);
    for (const value of ['Audit', '2027-03-01', 'Met de FG', 'http://intranet'])
      assert.ok(form.includes(`"value":"${value}"`), value);
    assert.doesNotMatch(await show('herinneringen'), /Audit/);
  });

  it('take the form away once they are saved', async () => {
    const saved = JSON.stringify(await send({ titleEn: 'Audit', date: '2027-03-01' }));
    assert.match(saved, /Opgeslagen/);
    assert.doesNotMatch(saved, /Input\./);
  });

  it('are added with a form, once or as they recur', async () => {
    assert.match(await show('mijlpaal toevoegen'), /"id":"titleNl".*"id":"date".*"id":"rule"/);
    assert.match(
      await fill({ titleNl: 'Rapportage', date: '2026-12-08', rule: 'elk kwartaal' }),
      /^Toegevoegd: Rapportage/,
    );
    assert.match(await remindedAt('2026-12-01T09:00'), /Herinnering: Rapportage.*8 december 2026/);
    assert.match(await remindedAt('2027-03-01T09:00'), /8 maart 2027/);
  });

  it('ask again where something is missing, or cannot be', async () => {
    assert.match(await say('mijlpaal toevoegen op 31-12-2026'), /geen titel/);
    assert.match(await say('mijlpaal toevoegen DPIA'), /staat geen datum/);
    assert.match(await say('mijlpaal toevoegen DPIA op 31-02-2027'), /geen dag die bestaat/);
    assert.match(await say('mijlpaal toevoegen DPIA op 1-1-2020'), /is voorbij/);
    assert.match(await say(`mijlpaal toevoegen ${'lang '.repeat(1000)} op 31-12-2026`), /ten hoogste 200 tekens/);
    assert.match(await fill({ titleNl: 'X'.repeat(5000), date: '2026-12-08' }), /ten hoogste 200 tekens/);
    assert.match(await fill({ titleNl: 'X', date: '2026-12-08', rule: 'FREQ=SECONDLY' }), /herhaling ken ik niet/);
    assert.match(await fill({ titleNl: 'X', date: '' }), /Vul een datum in/);
    assert.doesNotMatch(await show('herinneringen'), /m-\d/);
  });

  it('show what was typed as it is', async () => {
    await say('mijlpaal toevoegen [klik](https://evil.example) **vet** <b>x</b> op 8 december');
    const reminder = await replyTo(running, message('herinneringen', chat(anna)));
    assert.doesNotMatch(renderedOf(reminder), /<a|<strong>vet|<b>x/);
  });

  it('are moved: what was sent stays, and whoever was reminded hears of the new date', async () => {
    await say('mijlpaal toevoegen DPIA bijwerken op 8 december');
    assert.match(await remindedAt('2026-12-01T09:00'), /8 december 2026/);
    now = at('2026-12-01T10:00');
    assert.match(await say('mijlpaal verplaatsen own-1 naar 15 januari 2027'), /is nu op 15 januari 2027/);
    assert.match(await remindedAt('2026-12-02T09:00'), /DPIA bijwerken.*15 januari 2027/);
    const rows = await running.database.db
      .selectFrom('deliveries')
      .select(['occurrence', 'lead'])
      .where('milestone_id', '=', 'own-1')
      .orderBy('day')
      .execute();
    assert.deepEqual(rows, [
      { occurrence: '2026-12-08', lead: '7' },
      { occurrence: '2027-01-15', lead: 'moved:2027-01-15' },
    ]);
  });

  it('say when the first reminder goes out as they are added, changed and moved, or that none will', async () => {
    assert.match(
      await say('add milestone Review the exit plan on 31-12-2027'),
      /The first reminder of it comes Friday 1 October 2027 at 9 o’clock\.$/,
    );
    await say('mijlpaal toevoegen DPIA bijwerken op 8 december');
    await remindedAt('2026-11-24T10:00');
    assert.match(await say('mijlpaal toevoegen Overleg op 8 december'), /komt woensdag 25 november 2026 om 9 uur\.$/);
    assert.match(
      await say('mijlpaal verplaatsen own-1 naar 1 februari 2028'),
      /komt woensdag 3 november 2027 om 9 uur\.$/,
    );
    assert.match(
      await fill({ id: 'own-3', titleNl: 'Overleg', date: '2027-12-31', rule: 'elk jaar' }),
      /komt vrijdag 1 oktober 2027 om 9 uur\.$/,
    );
    await say('herinneringen uit');
    assert.match(await say('mijlpaal toevoegen Evaluatie op 8 december'), /Er gaat geen herinnering aan uit\.$/);
    await say('herinner mij aan own-4', bram);
    assert.match(await say('mijlpaal verplaatsen own-4 naar 15 december'), /komt dinsdag 1 december 2026 om 9 uur\.$/);
  });

  it('are changed by typing: the title, the note and the link', async () => {
    await say('mijlpaal toevoegen DPIA bijwerken op 8 december');
    assert.equal(await say('mijlpaal wijzigen own-1 titel: DPIA herzien'), 'Gewijzigd: de titel van DPIA herzien.');
    assert.equal(
      await say('change milestone DPIA herzien title: Review the DPIA'),
      'Changed: the title of Review the DPIA.',
    );
    assert.equal(
      await say('mijlpaal wijzigen own-1 toelichting: Met de FG'),
      'Gewijzigd: de toelichting van DPIA herzien.',
    );
    assert.match(await say('mijlpaal wijzigen own-1 link: https://rijk.example/dpia'), /^Gewijzigd: de link/);
    const reminder = await remindedAt('2026-11-24T10:00');
    assert.match(reminder, /DPIA herzien.*8 december 2026.*Met de FG.*https:\/\/rijk\.example\/dpia/);
    await say('mijlpaal wijzigen own-1 titel engels: Revise the DPIA');
    await say('mijlpaal wijzigen own-1 link:');
    const [own] = await running.database.db.selectFrom('own_milestones').selectAll().execute();
    assert.partialDeepStrictEqual(own, { title_nl: 'DPIA herzien', title_en: 'Revise the DPIA', link: null });
    assert.equal(own?.known_since, '2026-11-24');
  });

  it('stay as they are where what is typed cannot be', async () => {
    await say('mijlpaal toevoegen DPIA bijwerken op 8 december');
    assert.match(await say('mijlpaal wijzigen own-1 titel:'), /Zet de nieuwe titel erbij/);
    assert.match(await say(`mijlpaal wijzigen own-1 titel: ${'lang '.repeat(1000)}`), /ten hoogste 200 tekens/);
    assert.match(await say('mijlpaal wijzigen own-1 link: http://rijk.example'), /https:.*niets gewijzigd/);
    assert.match(await say('mijlpaal wijzigen own-9 titel: X'), /geen mijlpaal die ik ken/);
    assert.match(await say('mijlpaal wijzigen own-1 titel: X', bram), /alleen beheerders/i);
    assert.match(await show('mijlpaal wijzigen own-1'), /"value":"DPIA bijwerken".*mijlpaal wijzigen m-1 titel:/);
  });

  it('end, and register milestones are muted with a reason', async () => {
    await say('mijlpaal toevoegen DPIA bijwerken op 8 december');
    await say('mijlpaal beëindigen own-1');
    assert.match(await say('ja'), /^Beëindigd: DPIA bijwerken/);
    assert.match(await say('dempen data-act-switching'), /Zet erbij waarom/);
    await say('dempen data-act-switching geen eigen cloud');
    assert.match(await say('ja'), /^Gedempt: Data Act/);
    assert.doesNotMatch(await show('herinneringen'), /m-1|own-1|Data Act/);
  });

  it('are named by their code or their name, and nothing is guessed', async () => {
    await say('dempen fase 3 niet van toepassing');
    assert.match(await say('ja'), /^Gedempt: Fase 3/);
    assert.match(await say('dempen uit fase 3'), /^Niet meer gedempt: Fase 3/);
    assert.match(await say('termijnen fase 3 60 en 30'), /^Fase 3: .*60, 30/);
    assert.match(await say('mijlpaal verplaatsen o2 1-1-2027'), /geen mijlpaal die ik ken/);
    assert.match(await say('mijlpaal beëindigen phase-3'), /staat in het register/);
    assert.match(await say('gereed'), /Bijvoorbeeld: herinner mij aan Data Act, gezien Data Act/);
    assert.match(
      await say('gereed voor gebruik van de EU Data Boundary?'),
      /EU Data Boundary|26 februari 2025|gereed/i,
    );
    assert.equal((await running.database.db.selectFrom('done_occurrences').selectAll().execute()).length, 0);
  });

  it('are added once, however often a form is sent', async () => {
    const replies = await Promise.all(Array.from({ length: 6 }, () => fill({ titleNl: 'Dubbel', date: '2026-12-31' })));
    assert.equal(replies.filter((reply) => reply.startsWith('Toegevoegd')).length, 1);
    assert.equal(replies.filter((reply) => reply.startsWith('Die mijlpaal staat er al')).length, 5);
  });

  it('are changed with a form that is filled in, and the audit has the old and the new', async () => {
    await say('mijlpaal toevoegen DPIA bijwerken op 8 december');
    assert.match(await show('mijlpaal wijzigen own-1'), /"value":"DPIA bijwerken".*"value":"2026-12-08".*"id":"own-1"/);
    const form = { id: 'own-1', titleNl: 'DPIA herzien', titleEn: 'Review the DPIA', date: '2026-12-15' };
    assert.match(await fill({ ...form, note: 'Met de FG' }), /^Gewijzigd: DPIA herzien, 15 december 2026/);
    assert.match(await show('herinneringen'), /15 december 2026.*DPIA herzien/);
    const { old, new: next } = await running.database.db
      .selectFrom('audit')
      .select(['old', 'new'])
      .where('action', '=', 'milestone changed')
      .executeTakeFirstOrThrow();
    assert.match(JSON.stringify(old), /2026-12-08.*DPIA bijwerken/);
    assert.match(JSON.stringify(next), /2026-12-15/);
    assert.match(await fill({ ...form, id: 'own-99' }), /geen mijlpaal die ik ken/);
  });

  it('recur where that is typed behind the date', async () => {
    assert.match(await say('mijlpaal toevoegen DPIA op 8 december elk kwartaal'), /^Toegevoegd: DPIA, 8 december 2026/);
    const [own] = await running.database.db.selectFrom('own_milestones').select('rule').execute();
    assert.match(own?.rule ?? '', /FREQ=MONTHLY;INTERVAL=3/);
  });

  it('take what was typed without characters that nobody sees, cut between characters', async () => {
    assert.match(await fill({ titleNl: 'a\u0000b\ud800', date: '2026-12-08', note: '😀'.repeat(600) }), /^Toegevoegd/);
    assert.match(await fill({ titleNl: '\u200b', date: '2026-12-08' }), /Vul minstens één titel in/);
    assert.match(await fill({ titleNl: 'X', date: '2026-12-08', link: 'javascript:alert(1)' }), /https/);
    assert.match(await fill({ titleNl: 'X', date: '2026-02-31' }), /geen dag die bestaat/);
    await say(`gereed own-1 ${'😀'.repeat(600)}`);
    assert.match(await say('ja'), /^Gereed/);
  });

  it('have lead times of their own, and people have theirs', async () => {
    await say('mijlpaal toevoegen DPIA bijwerken op 8 december');
    assert.match(await say('termijnen own-1 3'), /zoveel dagen vooraf: 3;/);
    assert.match(await remindedAt('2026-12-04T09:00'), /DPIA bijwerken/);
    assert.match(await say('termijnen 0'), /zoveel dagen vooraf: 0;/);
    assert.match(await remindedAt('2026-12-08T09:00'), /vandaag/i);
    assert.match(await say('termijnen 999'), /van 0 tot en met 365/);
  });

  it('are in a calendar, at an address that its owner renews and revokes', async () => {
    await say('mijlpaal toevoegen DPIA bijwerken op 8 december');
    const path = /\/calendar\/[\w-]+\.ics/.exec(await say('agenda nieuw'))?.[0] ?? '';
    const response = await fetch(running.server.url + path);
    assert.equal(response.status, 200);
    const events = new ICAL.Component(ICAL.parse(await response.text())).getAllSubcomponents('vevent');
    assert.ok(events.some((event) => event.getFirstPropertyValue('summary') === 'DPIA bijwerken'));
    assert.match(await say('agenda uit'), /ingetrokken/);
    assert.equal((await fetch(running.server.url + path)).status, 404);
    const groupChat = { ...chat(anna), scope: 'groupChat', conversationId: '19:x@thread.v2' } as const;
    assert.match((await replyTo(running, message('agenda nieuw', groupChat))).text ?? '', /eigen chat/);
  });

  it('can be tried out, and their state can be seen', async () => {
    const reminder = nextReminder(/Proef: /);
    const answer = running.connector.waitForCall(({ body }) => /eigen chat/.test(body.text ?? ''));
    await running.server.post(message('stuur test', chat(anna)));
    assert.match(cardOf(await reminder), /12 januari 2027/);
    assert.match((await answer).text ?? '', /staat in uw eigen chat/);
    await running.reminders.tick();
    assert.match(await show('status'), /Laatste controle.*24 november 2026, 10:00.*Volgende controle.*10:10/);
    assert.match(await say('status', bram), /alleen beheerders/i);
  });

  it('are told in plain sentences: what was typed has no backslashes, in a notification neither', async () => {
    const sent = await replyTo(
      running,
      message('mijlpaal toevoegen Kosten & baten *concept* op 8 december', chat(anna)),
    );
    assert.match(sent.text ?? '', /^Toegevoegd: Kosten & baten \*concept\*, 8 december 2026/);
    assert.equal(sent.textFormat, 'plain');
    assert.match(sent.summary ?? '', /Kosten & baten \*concept\*/);
  });
});
