import assert from 'node:assert/strict';
import { answer } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import type { Answered } from '../../bot/answers/question.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { type Language, languages } from '../../bot/register/schema.ts';
import type { Answer, Found } from '../../bot/wording/answer-types.ts';
import { questions } from '../bench/questions.ts';

const knowledge = createKnowledge(readRegister());
const today = Temporal.PlainDate.from('2026-11-24');

/** The last reply of a conversation. */
function reply(...texts: string[]): Answered {
  let given = answer(knowledge, { text: texts[0] ?? '', context: {}, today });
  for (const text of texts.slice(1)) given = answer(knowledge, { text, context: { last: given.last }, today });
  return given;
}

const ask = (...texts: string[]): Answer => reply(...texts).answer;

function found(...texts: string[]): Found {
  const given = ask(...texts);
  assert.ok(given.kind === 'found', `${texts.join(' > ')}: ${given.kind}`);
  return given;
}

function subjectOf(...texts: string[]): string {
  const given = ask(...texts);
  return given.kind === 'found' ? given.subject : given.kind;
}

/** What was said, in whatever form. */
function textOf(given: Answer): string {
  if (given.kind === 'found') return given.lead.text;
  return given.kind === 'said' ? given.text : given.kind;
}

/** Of a kind of question as many must be understood; which of them are not is told. One by a hair is no fault of its kind. */
function mostly(share: number, asked: readonly string[], isRight: (question: string) => boolean): void {
  const missed = asked.filter((question) => !isRight(question));
  const most = Math.round(asked.length * (1 - share));
  assert.ok(missed.length <= most, `${missed.length} of ${asked.length}, at most ${most}:\n${missed.join('\n')}`);
}

/** Plain questions, and what each is about; several subjects may tell it. */
const plain: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  nl: {
    'Wat is de deadline voor support tickets?': ['phase-3', 'O2'],
    'Wanneer was fase 3 klaar?': ['phase-3'],
    'Is de risicoacceptatie verlopen?': ['O1'],
    'Mag ik persoonsgegevens meesturen met een support ticket?': ['O2', 'O5'],
    'Valt Defender for Identity binnen het onderzoek?': ['mdi', 'scope'],
    'Hoe groot is het doorgifterisico?': ['transfer-risk'],
    'Wie deed het onderzoek?': ['verification', 'privacy-company'],
    'Wat is een DTIA?': ['dtia'],
    'Welke gegevens gaan nog naar de VS?': ['continuing-transfers'],
    'Wat is telemetrie?': ['telemetry'],
    'Wat betekent SLM?': ['slm'],
    'Zijn de maatregelen verplicht?': ['advice-not-duty'],
    'Wanneer stopt de ondersteuning van Windows Server 2016?': ['windows-server-2016'],
    'Wat moeten organisaties zelf doen?': ['measures-organisations'],
    'Wat is flex routing?': ['flex-routing'],
    'Hoe vaak verschijnen de transparantierapporten?': ['safeguard-transparency', 'transparency-reports'],
    'Heeft SLM Defender na 2023 opnieuw beoordeeld?': ['no-reassessment', 'S1'],
  },
  en: {
    'What is the deadline for support tickets?': ['phase-3', 'O2'],
    'When was phase 3 complete?': ['phase-3'],
    'Has the risk acceptance expired?': ['O1'],
    'May I put personal data in a support ticket?': ['O2', 'O5'],
    'Is Defender for Identity in scope of the research?': ['mdi', 'scope'],
    'How high is the transfer risk?': ['transfer-risk'],
    'Who did the research?': ['verification', 'privacy-company'],
    'What is a DTIA?': ['dtia'],
    'Which data still go to the US?': ['continuing-transfers'],
    'What is telemetry?': ['telemetry'],
    'What does SLM stand for?': ['slm'],
    'Are the measures mandatory?': ['advice-not-duty'],
    'When does support for Windows Server 2016 end?': ['windows-server-2016'],
    'What must organisations do themselves?': ['measures-organisations'],
    'What is flex routing?': ['flex-routing'],
    'How often do transparency reports appear?': ['safeguard-transparency', 'transparency-reports'],
    'Has SLM assessed Defender again since 2023?': ['no-reassessment', 'S1'],
  },
};

