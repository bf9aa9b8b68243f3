import assert from 'node:assert/strict';
import { answer } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import type { Answer } from '../../bot/answers/outcome.ts';
import { readRegister } from '../../bot/register/read-register.ts';

const knowledge = createKnowledge(readRegister());
const today = Temporal.PlainDate.from('2026-11-24');

/** The last answer of a conversation. */
function ask(...texts: string[]): Answer {
  let given = answer(knowledge, { text: texts[0] ?? '', context: {}, today });
  for (const text of texts.slice(1)) given = answer(knowledge, { text, context: { last: given.last }, today });
  return given.answer;
}

function subjectOf(...texts: string[]): string {
  const given = ask(...texts);
  return given.kind === 'found' ? given.subject : given.kind;
}

function firstLineOf(...texts: string[]): string {
  const given = ask(...texts);
  assert.ok(given.kind === 'found', `${texts.join(' > ')}: ${given.kind}`);
  return given.lead.text;
}

const leadsTo = (subject: string, ...questions: string[]) => {
  for (const question of questions) it(question, () => assert.equal(subjectOf(question), subject));
};

describe('a question as it is typed in a chat', () => {
  it('is about how it stands also where "finished" has a typo', () =>
    assert.match(firstLineOf('is the EU data boundry finnished'), /^Expected by 31 December 2024. Reported complete/));
  leadsTo('phase-3', 'wnr is de dedline vd supprt tikets', 'deadln suppot tikets');
  it('is about a date also where "deadline" has a typo', () =>
    assert.match(firstLineOf('deadlien telemetrie'), /^Verwacht werd 31 december 2023/));
  leadsTo('windows-server-2016', 'ws2016 einde support', 'Server 2016 EOL?');
  leadsTo('measures', 'maatrgln');
  leadsTo('O4', 'pag nrs maatregelen in rapport?');
  leadsTo('outcome', 'defender performing ok acc to the reprot');
  leadsTo('no-reassessment', "did slm redo the defender check after '23");
});

describe('the same question in other words', () => {
  leadsTo('verification', 'Was the study independent of Microsoft?', 'who commissioned the report');
  leadsTo('caveats', 'What kind of malware slipped past Defender during the tests?', 'Wat schort er aan Defender?');
  leadsTo('O3', 'Which colleagues need an alias?', 'schuilnaam voor wie?');
  leadsTo('safeguards', 'wat doet ms zelf aan waarborgen tegen inzage door de amerikanen?');
  leadsTo('us-access', 'Can Uncle Sam read our Defender data?');
});

describe('what wraps a question', () => {
  leadsTo('eudb', 'Graag verneem ik of Microsoft de EU-gegevensgrens inmiddels volledig heeft afgerond.');
  leadsTo('dtia', "Colleagues keep mentioning a 'DTIA'. What's that?");
  leadsTo('slm', 'Sorry, who are these SLM people?');
  leadsTo('dtia', "I'm the DPO of a municipality. Must we do our own DTIA or can we lean on the existing one?");
  leadsTo('dates-unknown', 'Goedemiddag, ik ben FG bij een zbo en zoek de dagtekening van de brief. Heeft u die?');
  leadsTo(
    'no-reassessment',
    'Voor een Kamervraag wil ik graag weten of SLM Defender na 2023 nog eens heeft onderzocht. Kunt u dat nagaan? Alvast bedankt!',
  );
  leadsTo(
    'safeguard-transparency',
    "Hi there, thank you for taking the time. Before tomorrow's meeting I need to know how often Microsoft publishes transparency reports.",
  );
  leadsTo('continuing-transfers', 'Ik lees dat alle data nu in Europa blijft, klopt dat?');
});

describe('a question about what one party does', () => {
  leadsTo('measures-organisations', 'todo lijstje vr onze org uit de brief', 'Which steps fall to government bodies?');
  leadsTo('measures-microsoft', 'Welke acties liggen er bij de leverancier zelf?', 'actiepunten leverancier (MSFT)');
  it('leaves out the party that it says it does not mean', () => {
    assert.equal(
      subjectOf('Which recommendations are addressed to the vendor rather than to us?'),
      'measures-microsoft',
    );
    assert.equal(
      subjectOf(
        'Welke van de aanbevelingen richten zich tot de overheidsorganisaties, en dus niet tot de leverancier?',
      ),
      'measures-organisations',
    );
  });
});

