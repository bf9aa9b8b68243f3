import assert from 'node:assert/strict';
import type { Found } from '../../bot/wording/answer-types.ts';
import { answerCard } from '../../cards/answers/answer-card.ts';
import { allTexts, findIn, shownTexts } from '../support/pages/card-parser.ts';
import { sampleAnswers } from '../support/samples/sample-answers.ts';

const answers = sampleAnswers('en');
const shown = (found: Found, options?: { standalone: boolean }) => shownTexts(answerCard(found, options)).join('\n');
const whole = (found: Found) => allTexts(answerCard(found)).join('\n');
const titles = (found: Found) => (answerCard(found).actions ?? []).map((action) => action.title);

describe('the card below an answer', () => {
  it('is read aloud without marks or markup', () => {
    const { speak } = answerCard({ ...answers.deadline, title: 'Logs & <b>telemetry</b>' });
    assert.match(speak, /^Logs &amp; &lt;b&gt;telemetry&lt;\/b&gt;\. The letter gives the end of 2024/);
    assert.match(speak, /Expected: 31 December 2024, 692 days ago\./);
    assert.doesNotMatch(speak, /\[\d/);
  });

  it('leaves the first line to the message above it', () => {
    assert.ok(!shown(answers.deadline).includes(answers.deadline.lead.text));
    assert.ok(shown(answers.deadline, { standalone: true }).includes(answers.deadline.lead.text));
  });

  it('marks each statement with the sources it rests on, and keeps the mark on its line', () => {
    assert.match(shown(answers.deadline), /Advise admins .*\.\n\u00a0\[1\]/);
    assert.match(whole(answers.deadline), /\u00a0\[2\]\u2060\[3\]/);
  });

  it('shows a caveat behind the statement that it is about', () => {
    assert.match(whole(answers.deadline), /remain possible\.\n \(our own conclusion\)\n/);
  });

  it('says how a date stands in a badge, and in dark words where a client has none', () => {
    const [badge] = findIn<{ text: string; fallback: unknown }>(
      answerCard(answers.deadline),
      (node) => 'appearance' in node,
    );
    assert.deepEqual(badge?.fallback, { type: 'TextBlock', text: 'Passed', weight: 'Bolder', wrap: true });
    assert.deepEqual(
      findIn(answerCard(answers.deadline), (node) => 'color' in node),
      [],
    );
  });

  it('says in words how a date stands, whatever its colour', () => {
    assert.match(shown(answers.deadline), /26 February 2025\n\u00a0\[2\]\nMet late\n57 days later/);
    assert.match(shown(answers.expired), /Expired\n1,058 days ago/);
    assert.match(shown(answers.expired), /To come\nin 50 days/);
    assert.match(whole(answers.expired), /Uncertain\nthe day is not known/);
  });

  it('does not say "today" twice', () => {
    assert.equal(whole(answers.expired).match(/Today/gi)?.length, 2, 'the label and the state');
  });

  it('lists the measures under whom they are for, each heading once', () => {
    const text = whole(answers['list of measures']);
    for (const heading of ['For Microsoft', 'For organisations', 'For SLM'])
      assert.equal(text.split(heading).length, 2);
    assert.match(text, /O2\n No personal data in attachments[^\n]*\n\u00a0\[1\]\nPassed\n[^\n]*31 December 2024/);
    assert.match(text, /M2\n Keep SLM informed[^\n]*\n\u00a0\[1\]\nstill open/);
    assert.match(text, /Type a code, for example M1/);
  });

  it('speaks of codes only where there are any', () => {
    assert.doesNotMatch(shown(answers['list of dates']), /Type a code/);
  });

  it('uses the full width for a list only', () => {
    assert.deepEqual(answerCard(answers['list of measures']).msteams, { width: 'full' });
    assert.equal(answerCard(answers.deadline).msteams, undefined);
  });

  it('names its sources, with a link that says where it leads', () => {
    const text = whole(answers.deadline);
    assert.match(text, /\[1\] SLM Rijk’s letter to the CIOs, International transfer \(table\), undated, 2023\n/);
    assert.match(
      text,
      /\[2\] Microsoft, .*, \[26 February 2025, blogs\.microsoft\.com\]\(https:\/\/blogs\.microsoft\.com/,
    );
    assert.match(text, /\[3\] Microsoft Learn, manage the data boundary, \[learn\.microsoft\.com\]\(https:/);
  });

  it('does not link to a host that is not on the list', () => {
    const [citation] = answers.deadline.citations;
    assert.ok(citation);
    const text = whole({ ...answers.deadline, citations: [{ ...citation, url: 'https://evil.example/page' }] });
    assert.doesNotMatch(text, /evil/);
  });
});

describe('what an answer shows after a click', () => {
  it('is behind one button', () => {
    assert.ok(!shown(answers.deadline).includes('Check the current advice'));
    const [more] = findIn<{ id: string }>(answerCard(answers.deadline), (node) => 'isVisible' in node);
    const [toggle] = answerCard(answers.deadline).actions ?? [];
    assert.equal(toggle?.title, 'More');
    assert.deepEqual(toggle?.type === 'Action.ToggleVisibility' && toggle.targetElements, [more?.id]);
  });

  it('has no button when there is nothing more', () => {
    assert.ok(!titles(answers['short answer']).includes('More'));
  });

  it('takes the last facts that a glance would not take in', () => {
    const found = answers['too much to show'];
    const text = `${found.lead.text}\n${shown(found)}`;
    assert.ok(text.length <= 1200, `${text.length} characters`);
    assert.match(text, /Advise admins/);
    for (const line of [...found.lines, ...found.more]) assert.ok(whole(found).includes(line.text));
  });

  it('leaves at most three rows', () => {
    const rows = Array.from({ length: 15 }, () => answers.deadline.dates).flat();
    const found = { ...answers.deadline, dates: rows };
    assert.equal(shown(found).match(/^Expected$|^Actual$/gm)?.length, 3);
    assert.equal(whole(found).match(/^Expected$|^Actual$/gm)?.length, 30);
  });

  it('is all of a list but its first three rows, behind the one button that stands out', () => {
    const found = answers['list of measures'];
    const items = [...found.items, ...found.items, ...found.items];
    assert.equal(whole({ ...found, items }).match(/Keep SLM informed/g)?.length, 3);
    assert.equal(shown({ ...found, items }).match(/Keep SLM informed/g)?.length, 1);
    const [all, ...others] = answerCard({ ...found, items }).actions ?? [];
    assert.deepEqual([all?.title, all && 'style' in all && all.style], [`Show all ${items.length}`, 'positive']);
    assert.ok(others.every((action) => !('style' in action)));
  });

  it('is each source, behind their number', () => {
    assert.match(shown(answers.deadline), /\nSources \(3\) ›$/);
    assert.doesNotMatch(shown(answers.deadline), /https:/);
  });
});

describe('the buttons of an answer', () => {
  it('are three at most, with the way to the tab among them', () => {
    const card = answerCard(answers.deadline, { tabUrl: 'https://bot.example.nl/tab/#timeline' });
    assert.deepEqual(
      (card.actions ?? []).map(({ title }) => title),
      ['More', answers.deadline.suggestions[0]?.label, 'In the overview'],
    );
  });

  it('do not ask where it stands: that is below it', () => {
    const where = { label: 'Where does it say that?', ask: 'Source of: Logs' };
    const card = answerCard({ ...answers.deadline, suggestions: [where, ...answers.deadline.suggestions] });
    assert.doesNotMatch(JSON.stringify(card), /Where does it say that/);
  });
});

describe('a picture', () => {
  it('is above the rows, for each theme, with what it shows in words', () => {
    const picture = { url: 'https://bot.example.nl/a.png', darkUrl: 'https://bot.example.nl/b.png', alt: 'Timeline.' };
    const [, image] = answerCard(answers['list of dates'], { picture }).body ?? [];
    assert.deepEqual(image, {
      type: 'Image',
      url: picture.url,
      altText: 'Timeline.',
      size: 'Stretch',
      msteams: { allowExpand: true },
      themedUrls: [{ theme: 'Dark', url: picture.darkUrl }],
    });
  });
});

describe('an answer of which no more is known', () => {
  it('has no title above nothing: only where it stands, without a click', () => {
    const texts = shownTexts(answerCard(answers['nothing but a lead']));
    assert.equal(texts.length, answers['nothing but a lead'].citations.length);
    assert.match(texts[0] ?? '', /^\[1\] /);
  });
});
