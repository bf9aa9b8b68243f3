import assert from 'node:assert/strict';
import { answer, answerAbout } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { viewTimeline } from '../../bot/http/pages/view-timeline.ts';
import { listRegisterMilestones } from '../../bot/milestones/known-milestones.ts';
import { asKnownOn } from '../../bot/register/as-known-on.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { sourceIdOf } from '../../bot/register/register.ts';
import type { Moment } from '../../bot/register/schema.ts';
import { compose } from '../../bot/summaries/compose.ts';

const register = readRegister();
const knowledge = createKnowledge(register);
const day = (text: string) => Temporal.PlainDate.from(text);
const reckoned = ['windows-10-esu', 'dpf-review-2027', 'cloud-policy-transition', 'exit-plan-2027'];

describe('a date that we reckoned ourselves', () => {
  it('is marked so in the register wherever our own conclusion stands first', () => {
    for (const entry of register.entries.values())
      for (const part of Object.values(entry)) {
        const moment = part as Partial<Moment> | null;
        if (moment?.on === undefined || moment.sources === undefined) continue;
        const isOurs = register.sources.get(sourceIdOf(moment.sources[0] ?? ''))?.id === 'ours';
        assert.equal(moment.inference, isOurs, entry.id);
      }
  });

  it('is told as our reckoning, and not as second-hand, in an answer, a list, a summary and on the page', () => {
    const today = day('2026-11-26');
    const next = answerAbout(knowledge, 'next', { language: 'nl', today });
    const { points } = viewTimeline({ register, language: 'nl', today, own: [], done: new Map() });
    const [summary] = compose(
      { template: 'next', language: 'nl', days: 1460, inThread: false },
      { knowledge, milestones: listRegisterMilestones(register), own: [], done: new Map(), changes: [], today },
    );
    for (const id of reckoned) {
      const title = register.entries.get(id)?.title.nl ?? '';
      const told = [
        next.items.find(({ heading }) => heading === title)?.note,
        answerAbout(knowledge, id, { language: 'nl', today }).dates[0]?.note,
        points.find((point) => point.id === id)?.note,
        summary?.items.find(({ text }) => text === title)?.note,
      ].filter((note) => note !== undefined && note !== '');
      assert.ok(told.length >= 3, `${id}: ${told.join(' | ')}`);
      for (const note of told) {
        assert.match(note ?? '', /onze berekening/, id);
        assert.doesNotMatch(note ?? '', /tweede hand/, id);
      }
    }
  });
});

describe('what comes next, on a rehearsal of 2025-03-01', () => {
  const today = day('2025-03-01');
  const known = asKnownOn(register, today);

  it('has the days that lay ahead and were known', () => {
    const items = answerAbout(knowledge, 'next', { language: 'nl', today }).items.map(({ text }) => text);
    assert.deepEqual(items.slice(0, 2), ['12 september 2025', '14 oktober 2025']);
  });

  it('has no appeal that nobody had lodged', () => {
    assert.equal(known.entries.get('latombe-appeal'), undefined);
    assert.ok(asKnownOn(register, day('2025-12-22')).entries.has('latombe-appeal'));
    const { answer: reply } = answer(knowledge, { text: 'Hoger beroep Latombe', context: {}, today });
    assert.equal(reply.kind === 'none' && reply.reason, 'not-yet');
  });

  it('has on no day a subject of which only is known that a letter does not name it', () => {
    for (let on = day('2023-05-01'); Temporal.PlainDate.compare(on, day('2026-11-26')) < 0; on = on.add({ days: 60 }))
      for (const { id, type, facts } of asKnownOn(register, on).entries.values())
        if (type === 'later')
          assert.ok(!facts.every(({ text }) => /^De brief noemt .* niet\b/.test(text.nl)), `${id} on ${on}`);
  });
});
