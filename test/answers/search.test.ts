import assert from 'node:assert/strict';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { search } from '../../bot/answers/search/search.ts';
import { createSearchIndex } from '../../bot/answers/search/search-index.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import type { Language } from '../../bot/register/schema.ts';

const index = createSearchIndex(createKnowledge(readRegister()));
const today = Temporal.PlainDate.from('2026-11-24');
const all = 1000;

const find = (text: string, preferred?: Language) => search(index, { text, today, preferred });
const subjects = (text: string, preferred?: Language) =>
  find(text, preferred)
    .write(0, all)
    .map(({ subject }) => subject);

/** What somebody sees first at each of these, as they go on typing. */
const leadsTo = (subject: string, ...queries: string[]) => {
  for (const query of queries) it(`${query} → ${subject}`, () => assert.equal(subjects(query)[0], subject));
};

describe('what comes first while somebody types', () => {
  leadsTo('measures', 'm', 'maat', 'maatregel', 'maatregelen', 'measu', 'measures');
  leadsTo('measures-organisations', 'maatregelen voor org', 'measures for organisations');
  leadsTo('measures-microsoft', 'measures for micro');
  leadsTo('milestones', 'mijlp', 'mijlpalen', 'miles');
  leadsTo('next', 'volg', 'next', 'komende', 'dead', 'deadl');
  leadsTo('telemetry', 'te', 'teleme', 'telemetr', 'telemetrie', 'telemetry', 'telemetire');
  leadsTo('phase-1', 'fase', 'phase');
  leadsTo('phase-3', 'fase 3', 'phase 3', 'deadline fase 3', 'deadline sup');
  leadsTo('O1', 'o', 'O1', 'accept', 'risk acc');
  leadsTo('O2', 'O2', 'o2', 'bijl', 'bijlage', 'attach', 'attachments');
  leadsTo('O3', 'schuil', 'alias');
  leadsTo('eudb', 'eu data b', 'eu data boundary', 'data boun');
  leadsTo('mdi', 'mdi', 'defender for i', 'Azure ATP');
  leadsTo('windows-server-2016', 'windows s', 'server 2016', 'ws2016');
  leadsTo('transfer-risk', 'risico', 'high risk', 'doorgifteris');
  leadsTo('cloud-act', 'cloud act');
  leadsTo('privacy-company', 'privacy co', 'privacy company');
  leadsTo('fisa-702', 'fisa');
  leadsTo('personal-data', 'persoonsgeg', 'personal data');
});

describe('a search', () => {
  it('never finds less of a name with another letter of it', () => {
    for (const name of ['telemetrie', 'bijlagen', 'fase 3', 'pseudoniem', 'windows server 2016'])
      for (let letters = 3; letters <= name.length; letters += 1)
        assert.ok(find(name.slice(0, letters)).count > 0, name.slice(0, letters));
  });

  it('shows what is next where nothing is typed, or nothing that names a subject', () => {
    const { write } = find('');
    const [list, first, second] = write(0, 3);
    assert.equal(list?.subject, 'next');
    assert.match(list?.lead.text ?? '', /^Het eerst komt 12 januari 2027, over 49 dagen/);
    assert.equal(first?.dates[0]?.note, 'over 49 dagen');
    assert.equal(second?.dates[0]?.state, 'ahead');
    for (const text of ['  ', 'wat is de', '?!', '<>']) assert.deepEqual(subjects(text), subjects(''), text);
  });

  it('shows the answer to a whole question first, and what is found by its words after it', () => {
    const result = find('Is phase 3 complete?');
    const [first, ...others] = result.write(0, all);
    assert.equal(first, result.answer);
    assert.equal(first?.subject, 'phase-3');
    assert.match(first?.lead.text ?? '', /^Microsoft reported phase 3 complete on 26 February 2025/);
    assert.ok(others.length > 0);
    assert.ok(others.every(({ subject }) => subject !== 'phase-3'));
  });

  it('follows the language that it is typed in, else the choice of who types, else Dutch', () => {
    assert.equal(find('maatr', 'en').language, 'nl');
    assert.equal(find('measu', 'nl').language, 'en');
    assert.equal(find('O2').language, 'nl');
    assert.equal(find('O2', 'en').language, 'en');
    assert.equal(find('dead', 'en').language, 'en');
    assert.equal(find('dead').language, 'nl');
    assert.equal(find('what is the deadline for support t').language, 'en');
  });

  it('counts against today', () => {
    const at = (day: string) =>
      search(index, { text: 'O1', today: Temporal.PlainDate.from(day) }).write(0, 1)[0]?.dates[0];
    assert.deepEqual([at('2023-12-30')?.note, at('2023-12-30')?.state], ['loopt af over 1 dag', 'ahead']);
    assert.deepEqual([at('2023-12-31')?.note, at('2023-12-31')?.state], ['vandaag is de laatste dag', 'today']);
    assert.match(at('2024-01-01')?.note ?? '', /^1 dag geleden/);
    assert.equal(at('2024-01-01')?.state, 'expired');
  });

  it('finds nothing by words that nobody knows', () => {
    for (const text of ['xqz', 'salesforce', 'asdf qwerty', '\u202e\u0000', '🙂']) {
      const { count, write } = find(text);
      const isNextShown = count > 0 && write(0, 1)[0]?.subject === 'next';
      assert.ok(count === 0 || isNextShown, text);
    }
  });

  it('says so where a question is about something else, and lists nothing beside it', () => {
    const { count, reason } = find('Hoeveel verlofdagen heb ik nog tot eind 2026?');
    assert.deepEqual({ count, reason }, { count: 0, reason: 'outside' });
  });

  it('says so where it is too long', () => {
    assert.equal(find('telemetrie '.repeat(1819)).reason, 'too-long');
  });

  it('gives the pages of one list, without gaps or repeats', () => {
    const { count, write } = find('data');
    const paged = Array.from({ length: Math.ceil(count / 7) }, (_, page) => write(page * 7, page * 7 + 7)).flat();
    assert.deepEqual(
      paged.map(({ subject }) => subject),
      subjects('data'),
    );
    assert.equal(new Set(subjects('data')).size, count);
    assert.deepEqual(write(count, count + 7), []);
  });

  it('finds every entry by its own title, in either language, among the first three', () => {
    const missed = [...index.knowledge.register.entries.values()].flatMap(({ id, title }) =>
      [title.nl, title.en].filter((text) => !subjects(text).slice(0, 3).includes(id)),
    );
    assert.deepEqual(missed, []);
  });
});
