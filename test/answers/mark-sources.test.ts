import assert from 'node:assert/strict';
import { answer, answerAbout } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { markFound, markSources } from '../../bot/answers/mark-sources.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import type { SourceReading } from '../../bot/register/schema.ts';

const register = readRegister();
const knowledge = createKnowledge(register);
const today = Temporal.PlainDate.from('2026-12-21');
const sourceId = 'learn-transfers';
const doubt = /zou daarna veranderd zijn; nog niet nagegaan/;
const readings = (found: SourceReading['found'], on = '2026-12-18') =>
  new Map([[sourceId, { sourceId, found, on: Temporal.PlainDate.from(on) }]]);
const about = (subject: string) => answerAbout(knowledge, subject, { language: 'nl', today });

describe('an answer that rests on a source that was read again', () => {
  it('is doubted in each line and row that rests on it, and in no other', () => {
    const found = about('continuing-transfers');
    const marked = markFound(found, { register, readings: readings('changed'), today });
    const numbers = new Set(found.citations.filter(({ source }) => source === sourceId).map(({ number }) => number));
    assert.ok(numbers.size > 0);
    const rows = [
      marked.lead,
      ...marked.lines,
      ...marked.more,
      ...[...marked.dates, ...marked.items].map(({ note, cites }) => ({ caveat: note, cites })),
    ];
    for (const { caveat = '', cites } of rows)
      assert.equal(
        doubt.test(caveat),
        cites.some((number) => numbers.has(number)),
        caveat,
      );
    assert.deepEqual(
      marked.lines.map(({ text }) => text),
      found.lines.map(({ text }) => text),
    );
  });

  it('keeps what was doubted of it already', () => {
    const found = about('continuing-transfers');
    const marked = markFound(
      { ...found, lead: { ...found.lead, caveat: 'onzeker' } },
      { register, readings: readings('changed'), today },
    );
    assert.match(marked.lead.caveat ?? '', /^onzeker; deze bron/);
  });

  it('says when it was last read where it still holds, and is not doubted', () => {
    const marked = markFound(about('continuing-transfers'), { register, readings: readings('same'), today });
    assert.match(
      marked.citations.find(({ source }) => source === sourceId)?.detail ?? '',
      /gelezen op 18 december 2026/,
    );
    assert.doesNotMatch(JSON.stringify(marked), doubt);
  });

  it('is doubted in another form too', () => {
    const first = answer(knowledge, { text: 'Gaat er nog data naar de VS?', context: {}, today });
    const { answer: said } = answer(knowledge, { text: 'korter', context: { last: first.last }, today });
    assert.equal(said.kind, 'said');
    const marked = markSources(said, { register, readings: readings('changed'), today });
    assert.match(marked.kind === 'said' ? marked.text : '', /Let op: een bron hiervan zou daarna veranderd zijn/);
  });

  it('is doubted where it is only told as what is known nearby', () => {
    const { lead, citations } = about('continuing-transfers');
    const none = { kind: 'none', language: 'nl', reason: 'not-held', known: lead, citations, nearest: [] } as const;
    const marked = markSources(none, { register, readings: readings('changed'), today });
    assert.match((marked.kind === 'none' && marked.known?.caveat) || '', doubt);
  });

  it('is doubted no more once the register was read later', () => {
    const source = register.sources.get(sourceId);
    assert.ok(source);
    const read = Temporal.PlainDate.from('2026-12-19');
    const mended = { ...register, sources: new Map(register.sources).set(sourceId, { ...source, read }) };
    const marked = markFound(about('continuing-transfers'), { register: mended, readings: readings('changed'), today });
    assert.doesNotMatch(JSON.stringify(marked), doubt);
  });

  it('is the very same where nobody read its sources again', () => {
    const found = about('mde');
    assert.equal(markSources(found, { register, readings: readings('changed'), today }), found);
  });
});
