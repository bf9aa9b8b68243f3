import assert from 'node:assert/strict';
import { readWish } from '../../bot/answers/wishes/wish.ts';
import type { Language } from '../../bot/register/schema.ts';
import { readTypedRhythm } from '../../bot/summaries/rhythm.ts';
import { readSummaryCommand } from '../../bot/summaries/said/summary-commands.ts';
import { readReminderCommand } from '../../bot/turns/commands.ts';

const now = Temporal.ZonedDateTime.from('2026-11-28T10:00[Europe/Amsterdam]');
const dataAct = { title: 'Data Act', on: Temporal.PlainDate.from('2027-01-12') };

/** The command that a sentence becomes once its act is known; what is said where it becomes none. */
function told(act: string, text: string, { language = 'nl', subject = undefined as typeof dataAct | undefined } = {}) {
  const given = readWish({
    act,
    likelihood: 1,
    text,
    language: language as Language,
    today: now.toPlainDate(),
    subject,
    example: dataAct.title,
  });
  return typeof given === 'string' ? { says: given } : { ...given, says: given?.says ?? '' };
}

const english = { language: 'en' };

describe('a schedule in somebody’s own words', () => {
  for (const [text, command, options] of [
    ['Zet hier elke donderdag om drie uur een overzicht neer', 'elke donderdag om 15:00'],
    ['Graag iedere vrijdag half negen een samenvatting hier', 'elke vrijdag om 8:30'],
    ['Op werkdagen om kwart voor negen graag', 'op werkdagen om 8:45'],
    ['Iedere maandagochtend om tien over half acht', 'elke maandag om 7:40'],
    ['om de week op dinsdag, half twee', 'elke 2 weken op dinsdag om 13:30'],
    ['’s woensdags en vrijdags om 16.15 uur', 'elke woensdag en vrijdag om 16:15'],
    ['wekelijks een overzicht, liefst op woensdag om 10 uur', 'elke woensdag om 10:00'],
    ['elke maand op de eerste maandag om 9:30', 'elke eerste maandag van de maand om 9:30'],
    ['elke maandag vanaf 1 februari om 10 uur', 'elke maandag om 10:00 vanaf 1 februari 2027'],
    ['een post every Thursday, 3 pm', 'every Thursday at 15:00', english],
    ['Let us have a recap on Tuesdays at half past ten', 'every Tuesday at 10:30', english],
    ['every morning at a quarter to nine', 'every day at 8:45', english],
    ['each working day at 9.15', 'on working days at 9:15', english],
    ['every other Friday at 4 pm', 'every 2 weeks on Friday at 16:00', english],
    ['on the 1st of every month at noon', 'every month on day 1 at 12:00', english],
  ] as const)
    it(`has the days and the time that were said: ${text}`, () => {
      const said = told('do:schedule', text, options);
      assert.ok('command' in said && said.command, said.says);
      assert.ok(said.command.endsWith(` ${command}`), said.command);
      const read = readSummaryCommand(said.command)?.act;
      assert.ok(read?.does === 'schedule' && typeof read.rhythm === 'string', said.command);
      assert.equal(readTypedRhythm(read.rhythm, now).kind, 'rhythm', read.rhythm);
    });

  it('proposes what was not said, and says that it does', () => {
    const often = told('do:schedule', 'Plaats hier voortaan vast een samenvatting');
    assert.match(often.says, /^U noemde niet hoe vaak; dit is een voorstel: elke maandag om 9:00 uur\./);
    const late = told('do:schedule', 'a summary here once a month please', english);
    assert.match(late.says, /every month at 9:00\. You named no time; 9:00 is a proposal\./);
    assert.match(told('do:schedule', 'elke vrijdagmiddag een samenvatting').says, /14:00 uur is een voorstel/);
  });

  it('names what it does not understand, and offers nothing else for it', () => {
    for (const [text, unread] of [
      ['twee keer per week een overzicht', 'twee keer per week'],
      ['elk uur een update', 'elk uur'],
      ['elke dinsdag om kwart over koffie', 'om kwart over koffie'],
      ['elke werkdag om 25 uur', 'om 25 uur'],
      ['maandelijks op vrijdag', 'op vrijdag'],
    ] as const) {
      const said = told('do:schedule', text);
      assert.ok(!('command' in said), text);
      assert.ok(said.says.startsWith(`‘${unread}’ begrijp ik niet`), said.says);
    }
  });

  it('leaves out what was turned down', () => {
    for (const [text, days] of [
      ['Elke dag is ons te veel, maak er wekelijks op vrijdag van', 'elke vrijdag'],
      ['liever niet elke dag maar elke woensdag', 'elke woensdag'],
      ['in plaats van elke maandag graag elke dinsdag om 10 uur', 'elke dinsdag om 10:00'],
    ] as const) {
      const said = told('do:schedule', text);
      assert.ok('command' in said && said.command?.includes(days), said.says);
      assert.doesNotMatch(said.command, /elke dag|elke maandag/);
    }
  });
});

