import assert from 'node:assert/strict';
import { ask, found, mostly, reply, subjectOf, textOf } from '../support/talk.ts';

describe('a follow-up', () => {
  const talks: readonly (readonly [readonly string[], ...string[]])[] = [
    [['dtia'], 'Wat is een DTIA?', 'waar vind ik die?'],
    [['dtia'], 'What is a DTIA?', 'where can I find it?'],
    [['flex-routing'], 'Wat is flex routing?', 'hoe zet ik dat uit?'],
    [['flex-routing'], 'What is flex routing?', 'how do I turn that off?'],
    [['mdca', 'location-mdca', 'scope'], 'Is MDE in scope?', 'and Cloud Apps?'],
    [['other-services'], 'Valt MDE binnen het onderzoek?', 'en Sentinel?'],
    [['phase-3'], 'When was phase 2 finished?', 'and phase 3?'],
    [['phase-2'], 'Wanneer was fase 1 van de EU Data Boundary?', 'en de fase daarna?'],
    [['phase-1'], 'When was phase 2 finished?', 'and the one before?'],
    [['phase-2'], 'Wanneer was de EU-datagrens klaar?', 'en de fase daarvoor?'],
    [['location-mdi', 'mdi'], 'Geldt het adequaatheidsbesluit voor het VK nog?', 'en die daarvoor, Identity?'],
    [['phase-3'], 'Wanneer was fase 3 klaar?', 'hoeveel later dan verwacht was dat?'],
    [['phase-3', 'O2'], 'Wat is de deadline voor support tickets?', 'Is die datum gehaald?'],
    [['measures-organisations'], 'Wat moet Microsoft doen volgens de brief?', 'en organisaties?'],
    [['measures-organisations'], 'Wat moet Microsoft doen volgens de brief?', 'en wijzelf dan?'],
    [['measures-microsoft', 'M1', 'M2'], 'What should organisations do?', 'and Microsoft?'],
    [['measures-microsoft', 'M1', 'M2'], 'What should public bodies do themselves?', 'and the supplier itself?'],
    [['O2', 'O5'], 'Should staff avoid personal data in support tickets?', 'does that include attachments'],
    [['editions'], 'Kunnen wij Defender veilig gebruiken?', 'Ook voor scholen?'],
    [['S1', 'no-reassessment'], 'What did SLM promise to do after 2023?', 'did they do that'],
    [['verification', 'compliant-use'], 'Voldoet Defender aan de contractuele afspraken?', 'Wie heeft dat bepaald?'],
    // What remains stands with the measure too.
    [
      ['continuing-transfers', 'M1'],
      'Has the EU Data Boundary been completed?',
      'What still goes outside the EU then?',
    ],
  ];
  it('is read with what was said before', () => {
    const known = new Map(talks.map(([subjects, ...texts]) => [texts.join(' > '), { subjects, texts }]));
    mostly(0.8, [...known.keys()], (talk) => {
      const { subjects = [], texts = [] } = known.get(talk) ?? {};
      const { answer: given, last } = reply(...texts);
      // What is known nearby is told with what was said before too.
      const isTold = given.kind === 'found' || (given.kind === 'none' && given.known !== undefined);
      return isTold && subjects.includes(last?.subject ?? '');
    });
  });

  it('that is about something else altogether is none', () =>
    mostly(
      0.8,
      [
        'Wat eten we vanavond?',
        'What is the weather?',
        'Hoe laat gaat de trein?',
        'What is for lunch today?',
        'Wie wint het WK?',
        'Where can I park my car?',
        'Hoeveel verlofdagen heb ik nog?',
        'Can you book a meeting room?',
        'Welke verf moet ik kopen?',
        'Who won the match yesterday?',
      ],
      (other) =>
        ['Wat is de deadline voor support tickets?', 'What is a DTIA?'].every(
          (first) => ask(first, other).kind !== 'found',
        ),
    ));

  it('on a phase that there is not gets no other phase', () =>
    mostly(
      1,
      ['En fase 4?', 'And phase 5?'],
      (other) => !subjectOf('Wanneer was fase 3 klaar?', other).startsWith('phase-'),
    ));
});

