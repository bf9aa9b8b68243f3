import assert from 'node:assert/strict';
import { describeSource } from '../../bot/wording/citations.ts';
import { knowledge } from '../support/talk.ts';

const detailOf = (id: string) => describeSource(knowledge.register, id, 'nl').detail;

describe('the date of a source', () => {
  it('is told before what else is to be known of it', () =>
    assert.equal(detailOf('docs-mde'), '27 mei 2026; gelezen in een kopie uit 2026; gelezen op 26 november 2026'));

  it('is told once, where a note has it in words of its own', () =>
    assert.match(detailOf('ms-faq'), /^bijgewerkt in december 2023/));

  it('is not made up where it has none: when it must be from is no date of it', () => {
    assert.equal(detailOf('letter'), 'ongedateerd; van na april 2023 en van vóór eind 2023');
    for (const { id, undated } of knowledge.register.sources.values())
      if (undated) assert.match(detailOf(id), /^ongedateerd/, id);
  });
});