describe('a schedule that is to change', () => {
  for (const [text, command, options] of [
    ["Doe dat liever om kwart over vier 's middags in plaats van in de ochtend", 'wijzig de planning naar 16:15'],
    ['verzet het van maandag naar dinsdag', 'wijzig de planning naar elke dinsdag'],
    ['Elke dag is te veel, maak er elke vrijdag om 9 uur van', 'wijzig de planning naar elke vrijdag om 9:00'],
    ['de maandelijkse samenvatting mag om 11 uur', 'wijzig de maandelijkse planning naar 11:00'],
    ['Could the monthly update come at noon instead?', 'change the monthly schedule to 12:00', english],
    ['move it from Monday to Wednesday at 2pm', 'change the schedule to every Wednesday at 14:00', english],
  ] as const)
    it(`is changed, and not made a second time: ${text}`, () => {
      const said = told('do:schedule-change', text, options);
      assert.ok('command' in said, said.says);
      assert.equal(said.command, command);
      assert.equal(readSummaryCommand(command)?.act.does, 'pick');
    });

  it('is in the list where nothing was said of how', () => {
    const said = told('do:schedule-change', 'ik wil die vaste samenvatting anders instellen');
    assert.ok('command' in said);
    assert.equal(said.command, 'planningen');
  });
});

describe('a post that is to go', () => {
  it('is taken away in Teams by an owner, and corrected or stopped here', () => {
    assert.match(told('do:withdraw', 'haal dat bericht weg').says, /Verwijderen.*planningen.*bijwerken s-12/);
  });
});

describe('a reminder on a day that was said', () => {
  for (const [act, text, day, options] of [
    ['do:snooze', 'kom hier volgende week nog eens mee terug', '5 december 2026'],
    ['do:snooze', 'vandaag komt het niet uit, over drie dagen wel', '1 december 2026'],
    ['do:snooze', 'bring this back on 4 January 2027', '4 January 2027', english],
    ['do:remind', 'wijs me morgen nog eens op die deadline', '29 november 2026'],
    ['do:remind', 'remind me next Tuesday', '1 December 2026', english],
  ] as const)
    it(`comes on that day: ${text}`, () => {
      const said = told(act, text, { ...options, subject: dataAct });
      assert.ok('command' in said && said.command, said.says);
      assert.ok(said.command.includes(day), said.command);
      assert.equal(readReminderCommand(said.command)?.row.name, 'subscribe');
      const asked = told(act, text, options);
      const [, example = ''] = /(?:Bijvoorbeeld|For example): ([^.]+)\./.exec(asked.says) ?? [];
      assert.equal(example, said.command, 'the example is what can be typed');
    });

  it('says how many a few days are, and that a time is not kept', () => {
    const said = told('do:snooze', 'bring this up again in a few days at 10 am', { ...english, subject: dataAct });
    assert.match(said.says, /on 1 December 2026.*‘a few days’ is taken as 3 days\..*A time \(10 am\) is not possible/);
  });

  it('is not taken for the usual ones, nor for another day', () => {
    assert.doesNotMatch(told('do:snooze', 'een dag of wat later', { subject: dataAct }).says, /morgen/);
    const own = told('do:remind', 'herinner me aan de Data Act van 12 januari 2027', { subject: dataAct });
    assert.ok('command' in own);
    assert.equal(own.command, 'herinner mij aan Data Act');
  });
});

describe('a date of one’s own', () => {
  for (const [text, command, options] of [
    [
      'graag zien dat onze evaluatie van 3 juni ook in jouw lijst komt',
      'mijlpaal toevoegen Onze evaluatie op 3 juni 2027',
    ],
    ['Voeg onze audit op 3 mei toe als eigen mijlpaal', 'mijlpaal toevoegen Onze audit op 3 mei 2027'],
    [
      'Het MT beslist op 12 maart over de DPIA, zet dat er als eigen moment bij',
      'mijlpaal toevoegen Het MT beslist over de DPIA op 12 maart 2027',
    ],
    [
      'noteer meteen dat wij op 1 september de instellingen nalopen',
      'mijlpaal toevoegen De instellingen nalopen op 1 september 2027',
    ],
    [
      'Our works council meets on 12 March, add that as our own milestone',
      'add milestone Our works council meets on 12 March 2027',
      english,
    ],
    [
      'Can you add our privacy audit on 3 May 2027 to the list',
      'add milestone Our privacy audit on 3 May 2027',
      english,
    ],
  ] as const)
    it(`has the name and the day that were said: ${text}`, () => {
      const said = told('do:milestone-add', text, options);
      assert.ok('command' in said, said.says);
      assert.equal(said.command, command);
      assert.equal(readReminderCommand(command)?.row.name, 'milestone-add');
      assert.equal(said.isPlain, false, 'it is for everybody, so it is seen first');
    });

  it('asks for its name where none was said, and for all of it in the form', () => {
    assert.match(told('do:milestone-add', 'zet 12 maart erbij').says, /mijlpaal toevoegen Overleg op 12 maart 2027/);
    const form = told('do:milestone-add', 'ik wil een eigen datum toevoegen');
    assert.ok('command' in form);
    assert.equal(form.command, 'mijlpaal toevoegen');
  });
});

describe('a date that is asked for', () => {
  it('is asked with an example that can be typed as a whole', () => {
    for (const act of ['do:remind', 'do:remind-stop', 'do:done', 'do:snooze', 'do:reopen'])
      for (const language of ['nl', 'en'] as const) {
        const { says } = told(act, 'x', { language });
        const [, example = ''] = /(?:Bijvoorbeeld|For example): (.+)\.$/.exec(says) ?? [];
        assert.ok(readReminderCommand(example), `${act}: ${says}`);
      }
  });
});