/** Each plain question as it is typed otherwise, and whether that still leads to the same subject. */
function staysUnderstood(share: number, write: (question: string, language: Language) => readonly string[]): void {
  const asked = languages.flatMap((language) =>
    Object.entries(plain[language]).flatMap(([question, subjects]) =>
      write(question, language).map((text) => [text, subjects] as const),
    ),
  );
  const subjects = new Map(asked);
  mostly(share, [...subjects.keys()], (text) => subjects.get(text)?.includes(subjectOf(text)) ?? false);
}

describe('a plain question', () => {
  it('is understood', () => staysUnderstood(0.95, (question) => [question]));

  it('is answered in its own language, whatever was spoken before', () => {
    for (const [language, other] of [
      ['nl', 'en'],
      ['en', 'nl'],
    ] as const)
      mostly(0.97, Object.keys(plain[language]), (question) => {
        const given = answer(knowledge, { text: question, context: { preferred: other }, today }).answer;
        return given.language === language;
      });
  });
});

describe('a question as it is typed in a chat', () => {
  it('may be in small letters or capitals, without a question mark', () =>
    staysUnderstood(0.95, (question) => {
      const bare = question.replace('?', '');
      return [bare.toLowerCase(), bare.toUpperCase(), `${question}??`];
    }));

  /** Changes the longest word, where a slip of the finger is likeliest. */
  const changed = (question: string, change: (word: string) => string) => {
    const longest = (question.match(/\p{Ll}{6,}/gu) ?? []).toSorted((one, other) => other.length - one.length)[0];
    return longest === undefined ? [] : [question.replace(longest, change(longest))];
  };

  it('may have two letters changed about', () =>
    staysUnderstood(0.8, (question) =>
      changed(question, (word) => `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`),
    ));

  it('may lack a letter, or have one twice', () =>
    staysUnderstood(0.8, (question) => [
      ...changed(question, (word) => `${word.slice(0, 3)}${word.slice(4)}`),
      ...changed(question, (word) => `${word.slice(0, 3)}${word[2]}${word.slice(3)}`),
    ]));
});

describe('what wraps a question', () => {
  const frames: Readonly<Record<Language, readonly ((question: string) => string)[]>> = {
    nl: [
      (question) => `Hoi, ${question}`,
      (question) => `Goedemiddag,\n\n${question}\n\nMet vriendelijke groet,\nSanne de Vries`,
      (question) => `Even een vraagje: ${question} Alvast bedankt!`,
      (question) => `Ik ben FG bij een gemeente. ${question}`,
    ],
    en: [
      (question) => `Hi there, ${question}`,
      (question) => `Dear all,\n\n${question}\n\nKind regards,\nSam Smith`,
      (question) => `Quick question: ${question} Thanks in advance!`,
      (question) => `I'm the DPO of a municipality. ${question}`,
    ],
  };
  it('does not change what it is about', () =>
    staysUnderstood(0.9, (question, language) => frames[language].map((frame) => frame(question))));
});

describe('several questions in one message', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Wat is een DTIA?', 'Wat is telemetrie?'],
    ['Wat betekent SLM?', 'Wie deed het onderzoek?'],
    ['Zijn de maatregelen verplicht?', 'Wat is flex routing?'],
    ['What is a DTIA?', 'What is telemetry?'],
    ['What does SLM stand for?', 'Who did the research?'],
    ['Are the measures mandatory?', 'What is flex routing?'],
  ];
  const asked = new Map(pairs.map(([first, second]) => [`${first} ${second}`, [first, second]]));

  /** What is said first to a question that is asked alone; a second sentence may stand behind it. */
  const firstOf = (question: string) => {
    const { answer: alone, last } = reply(question);
    return knowledge.register.facts.get(last?.answer ?? '')?.text[alone.language] ?? textOf(alone);
  };

  it('are all answered, each with what is said first where it is asked alone', () =>
    mostly(0.8, [...asked.keys()], (text) => {
      const given = textOf(ask(text));
      return (asked.get(text) ?? []).every((question) => given.includes(firstOf(question)));
    }));

  it('each have their sources', () => {
    const { lead, citations } = found('Wat is een DTIA? Wat is telemetrie?');
    assert.deepEqual(
      citations.map(({ number }) => number),
      lead.cites,
    );
    for (const question of ['Wat is een DTIA?', 'Wat is telemetrie?'])
      for (const { name } of found(question).citations.filter(({ number }) =>
        found(question).lead.cites.includes(number),
      ))
        assert.ok(
          citations.some((cited) => cited.name === name),
          `${question}: ${name}`,
        );
  });

  it('are one where the same is asked twice', () =>
    assert.equal(textOf(ask('Wat is een DTIA? Wat is een DTIA?')), textOf(ask('Wat is een DTIA?'))));
});

