import assert from 'node:assert/strict';
import { answer } from '../../bot/answers/answer.ts';
import { type Language, languages } from '../../bot/register/schema.ts';
import { ask, found, knowledge, mostly, reply, subjectOf, textOf, today } from '../support/talk.ts';

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