describe('what is asked of the answer before', () => {
  const firsts = [
    'Wat is een DTIA?',
    'Which caveats does the report have?',
    'Wat is telemetrie?',
    'Is fase 2 op tijd gehaald?',
  ];

  it('can be that answer in the other language', () => {
    for (const first of firsts)
      for (const [language, again] of [
        ['nl', 'in Dutch please'],
        ['nl', 'kan dat ook in het Nederlands?'],
        ['en', 'in English please'],
        ['en', 'kan dat ook in het Engels?'],
      ] as const) {
        const [before, after] = [reply(first), reply(first, again)];
        assert.equal(after.answer.kind, 'found', `${first} > ${again}`);
        assert.equal(after.answer.language, language, `${first} > ${again}`);
        assert.equal(after.last?.answer, before.last?.answer, `${first} > ${again}`);
      }
  });

  it('can be where it stands: the sources of its first line', () => {
    for (const [first, again] of [
      ['Wie deed het onderzoek?', 'waar staat dat?'],
      ['Who did the research?', 'where can I read that?'],
      ['Wanneer was fase 3 klaar?', 'Waar staat dat?'],
    ] as const) {
      const before = found(first);
      const given = ask(first, again);
      const own = before.citations.filter(({ number }) => before.lead.cites.includes(number));
      assert.ok(
        own.some(({ name }) => textOf(given).includes(name)),
        `${first} > ${again}: ${textOf(given)}`,
      );
    }
  });

  it('can be the same in fewer words, or more of it, and stays the same answer', () => {
    for (const [first, ...others] of [
      ['Wat is een DTIA?', 'korter', 'kun je dat toelichten?'],
      ['What is a DTIA?', 'shorter please', 'tell me more'],
    ] as const)
      for (const other of others) {
        const after = reply(first, other);
        assert.notEqual(after.answer.kind, 'none', `${first} > ${other}`);
        assert.equal(after.last?.subject, 'dtia', `${first} > ${other}`);
      }
  });

  it('is courtesy where somebody thanks, and leaves what was spoken of', () => {
    for (const thanks of ['bedankt!', 'dank je wel', 'thanks', 'thank you very much']) {
      const after = reply('Wat is een DTIA?', thanks);
      assert.equal(after.answer.kind, 'said', thanks);
      assert.equal(after.last?.subject, 'dtia', thanks);
    }
  });
});

describe('what the menu offers', () => {
  const lists = {
    measures: ['maatregelen', 'Measures'],
    milestones: ['mijlpalen', 'milestones'],
    next: ['volgende', 'Next!'],
  };
  for (const [subject, commands] of Object.entries(lists))
    for (const command of commands)
      it(`${command} is the whole list, whatever was asked before`, () => {
        for (const before of ['O2', 'Is fase 2 gehaald?', 'What is telemetry?'])
          assert.equal(subjectOf(before, command), subject, before);
      });
});

describe('a row of the list on the screen', () => {
  const talks: readonly (readonly [string, RegExp, ...string[]])[] = [
    // The titles of the phases are numbered, and another milestone stands before them.
    ['phase-2', /11 januari 2024/, 'Welke mijlpalen had de EU-datagrens?', 'wat hield die tweede precies in?'],
    ['phase-3', /26 February 2025/, 'What are the milestones of the boundary?', 'when was the third one met?'],
    ['O2', /bijlagen/, 'Welke maatregelen zijn er?', 'de vierde, voor wie is die?'],
    ['M1', /EU Data Boundary/, 'Welke maatregelen zijn er?', 'en de eerste'],
    ['windows-server-2016', /12 januari 2027/, 'Wat komt er nog?', 'wanneer is de tweede?'],
    // No title is numbered four or five: the row is meant.
    ['phase-3', /26 februari 2025/, 'mijlpalen', 'leg de vierde uit'],
    ['eudb', /EU Data Boundary/, 'milestones', 'explain number 5'],
  ];
  for (const [subject, says, ...texts] of talks)
    it(`is meant by its number: ${texts.at(-1)}`, () => {
      const { answer: given, last } = reply(...texts);
      assert.equal(last?.subject, subject);
      assert.match(textOf(given), says);
    });

  it('is one of those that are shown, where a time was asked about', () =>
    assert.equal(reply('Welke datums vallen er in 2028?', 'en de eerste?').last?.subject, 'antivirus-windows-10'));
});

describe('the dates of a time', () => {
  it('stand in the first line, the first three of them', () => {
    assert.match(
      textOf(ask('Welke datums vallen er volgend jaar?')),
      /vallen volgend jaar\. De eerste zijn 12 januari 2027 \(.+\)/,
    );
    assert.match(textOf(ask('Which dates are in 2027?')), /fall in 2027\. The first are 12 January 2027 \(.+\)/);
  });
});