describe('a question for yes or no', () => {
  const answers: readonly (readonly [string, RegExp])[] = [
    ['Is Iceland in the EU Data Boundary?', /Iceland/],
    ['zit sentinel ook in het onderzoek', /^Nee/],
    ['Is MDI (voorheen Azure ATP) ook meegenomen in het onderzoek?', /^Ja/],
    ['Was dit een beveiligingsbeoordeling?', /^Nee\. Dit is geen/],
    ['is the EUDB done now', /^Yes, but late/],
    ['is the boundary done or not', /^Yes, but late/],
    ['Was fase 1 klaar?', /^Ingegaan op 1 januari 2023/],
  ];
  for (const [question, expected] of answers)
    it(`${question} begins with what was asked`, () => assert.match(firstLineOf(question), expected));
});

describe('a question that is turned round', () => {
  const answers: readonly (readonly [string, RegExp])[] = [
    ['Geldt het rapport alleen voor Enterprise?', /^De conclusies gelden voor zowel/],
    ['Should we stop using Defender?', /^Use is possible, on conditions/],
    ['Is Defender verboden?', /^Gebruik kan, onder voorwaarden/],
    ['Is there anything that stands in the way of using Defender?', /^Use is possible, on conditions/],
    ['Is Defender for Endpoint exempt from the EU Data Boundary?', /^(?!Yes|No\b)/],
    ['Is it correct that this was not a pen test?', /^This is not a security assessment/],
    ['Mag ik geen persoonsgegevens meesturen?', /^Upload geen persoonsgegevens/],
    ...[
      'Is het gebruik van Defender illegaal?',
      'Moeten we Defender uitzetten?',
      'Is het een probleem om Defender te gebruiken?',
    ].map((question) => [question, /^Gebruik kan, onder voorwaarden/] as const),
    ['Mogen we M365 Defender blijven gebruiken binnen de AVG?', /^Gebruik kan, onder voorwaarden/],
    ['Can we use Defender before implementing the measures?', /^Use is possible, on conditions/],
    ['Should I delete personal data from attachments to a ticket?', /^(?!Yes|No\b)/],
    ['Kan een bijlage met persoonsgegevens naar de VS gaan?', /^(?!Ja|Nee)/],
    ['Zegt de brief dat de EU Data Boundary voltooid is?', /^Verwacht werd 31 december 2024/],
    ['Is the EU Data Boundary complete for Azure?', /^(?!Yes)/],
    ['Do we break the law if we use Defender?', /^Use is possible/],
    ['Is MDE out of scope?', /^Microsoft Defender for Endpoint/],
    ['Ontbreekt het DPF in de brief?', /^De brief noemt/],
    ['Is it bad to put personal data in support tickets?', /^Personal data do not belong/],
    ['Is O2 verplicht?', /^Upload geen persoonsgegevens/],
    ['Fase 2 was toch al eind 2023 klaar?', /^Verwacht werd 31 december 2023/],
    ['Was the EU Data Boundary finished in 2022?', /^Expected by 31 December 2024/],
    ['Was fase 2 op tijd klaar?', /^Niet op tijd: gereed gemeld op 11 januari 2024/],
    ['Was phase 3 finished on time?', /^Not on time: reported complete on 26 February 2025/],
  ];
  for (const [question, expected] of answers)
    it(`${question} is not answered with the wrong yes or no`, () => assert.match(firstLineOf(question), expected));
  it('finds no yes or no in the register, which can not know how it is asked', () => {
    const texts = [...knowledge.register.entries.values()].flatMap(({ statements }) =>
      statements.map(({ text }) => text),
    );
    assert.deepEqual(
      texts.flatMap(({ nl, en }) => [nl, en]).filter((text) => /^(Ja|Nee|Yes|No)[,.:]/.test(text)),
      [],
    );
  });
});

