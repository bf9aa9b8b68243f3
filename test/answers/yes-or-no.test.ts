import assert from 'node:assert/strict';
import { questions } from '../bench/questions.ts';
import { ask, found, mostly, subjectOf, textOf } from '../support/talk.ts';

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