describe('a question for yes or no', () => {
  it('gets an answer that opens with neither: what is told holds however it was asked', () => {
    const asked = [
      ...questions.filter((_, place) => place % 4 === 0),
      'zit sentinel ook in het onderzoek',
      'Is MDI (voorheen Azure ATP) ook meegenomen in het onderzoek?',
      'Was dit een beveiligingsbeoordeling?',
      'is the EUDB done now',
      'Was fase 2 op tijd klaar?',
      'Is Defender for Endpoint exempt from the EU Data Boundary?',
      'Should I delete personal data from attachments to a ticket?',
      'Kan een bijlage met persoonsgegevens naar de VS gaan?',
    ];
    assert.deepEqual(
      asked.filter((question) => /^(Ja|Nee|Yes|No)\b(?! (?:new|high|personal))/.test(textOf(ask(question)))),
      [],
    );
  });

  it('on what became of a date has that date and how late it was in its first line', () => {
    for (const question of ['Was fase 2 op tijd klaar?', 'Fase 2 was toch al eind 2023 klaar?'])
      assert.match(found(question).lead.text, /11 januari 2024.*11 dagen later dan verwacht/, question);
    assert.match(found('Was phase 3 finished on time?').lead.text, /26 February 2025.*57 days later than expected/);
  });
});

describe('a question that is turned round', () => {
  it('on whether Defender may be used gets the verdict with its conditions', () =>
    mostly(
      0.8,
      [
        'Should we stop using Defender?',
        'Is Defender verboden?',
        'Is there anything that stands in the way of using Defender?',
        'Is het gebruik van Defender illegaal?',
        'Is het een probleem om Defender te gebruiken?',
        'Mogen we M365 Defender blijven gebruiken binnen de AVG?',
        'Can we use Defender before implementing the measures?',
        'Mogen we Defender gebruiken?',
        'May we use Defender?',
        'Is Defender nog toegestaan?',
      ],
      (question) =>
        /(als|mits|op voorwaarde|provided|if|on condition)/.test(textOf(ask(question))) &&
        ['compliant-use', 'advice-not-duty', 'use-on-conditions'].includes(subjectOf(question)),
    ));
});

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

