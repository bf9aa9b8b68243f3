import assert from 'node:assert/strict';
import { answer } from '../../../bot/answers/answer.ts';
import { createKnowledge } from '../../../bot/answers/knowledge.ts';
import { detectLanguage } from '../../../bot/answers/read/detect-language.ts';
import { readRegister } from '../../../bot/register/read-register.ts';

const knowledge = createKnowledge(readRegister());
const languageOf = (text: string) => detectLanguage(text, knowledge.lexicon);
const today = Temporal.PlainDate.from('2026-11-26');

describe('the language of a question', () => {
  it('is not decided by the names in it', () => {
    for (const text of [
      'Is Defender AVG-proof?',
      'Is Defender NIS2-proof?',
      'Is Defender BIO-proof?',
      'Is Defender for Cloud Apps AVG-compliant?',
      'Government Requests for Customer Data',
      'Exchange Online Sovereign Cloud',
    ])
      assert.equal(languageOf(text), undefined, text);
    for (const text of [
      'Is Exchange Online onderzocht?',
      'Is Government Requests for Customer Data nieuw?',
      'Is Defender Vulnerability Management meegenomen?',
      'Is Flex Routing gratis te gebruiken?',
      'Is Defender AVG conform?',
    ])
      assert.equal(languageOf(text), 'nl', text);
    for (const text of [
      'What is Flex Routing?',
      'Was Exchange Online examined?',
      'Does that apply to all services?',
      'Which law is named?',
      'Does Defender comply with the AVG?',
    ])
      assert.equal(languageOf(text), 'en', text);
  });

  it('is that of the conversation where nothing tells it, and Dutch where none was spoken yet', () => {
    const ask = (context: Parameters<typeof answer>[1]['context']) =>
      answer(knowledge, { text: 'Is Defender AVG-proof?', context, today }).answer.language;
    assert.equal(ask({}), 'nl');
    assert.equal(ask({ preferred: 'nl' }), 'nl');
    assert.equal(ask({ preferred: 'en' }), 'en');
  });
});