describe('what comes after', () => {
  it('measures is what comes next, and not the term behind the first of them', () =>
    assert.doesNotMatch(textOf(ask('Welke maatregelen zijn er?', 'en wat komt er daarna?')), /^Microsoft meldde fase/));
});

describe('the dates of a time that lies behind', () => {
  it('are those that passed, by the day on which they came', () => {
    const said = textOf(ask('Welke datums vielen er in 2024?'));
    assert.match(said, /11 januari 2024 \(Fase 2/);
    assert.match(textOf(ask('Welke datums waren er in 2025?')), /26 februari 2025/);
  });
});

describe('the list of milestones', () => {
  it('names the dates of each, as they are written', () =>
    assert.match(textOf(ask('milestones')), /reported complete 11 January 2024\); Phase 3/));
});

describe('a wish for another form with a question behind it', () => {
  it('gets the question answered', () => {
    const said = textOf(ask('What is flex routing in Copilot?', 'shorter please: where do I switch it off?'));
    assert.match(said, /admin center/);
    assert.match(
      textOf(ask('Wat is een DTIA?', 'in gewoon Nederlands graag, en wanneer was fase 3 klaar?')),
      /26 februari 2025/,
    );
  });

  it('is of what it names, where that is something else', () => {
    assert.match(
      textOf(ask('Wat komt er nog?', 'Vertel eens meer over Sentinel, wat verandert daar')),
      /31 maart 2027/,
    );
    assert.match(textOf(ask('Wat komt er nog?', 'geef me Sentinel in één zin')), /Sentinel/);
    assert.match(textOf(ask('Wat is een DTIA?', 'korter graag')), /DTIA/);
  });

  it('is a wish alone where nothing is asked', () =>
    assert.match(textOf(ask('What is flex routing in Copilot?', 'shorter please, thanks')), /busy times/));
});

describe('a doubt about the answer', () => {
  it('gets how sure it is, and the answer once more', () => {
    const said = textOf(ask('Hoe lang bewaart Defender for Endpoint gegevens?', 'weet je dat zeker?'));
    assert.match(
      said,
      /staat zo in de bron: Microsoft Learn.* Het antwoord blijft: Defender for Endpoint bewaart gegevens 180 dagen/,
    );
  });

  it('is told what an own conclusion rests on', () => {
    const said = textOf(ask('Van wanneer is de brief?', 'weet je dat zeker?'));
    assert.match(said, /onze eigen gevolgtrekking uit Brief van SLM Rijk/);
    assert.doesNotMatch(said, /gevolgtrekking uit Onze gevolgtrekking/);
  });

  it('is of the time that was asked about', () => {
    const asked = ['Welke datums vallen er in 2035?', 'weet je dat zeker?'];
    assert.match(textOf(ask(...asked)), /Het antwoord blijft: Deze bot kent geen datum die in 2035 valt/);
    assert.match(
      textOf(ask('Which dates fall in 2027?', 'are you sure?')),
      /The answer stays: \d+ dates .* fall in 2027/,
    );
  });

  it('is never told that a source says what is worked out', () => {
    for (const question of ['Hoeveel dagen te laat was fase 3?', 'Wat komt er nog?'])
      assert.match(
        textOf(ask(question, 'weet je dat zeker?')),
        /^De datums staan in .+ rekent deze bot uit\.|^Dit zegt geen bron zo/,
        question,
      );
  });
});

describe('a talk that is summed up', () => {
  const talk = ['Wanneer was fase 2 gereed?', 'Wat is een DTIA?', 'Moeten we pseudoniemen gebruiken?'];

  it('gets what was told, each in a short sentence with its sources', () => {
    for (const wish of ['vat ons gesprek even samen', 'zet die drie antwoorden in één regel']) {
      const given = ask(...talk, wish);
      const said = textOf(given);
      for (const told of [/11 januari 2024/, /DTIA|doorgifte/i, /pseudoniem|schuilnaam/i])
        assert.match(said, told, wish);
      assert.ok(given.kind === 'said' && given.citations.length > 1, wish);
    }
  });

  it('leaves what was spoken of, and holds five answers at most', () => {
    const { last } = reply(
      ...talk,
      'Wat komt er nog?',
      'Wat is MDE?',
      'Wie schreef de brief?',
      'sum up what you told me',
    );
    assert.equal(last?.told.length, 5);
    assert.ok(!last?.told.some((name) => name.startsWith('phase-2')));
  });

  it('is told to be nothing yet, where nothing was', () =>
    assert.notEqual(ask('recap of our conversation please').kind, 'found'));
});
