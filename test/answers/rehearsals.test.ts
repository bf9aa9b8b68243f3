import assert from 'node:assert/strict';
import { answer } from '../../bot/answers/answer.ts';
import { knowledge, reply, textOf } from '../support/talk.ts';

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
    assert.match(
      textOf(on('2023-12-22', 'When is phase 2 finished?')),
      /Expected according to the letter: the end of 2023/,
    );
    assert.match(textOf(on('2024-06-01', 'When is phase 2 finished?')), /11 January 2024/);
    const telemetry = textOf(on('2024-06-01', 'Gaan telemetriegegevens nog naar de VS?'));
    assert.match(telemetry, /11 januari 2024/);
    assert.doesNotMatch(telemetry, /2025|2026/);
  });

  it('tells which dates of the letter have passed, apart from all others', () => {
    assert.match(textOf(on('2023-12-22', 'data die achter ons liggen')), /^Uit de brief is nog geen termijn voorbij\./);
    assert.match(
      textOf(on('2024-06-01', 'data die achter ons liggen')),
      /^Van de termijnen uit de brief is eind 2023 voorbij\./,
    );
    assert.match(
      textOf(on('2026-11-28', 'Dates that are behind us')),
      /^Of the letter’s terms, the end of 2023 and the end of 2024 have passed\. In all \d+ dates have passed/,
    );
  });

  it('tells advice as advice for as long as it stood', () => {
    assert.match(textOf(on('2025-03-01', 'What did the DPIA on Copilot find?')), /The advice is not to use/);
    assert.match(textOf(on('2026-11-28', 'What did the DPIA on Copilot find?')), /^(?!.*The advice is not)/);
  });

  it('says that nothing was known yet only of a subject of which nothing was', () => {
    const none = on('2023-12-22', 'Wat is de Cyberbeveiligingswet?');
    assert.equal(none.kind === 'none' && none.reason, 'not-yet');
    const known = on('2023-12-22', 'Which data still leaves the EU?');
    assert.match((known.kind === 'none' && known.known?.text) || textOf(known), /until the end of 2023/);
  });
});
