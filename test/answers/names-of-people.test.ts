import assert from 'node:assert/strict';
import { answer } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { readRegister } from '../../bot/register/read-register.ts';

const knowledge = createKnowledge(readRegister());
const today = Temporal.PlainDate.from('2026-11-24');

const names = [
  ...['Bram', 'Anna', 'Fatima', 'Sjoerd', 'Yusuf', 'Marieke', 'Daan', 'Noor', 'Willem', 'Esra', 'Joost', 'Lotte'],
  ...['Mohamed', 'Saskia', 'Tijn', 'Aylin', 'Henk', 'Ingrid', 'Ruben', 'Chantal', 'Piotr', 'Olena', 'Jan', 'Roos'],
  ...['Sanne de Vries', 'Mark Jansen', 'Ahmed El Idrissi', 'Els van den Berg', 'Kees Bakker', 'Priya Sharma'],
];
const questions = [
  ...[
    'Wat is een DTIA?',
    'Is fase 3 op tijd gehaald?',
    'Welke maatregelen gelden voor organisaties?',
    'Wat is telemetrie?',
  ],
  ...['Mag ik persoonsgegevens in een supportticket zetten?', 'What is flex routing?', 'When was phase 2 complete?'],
  ...['Who did the research?', 'Are the measures mandatory?', 'What does SLM stand for?'],
];
const frames: readonly ((name: string, question: string) => string)[] = [
  (name, question) => `${name}, ${question}`,
  (name, question) => `${question}\n\nMet vriendelijke groet,\n\n${name}\nAfdeling Informatiebeveiliging`,
  (name, question) => `Hoi ${name}, ${question}`,
  (name, question) => `Beste ${name},\n\n${question}`,
  (name, question) => `${question}\n\nGroet, ${name}`,
];

const about = (text: string) => answer(knowledge, { text, context: {}, today }).last?.answer;

/** Some names are common words, and can't be told from them where nobody is greeted. */
const mostMissed = 0.01;

describe('the name of somebody beside a question', () => {
  it('changes nothing of its answer: called, greeted or signed', () => {
    const missed: string[] = [];
    for (const question of questions) {
      const alone = about(question);
      assert.ok(alone, question);
      for (const name of names)
        for (const frame of frames) {
          const text = frame(name, question);
          if (about(text) !== alone) missed.push(`${text}: ${about(text)}`);
        }
    }
    const count = questions.length * names.length * frames.length;
    assert.ok(missed.length <= mostMissed * count, `${missed.length} of ${count}:\n${missed.join('\n')}`);
  });

  it('gets no answer that is about somebody else', () => {
    for (const name of names) {
      const { answer: given } = answer(knowledge, { text: `Wie is ${name}?`, context: {}, today });
      assert.equal(given.kind, 'none', `${name}: ${JSON.stringify(given)}`);
    }
  });
});
