import assert from 'node:assert/strict';
import { ask, mostly, subjectOf, textOf } from '../support/talk.ts';

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

  it('of a number that nothing of ours has, is not answered with what has another', () => {
    for (const text of [
      'Is de telemetrie van Windows 11 in fase 2 meegenomen?',
      'telemetry of Windows 8 inside the boundary?',
      'Does phase 2 cover Windows 11 telemetry?',
    ])
      assert.equal(ask(text).kind, 'none', text);
    assert.equal(ask('Wanneer stopt de ondersteuning van Windows 10?').kind, 'found');
    assert.equal(ask('Zijn er transparantierapporten over 2025?').kind, 'found');
  });

  it('about nothing in particular, is declined', () => declined(1, 'asdf qwerty hoepla zwoef', 'xqz', '?!'));

  it('that only points back, where nothing was asked before, is told so', () => {
    for (const question of ['In English please', 'korter graag', 'waar staat dat?'])
      assert.notEqual(ask(question).kind, 'found', question);
  });
});