describe('a rehearsal of an earlier day', () => {
  it('names no source of what came later', () => {
    const context = { last: reply('Wanneer is fase 3?').last };
    const early = Temporal.PlainDate.from('2023-12-22');
    const given = textOf(answer(knowledge, { text: 'Waar staat dat?', context, today: early }).answer);
    assert.match(given, /^Dit staat in: Brief van SLM Rijk/);
    assert.doesNotMatch(given, /2025|voltooiing/);
  });

  const on = (day: string, text: string) =>
    answer(knowledge, { text, context: {}, today: Temporal.PlainDate.from(day) }).answer;

  it('is answered with what was known then, where what is known now came later', () => {
    assert.match(textOf(on('2023-12-22', 'When is phase 2 finished?')), /Expected: the end of 2023/);
    assert.match(textOf(on('2024-06-01', 'When is phase 2 finished?')), /11 January 2024/);
    assert.match(
      textOf(on('2024-06-01', 'Gaan telemetriegegevens nog naar de VS?')),
      /verwachtte Microsoft .* eind 2023/,
    );
  });

  it('says that nothing was known yet only of a subject of which nothing was', () => {
    const none = on('2023-12-22', 'Wat is de Cyberbeveiligingswet?');
    assert.equal(none.kind === 'none' && none.reason, 'not-yet');
    const known = on('2023-12-22', 'Which data still leaves the EU?');
    assert.match((known.kind === 'none' && known.known?.text) || textOf(known), /December 2023/);
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

describe('what is said of Defender', () => {
  const elsewhere = [
    'Slack',
    'Zoom',
    'Dropbox',
    'Salesforce',
    'Google Workspace',
    'WhatsApp',
    'Notion',
    'Oracle',
    'CrowdStrike',
    'Splunk',
  ];
  const ofMicrosoft = ['Teams', 'SharePoint', 'OneDrive', 'Intune', 'Power BI', 'Loop', 'Exchange Online', 'Purview'];
  const ways = [
    'Mogen we X gebruiken?',
    'Is X veilig?',
    'Is X onderzocht door SLM?',
    'May we use X?',
    'Is X compliant?',
  ];
  const asked = (products: readonly string[]) =>
    products.flatMap((product) => ways.map((way) => way.replace('X', product)));
  /** An answer that tells which services there are says of any other that it is not among them. */
  const onScope = ['scope', 'other-services'];

  it('is not said of what others make', () =>
    mostly(0.95, asked(elsewhere), (question) => {
      const product = elsewhere.find((name) => question.includes(name)) ?? '';
      return (
        onScope.includes(subjectOf(question)) ||
        ask(question).kind !== 'found' ||
        textOf(ask(question)).includes(product)
      );
    }));

  it("is not said of Microsoft's other products", () =>
    mostly(0.9, asked(ofMicrosoft), (question) => {
      const product = ofMicrosoft.find((name) => question.includes(name)) ?? '';
      return (
        onScope.includes(subjectOf(question)) ||
        ask(question).kind !== 'found' ||
        textOf(ask(question)).includes(product)
      );
    }));
});

describe('a question that the register has no answer to', () => {
  const declined = (share: number, ...asked: string[]) =>
    mostly(share, asked, (question) => ask(question).kind !== 'found');

  it('about prices, is declined', () =>
    declined(
      0.8,
      'e5 licentie prijs per user',
      'Hoeveel heeft het verificatieonderzoek gekost?',
      'Wat kost Defender per gebruiker?',
      'What does an E5 licence cost?',
      'How expensive is Defender for Endpoint?',
    ));

  it('for a manual, is declined', () =>
    declined(
      0.8,
      'how do I merge two support tickets',
      'Hoe blokkeer ik een gebruiker in Defender?',
      'Hoe reset ik mijn wachtwoord?',
      'How do I install the Defender agent on a Mac?',
      'Hoe maak ik een nieuwe gebruiker aan?',
    ));

  it('about work or the world, is declined', () =>
    declined(
      0.8,
      'Hoeveel verlofdagen heb ik nog tot eind 2026?',
      'What does the CIO Rijk earn per year?',
      'wie wordt de nieuwe cio rijk',
      'who is the director of Privacy Company',
      'Wie is de minister-president?',
      'Wat is het risico van roken?',
      'Which risks do I run with a mortgage?',
      'wat is 12 keer 14',
    ));

  it('about another version of what is known, is not answered with that', () => {
    for (const question of [
      'When does SQL Server 2016 reach end of support?',
      'end of support windows server 2019',
      'Wanneer stopt de ondersteuning van Windows Server 2022?',
      'Wanneer was fase 4 van de EU Data Boundary klaar?',
    ]) {
      const given = ask(question);
      assert.ok(
        given.kind !== 'found' || !['windows-server-2016', 'phase-1', 'phase-2', 'phase-3'].includes(given.subject),
        `${question}: ${textOf(given)}`,
      );
    }
  });

  it('about nothing in particular, is declined', () => declined(1, 'asdf qwerty hoepla zwoef', 'xqz', '?!'));

  it('that only points back, where nothing was asked before, is told so', () => {
    for (const question of ['In English please', 'korter graag', 'waar staat dat?'])
      assert.notEqual(ask(question).kind, 'found', question);
  });
});