describe('what the letter does not say', () => {
  leadsTo('advice-not-duty', 'Zijn de maatregelen verplicht?', 'Are the recommendations binding for municipalities?');
  leadsTo('measures', 'Welke maatregelen zijn verplicht?');
  leadsTo('measures-organisations', 'Wat moeten we nu doen?');
  leadsTo('continuing-transfers', 'Which data are still transferred in 2027?');
  leadsTo(
    'other-services',
    'Is Office 365 onderzocht?',
    'Is Defender for Business toegestaan?',
    'May we use Defender for Cloud?',
  );
  leadsTo('dpia-2022', 'Is het risico bij Teams hoog?', 'Is the transfer risk high for SharePoint?');
  leadsTo('us-access', "Can the Americans get hold of our employees' data?");
  leadsTo('copilot-dpia', 'Is het doorgifterisico bij Copilot hoog?');
  leadsTo('cloud-policy-2026', 'Mogen we Defender gebruiken voor staatsgeheimen?');
  leadsTo('defender-rows-unknown', 'Valt MDE onder de EU Data Boundary?');
  leadsTo('dpia-2022', 'Is SharePoint safe for personal data?', 'Is Teams veilig voor persoonsgegevens?');
  it('is not said of Copilot either', () =>
    assert.match(firstLineOf('Heeft de brief Copilot goedgekeurd?'), /niet over Copilot/));
});

describe('a follow-up', () => {
  const talks: readonly (readonly [string, ...string[]])[] = [
    ['measures-organisations', 'Wat moet Microsoft doen volgens de brief?', 'en wijzelf dan?'],
    ['measures-microsoft', 'What should public bodies do themselves?', 'and the supplier itself?'],
    ['phase-2', 'Wanneer was fase 1 van de EU Data Boundary?', 'en de fase daarna?'],
    ['phase-3', 'When was phase two announced as complete?', 'And the last phase?'],
    ['phase-1', 'When was phase 2 finished?', 'and the one before?'],
    ['dtia', 'What is a DTIA?', 'where can I find it?'],
    ['next-report-days-unknown', 'How often do transparency reports appear?', 'when is the next one?'],
    ['flex-routing', 'Wat is flex routing?', 'hoe zet ik dat uit?'],
    ['mdca', 'Is MDE in scope?', 'and Cloud Apps?'],
    ['none', 'Is MDE in scope?', 'and what does it cost?'],
    ['none', 'Wat is de deadline voor support tickets?', 'Wat eten we vanavond?'],
    ['none', 'Wanneer was fase 3 klaar?', 'En fase 4?'],
    ['none', 'Who carried out the technical verification?', 'What did they warn about?'],
    ['continuing-transfers', 'Is the EU Data Boundary complete?', 'Are there any exceptions?'],
    ['verification', 'Voldoet Defender aan de contractuele afspraken?', 'Wie heeft dat bepaald?'],
    ['dpia-2022', 'Is het doorgifterisico hoog?', 'En bij Teams?'],
    ['none', 'What is a DTIA?', 'Where are you?'],
    ['O2', 'Should staff avoid personal data in support tickets?', 'does that include attachments'],
    ['other-services', 'Which products did Privacy Company investigate?', 'Sentinel too?'],
    ['editions', 'Kunnen wij Defender veilig gebruiken?', 'Ook voor scholen?'],
    ['S1', 'What did SLM promise to do after 2023?', 'did they do that'],
    ['continuing-transfers', 'Has the EU Data Boundary been completed?', 'What still goes outside the EU then?'],
    ['caveats', 'Which caveats does the report have?', 'can you be more specific?'],
    ['caveats', 'Welke kanttekeningen noemt het rapport?', 'Kun je dat toelichten?'],
  ];
  for (const [subject, ...texts] of talks) it(texts.join(' > '), () => assert.equal(subjectOf(...texts), subject));
});

