import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { modelFile } from '../../bot/answers/knowledge.ts';
import { readModel } from '../../bot/answers/match/model.ts';
import { digestSources } from '../../bot/learn/digest.ts';
import { readQuestions } from '../../bot/learn/read-questions.ts';
import { readRegister } from '../../bot/register/read-register.ts';

const bytes = readFileSync(modelFile);
const model = readModel(bytes);

describe('the model', () => {
  it('is made from the questions, the register and the code as they are; else: npm run train', () =>
    assert.equal(model.madeFrom, digestSources()));

  it('is at most 3 MB', () => assert.ok(bytes.length <= 3_000_000, `${bytes.length} bytes`));

  it('knows every fact that has a question', () => {
    const asked = new Set(readQuestions().flatMap(({ right }) => right));
    const known = new Set(model.answers.classes);
    const missed = [...readRegister().facts.keys()].filter((id) => asked.has(id) && !known.has(id));
    assert.deepEqual(missed, []);
  });
});

describe('the labelled questions', () => {
  const register = readRegister();
  const isKnown = (id: string) =>
    register.facts.has(id) ||
    register.lists.has(id) ||
    register.entries.has(id.split('#')[0] ?? '') ||
    /^(act|do):/.test(id);

  it('point to what is in the register', () => {
    const unknown = readQuestions().flatMap(({ right }) => right.filter((id) => !isKnown(id)));
    assert.deepEqual([...new Set(unknown)], []);
  });

  it('are there for every fact, in both languages', () => {
    const counts = new Map<string, number>();
    for (const { right, language } of readQuestions())
      for (const id of right) counts.set(`${id} ${language}`, (counts.get(`${id} ${language}`) ?? 0) + 1);
    const few = [...register.facts.keys()].flatMap((id) =>
      ['nl', 'en'].flatMap((language) => ((counts.get(`${id} ${language}`) ?? 0) >= 10 ? [] : [`${id} ${language}`])),
    );
    assert.deepEqual(few, []);
  });
});
