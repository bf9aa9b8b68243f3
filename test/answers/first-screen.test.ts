import assert from 'node:assert/strict';
import { answer, answerAbout } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { writePlainText } from '../../bot/answers/write-plain-text.ts';
import { readRegister } from '../../bot/register/read-register.ts';

const knowledge = createKnowledge(readRegister());
const today = Temporal.PlainDate.from('2026-11-26');

describe('the first screen of an answer', () => {
  it('says of safe use that the research is no security assessment', () => {
    for (const [text, language] of [
      ['Is Defender veilig?', 'nl'],
      ['Is Defender safe?', 'en'],
    ] as const) {
      const { answer: found } = answer(knowledge, { text, context: { preferred: language }, today });
      assert.ok(found.kind === 'found', text);
      assert.match([found.lead, ...found.lines].map((line) => line.text).join('\n'), /security assessment/, text);
    }
  });

  it('has in a terminal no row without a name', () => {
    const text = writePlainText(answerAbout(knowledge, 'summary', { language: 'nl', today }));
    assert.doesNotMatch(text, /undefined/);
    assert.match(text, /^- Vier diensten/m);
  });
});