describe('what is asked of the answer before', () => {
  it('can be that answer in the other language', () => {
    assert.match(firstLineOf('Which caveats does the report have?', 'in Dutch please'), /^Twee kanttekeningen/);
    assert.match(
      firstLineOf('Is fase 2 op tijd gehaald?', 'kan dat ook in het Engels?'),
      /^Expected by 31 December 2023/,
    );
    assert.match(firstLineOf('Mag ik geen persoonsgegevens meesturen?', 'in English please'), /^Do not upload/);
  });
  it('is answered by its kind, and not by what was asked before', () => {
    assert.match(firstLineOf('Is de risicoacceptatie al verlopen?', 'wat nu?'), /^Ga na wat het huidige advies is/);
    assert.match(firstLineOf('Hoe vaak verschijnen de transparantierapporten?', 'Wat staat daarin?'), /verzoeken/);
    assert.match(firstLineOf('Is het rapport een security assessment?', 'Waarom niet?'), /^Dit is geen/);
    assert.match(firstLineOf('Which caveats are there about Defender?', 'where can i read that'), /^This is stated in/);
    assert.match(firstLineOf('Is fase 3 klaar?', 'Waar staat dat?'), /voltooiing EU Data Boundary/);
  });
});

describe('a rehearsal of an earlier day', () => {
  it('names no source of what came later', () => {
    const context = { last: answer(knowledge, { text: 'Wanneer is fase 3?', context: {}, today }).last };
    const early = Temporal.PlainDate.from('2023-12-22');
    const given = answer(knowledge, { text: 'Waar staat dat?', context, today: early }).answer;
    assert.ok(given.kind === 'found');
    assert.match(given.lead.text, /^Dit staat in: Brief SLM Rijk/);
    assert.doesNotMatch(given.lead.text, /2025|voltooiing/);
  });
});

describe('what the menu offers', () => {
  const lists = {
    measures: ['maatregelen', 'Measures'],
    milestones: ['mijlpalen', 'milestones', 'deadlines'],
    next: ['volgende', 'Next!'],
  };
  for (const [subject, commands] of Object.entries(lists))
    for (const command of commands)
      it(`${command} is the whole list, whatever was asked before`, () => {
        for (const before of ['O2', 'Is fase 2 gehaald?', 'What is telemetry?'])
          assert.equal(subjectOf(before, command), subject, before);
      });
});

describe('a question that the register has no answer to', () => {
  const none: readonly (readonly [string, ...string[]])[] = [
    ['of another supplier', "Is Google's data boundary complete?", 'salesforce eu data residency status'],
    ['about prices', 'e5 licentie prijs per user', 'Hoeveel heeft het verificatieonderzoek gekost?'],
    ['for a manual', 'how do I merge two support tickets', 'Hoe blokkeer ik een gebruiker in Defender?'],
    ['about work', 'Hoeveel verlofdagen heb ik nog tot eind 2026?', 'What does the CIO Rijk earn per year?'],
    ['about who holds an office', 'wie wordt de nieuwe cio rijk', 'who is the director of Privacy Company'],
    ['about another version', 'When does SQL Server 2016 reach end of support?', 'end of support windows server 2019'],
    ['about the risk of something else', 'Wat is het risico van roken?', 'Which risks do I run with a mortgage?'],
    [
      'about another product',
      'Is Lists compliant?',
      'Is Loop safe?',
      'Is Microsoft Loop safe for personal data?',
      'Where does Gartner rank Defender?',
    ],
    ['of somebody who works elsewhere', 'Ik ben beheerder van Salesforce en wil weten of dat veilig is'],
    ['about another edition', 'Gelden de conclusies voor de Business-editie?'],
    ['of which nothing was asked before', 'In English please', 'okay'],
    ['about a law as such', 'What does Article 33 GDPR say?', 'wat zegt artikel 28 avg'],
    ['about nothing in particular', 'ok', 'wat is 12 keer 14', 'asdf qwerty hoepla zwoef'],
  ];
  for (const [what, ...questions] of none)
    for (const question of questions)
      it(`${what}, is declined: ${question}`, () => assert.notEqual(ask(question).kind, 'found'));
});
