import assert from 'node:assert/strict';
import { answer } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { readRegister } from '../../bot/register/read-register.ts';

const knowledge = createKnowledge(readRegister());
const today = Temporal.PlainDate.from('2026-11-28');
const ask = (text: string) => answer(knowledge, { text, context: {}, today }).answer;

/** What is offered or done; what is said where that is not enough. */
function told(text: string): string {
  const given = ask(text);
  if (given.kind === 'do') return given.command;
  return given.kind === 'said' ? given.text : given.kind;
}

describe('a wish for what the bot does', () => {
  it('is about the date that it names, and about no other', () => {
    for (const text of [
      'Stop nudging me about phase 2 of the EU Data Boundary please',
      'stop maar met die meldingen over fase 2 van de EU-datagrens',
    ])
      assert.doesNotMatch(told(text), /Data Act/);
    assert.match(told('wil je me een seintje geven voor het exitplan?'), /[Ee]xitplan/);
  });

  it('asks for which date, where none is named and something would end', () => {
    const says = told('dat overleg met de FG gaat niet door, haal die herinnering van mij maar weg');
    assert.match(says, /^Noem erbij om welke datum het gaat\. Bijvoorbeeld: \S/);
  });

  it('takes no other day for one that was said', () => {
    const says = told('Het exitplan komt me nu niet uit, stuur die herinnering maandag 4 januari 2027 maar opnieuw');
    assert.doesNotMatch(says, /morgen/);
  });

  it('keeps a time that it does not understand, so that it is refused and not dropped', () => {
    const says = told('Zet de samenvatting er elke dinsdag in om kwart over koffie');
    if (/elke dinsdag/.test(says)) assert.match(says, /kwart over koffie/);
  });
});

describe('the next date, and all of them', () => {
  it('needs no question which one it is', () => {
    for (const text of [
      'Herinner me aan de volgende deadline',
      'Remind me of the next one please',
      'Geef me een seintje voor de eerstvolgende mijlpaal van Microsoft',
      'Send me a nudge before the next thing Microsoft delivers',
    ])
      assert.match(told(text), /^(?:herinner mij aan|remind me of) Data Act/, text);
  });

  it('is the last where that is said', () => {
    const says = told('Geef me een herinnering voor de laatste deadline');
    assert.match(says, /^herinner mij aan /);
    assert.doesNotMatch(says, /Data Act/);
  });

  it('is asked for one by one', () => {
    const given = ask('Herinner me aan alle datums die er nog komen');
    assert.ok(given.kind === 'said', given.kind);
    assert.match(given.text, /voor elke datum apart/);
    assert.match(given.suggestions[0]?.ask ?? '', /^herinner mij aan Data Act/);
  });
});

describe('what the bot can’t do', () => {
  it('is said in one sentence, with the nearest that it can', () => {
    for (const [text, says, button] of [
      ['Maak er een pdf van', /Een bestand maken kan deze bot niet.*agenda/, 'wat er nog komt'],
      ['Kun je een meeting inplannen met het team?', /Een ruimte boeken of een afspraak maken kan/, 'maatregelen'],
      ['Translate this document for me', /cannot translate texts.*in English and in Dutch/, undefined],
    ] as const) {
      const given = ask(text);
      assert.ok(given.kind === 'said', text);
      assert.match(given.text, says);
      if (button) assert.ok(given.suggestions.map((one) => one.ask).includes(button), text);
    }
  });

  it('is told before a reminder that was to be a call or a text', () => {
    for (const [text, refusal] of [
      ['Bel me op als de deadline er is', /^Bellen of een sms sturen kan deze bot niet/],
      ['Send me a text message when a date is near', /cannot call anybody or send texts.*reminder in Teams/],
    ] as const) {
      const given = ask(text);
      assert.ok(given.kind === 'do' || given.kind === 'said', given.kind);
      assert.match(given.kind === 'do' ? given.says : given.text, refusal);
      assert.ok(given.kind === 'said' || !given.isPlain, 'it is not done at once');
    }
  });
});

describe('erasing all that is kept of somebody', () => {
  it('is offered, with what goes, to who asks for it', () => {
    for (const text of ['Verwijder alles wat je over mij hebt', 'Haal mij uit je systeem', 'Please delete my data']) {
      const given = ask(text);
      assert.ok(given.kind === 'do' && !given.isPlain, text);
      assert.match(given.command, /^(?:vergeet mij|forget me)$/);
      assert.match(given.says, /bevestigen; terugdraaien kan daarna niet|cannot be undone/);
    }
  });

  it('is no button for who asks for something else', () => {
    for (const text of [
      'Ik vergeet dit soort data altijd, wil jij me waarschuwen voor alles wat er nog aankomt?',
      'Je hoeft mij niet meer te porren, maar laat me nog wel zien hoe ik die datums in mijn agenda krijg',
    ])
      assert.doesNotMatch(JSON.stringify(ask(text)), /vergeet mij/, text);
  });
});

