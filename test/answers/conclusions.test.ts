import assert from 'node:assert/strict';
import { answer } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { splitConclusion } from '../../bot/answers/read/conclusion.ts';
import { readRegister } from '../../bot/register/read-register.ts';

const knowledge = createKnowledge(readRegister());
const today = Temporal.PlainDate.from('2026-11-28');

function tell(text: string): string {
  const given = answer(knowledge, { text, context: {}, today }).answer;
  return given.kind === 'found' ? given.lead.text : given.kind;
}

describe('a conclusion with its reason', () => {
  it('gets what is known of the conclusion, and not its reason once more', () => {
    assert.match(
      tell('Microsoft pseudonimiseert alle logs, dus het zijn geen persoonsgegevens meer?'),
      /persoonsgegevens/,
    );
    assert.match(tell('De brief zegt niets over het DPF, dus is hij van vóór juli 2023?'), /geen datum|na april 2023/);
    assert.match(tell('Latombe verloor zijn zaak, dus het DPF staat nu voorgoed vast?'), /hoger beroep/i);
    assert.match(
      tell('Omdat Microsoft elk verzoek aanvecht, kreeg de Amerikaanse overheid nog nooit iets van klanten?'),
      /Amerikaanse opsporingsdiensten|afgifte/,
    );
  });

  it('gets its reason put right before a list that was asked for', () => {
    const said = tell('Since the court killed the US data deal in September 2025, what are we supposed to do now?');
    assert.match(said, /^[^\n]*DPF[^\n]*stayed valid[\s\S]+measures that organisations can take/);
  });

  it('is taken apart where a word says so, or the verb of a question begins it', () => {
    assert.deepEqual(splitConclusion('Fase 3 is klaar, dus alles staat in de EU?'), [
      'Fase 3 is klaar',
      'alles staat in de EU?',
    ]);
    assert.deepEqual(splitConclusion('Now that phase 3 is done, may we send names again?'), [
      'phase 3 is done',
      'may we send names again?',
    ]);
    assert.deepEqual(splitConclusion('MDE zit in de scope, mag ik het aanzetten?'), [
      'MDE zit in de scope',
      'mag ik het aanzetten?',
    ]);
  });

  it('is none where what stands first asks', () => {
    assert.equal(splitConclusion('hoelang staan gegevens in MDE, moet in ons register'), undefined);
    assert.equal(splitConclusion('Wat is MDE?'), undefined);
  });
});