describe('two wishes in one message', () => {
  for (const text of [
    'Herinner mij aan het exitplan en plaats hier elke maandag een samenvatting',
    'Remind me of the exit plan. And post a summary here every Monday.',
  ])
    it(`are both offered: ${text}`, () => {
      const given = ask(text);
      assert.ok(given.kind === 'said', given.kind);
      const [first, second] = given.suggestions.map((suggestion) => suggestion.ask);
      assert.match(first ?? '', /exit ?plan/i);
      assert.match(second ?? '', /maandag|Monday/);
      assert.equal(given.text.split('\n').length, 2);
    });

  for (const [text, ...buttons] of [
    ['Laat zien welke planningen er zijn, en stop mijn herinneringen', 'planningen', 'herinneringen uit'],
    ['Turn off my reminders. And show me how to get the dates in my calendar', 'reminders off', 'calendar new'],
    [
      'Geef me een lijst van mijn herinneringen, daarna wil ik die aan de Data Act stoppen',
      'herinneringen',
      'stop herinnering Data Act: geen overstapkosten meer',
    ],
    ['Stuur me een testherinnering en toon daarna de status', 'stuur test', 'status'],
    ['Answer in Dutch from now on, and also show me my reminders', 'language nl', 'reminders'],
    ['Toon mijn gegevens en verwijder ze daarna', 'mijn gegevens', 'vergeet mij'],
  ] as const)
    it(`have a button each, in their order: ${text}`, () => {
      const given = ask(text);
      assert.ok(given.kind === 'said', given.kind);
      assert.deepEqual(
        given.suggestions.map((one) => one.ask),
        buttons,
      );
    });

  for (const [text, told, button] of [
    [
      'Wat moet Microsoft nog doen en herinner me aan de volgende datum',
      /maatregelen voor Microsoft/,
      /^herinner mij aan/,
    ],
    ['What is still to come? And post a summary here every Friday at 10', /^First comes/, /every Friday at 10:00$/],
    [
      'What do we have to do ourselves, and can you warn me before the first deadline?',
      /5 measures/,
      /^remind me of Data/,
    ],
  ] as const)
    it(`may be a question and a wish: ${text}`, () => {
      const given = ask(text);
      assert.ok(given.kind === 'found', given.kind);
      assert.match(given.lead.text, told);
      assert.match(given.suggestions[0]?.ask ?? '', button);
      assert.notEqual(given.lines[0]?.text ?? '', '', 'what the button does is said');
    });

  it('may be a question and its answer as a mail', () => {
    const given = ask('Wat is flex routing en maak er een mail van voor mijn baas');
    assert.ok(given.kind === 'said', given.kind);
    assert.match(given.text, /overnemen in uw mail.*Flex routing laat Copilot/s);
  });

  it('are not dropped where one is not understood', () => {
    const given = ask('Zet de herinneringen aan en doe ook iets met de blauwe doos');
    assert.ok(given.kind === 'said', given.kind);
    assert.match(given.text, /Dit begreep ik niet: ‘doe ook iets met de blauwe doos’/);
    assert.deepEqual(
      given.suggestions.map((one) => one.ask),
      ['herinneringen aan'],
    );
  });

  it('are one where the first is why', () => {
    for (const text of [
      'Ik typ soms Engels maar ik wil dat je mij voortaan altijd in het Nederlands antwoordt',
      'Ik ga met vakantie en wil even geen herinneringen',
      'Oeps, dat was niet de bedoeling, draai dat laatste maar weer terug',
    ])
      assert.equal(ask(text).kind, 'do', text);
    const [both] = [ask('wil je hier elke maandag en donderdag een samenvatting plaatsen?')];
    assert.ok(both?.kind === 'do');
    assert.match(both.command, /elke maandag en donderdag om 9:00$/);
  });

  it('are one where the first is told and the second is what follows', () => {
    const says = told('We have completed our own audit, so please tick that one off');
    assert.match(says, /^Say which date you mean\. For example: done /);
  });

  it('are one where the second only says more of the first', () => {
    const given = ask('wil je hier elke maandag en donderdag een samenvatting plaatsen?');
    assert.ok(given.kind === 'do' || (given.kind === 'said' && given.suggestions.length < 2), given.kind);
  });
});

describe('the date after the one that was told', () => {
  it('is the next of all dates after a list of them', () => {
    const { last } = answer(knowledge, { text: 'volgende', context: {}, today });
    assert.ok(last);
    const given = answer(knowledge, { text: 'en daarna?', context: { last }, today });
    assert.notEqual(given.last?.subject, last.items[0]);
    assert.equal(given.answer.kind, 'found');
  });
});

describe('English with an apostrophe', () => {
  it('is answered in English', () => {
    assert.equal(ask("what's flex routing").language, 'en');
  });
});

describe('a wish about what was spoken of', () => {
  it('is about the nearest of it that has a date', () => {
    const texts = ['Wat verandert er met Sentinel?', 'Wie is Privacy Company?', 'herinner me daaraan'];
    let last: Parameters<typeof answer>[1]['context']['last'];
    const given = texts.map((text) => {
      const { answer: told, last: next } = answer(knowledge, { text, context: { last }, today });
      last = next;
      return told;
    });
    const wish = given.at(-1);
    assert.ok(wish?.kind === 'do');
    assert.match(wish.command, /^herinner mij aan Microsoft Sentinel/);
  });
});

describe('the term of a measure', () => {
  it('is no date of which people are reminded, and no button says so', () => {
    for (const text of [
      'Niemand hoeft nog herinneringen aan de deadline voor risicoacceptatie te krijgen',
      'Ik heb de herinnering over de acceptatietermijn gezien',
    ])
      assert.doesNotMatch(told(text), /^(?:dempen|gezien) Accepteer/, text);
  });
});
