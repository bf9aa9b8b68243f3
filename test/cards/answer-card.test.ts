import assert from 'node:assert/strict';
import type { Found } from '../../bot/wording/answer-types.ts';
import { answerCard } from '../../cards/answers/answer-card.ts';
import { findIn, shownTexts } from '../support/pages/card-parser.ts';
import { sampleAnswers } from '../support/samples/sample-answers.ts';

const answers = sampleAnswers('en');
const shown = (found: Found, options?: { standalone: boolean }) => shownTexts(answerCard(found, options)).join('\n');
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
    assert.match(shown(answers.deadline), /\u00a0\[2\]\u2060\[3\]/);
  });

  it('shows a caveat behind the statement that it is about', () => {
    assert.match(shown(answers.deadline), /remain possible\.\n \(our own conclusion\)\n/);
  });

  it('says in words how a date stands, whatever its colour', () => {
    assert.match(shown(answers.deadline), /26 February 2025\n\u00a0\[2\]\nMet late\n57 days later/);
    assert.match(shown(answers.expired), /Expired\n1,058 days ago/);
    assert.match(shown(answers.expired), /To come\nin 50 days/);
    assert.match(shown(answers.expired), /Uncertain\nthe day is not known/);
  });

  it('does not say "today" twice', () => {
    assert.equal(shown(answers.expired).match(/Today/gi)?.length, 2, 'the label and the state');
  });

  it('lists the measures under whom they are for, each heading once', () => {
    const text = shown(answers['list of measures']);
    for (const heading of ['For Microsoft', 'For organisations', 'For SLM'])
      assert.equal(text.split(heading).length, 2);
    assert.match(text, /O2\n No personal data in attachments[^\n]*\n\u00a0\[1\]\nPassed:\n 31 December 2024/);
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
    const text = shown(answers.deadline);
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
    const text = shown({ ...answers.deadline, citations: [{ ...citation, url: 'https://evil.example/page' }] });
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
    assert.deepEqual(titles(answers['short answer']), ['Was that date met?', 'Who is this for?', 'All measures']);
  });

  it('takes the last facts that would not fit in 1,200 characters, the line above included', () => {
    const found = answers['too much to show'];
    const text = `${found.lead.text}\n${shown(found)}`;
    assert.ok(text.length <= 1200, `${text.length} characters`);
    assert.match(text, /Advise admins/);
    const everything = findIn<{ text: string }>(answerCard(found).body, (node) => 'text' in node).map(
      ({ text }) => text,
    );
    for (const line of [...found.lines, ...found.more]) assert.ok(everything.includes(line.text));
  });

  it('holds the sources too where even they would not fit', () => {
    const rows = Array.from({ length: 15 }, () => answers.deadline.dates).flat();
    const card = answerCard({ ...answers.deadline, dates: rows });
    assert.doesNotMatch(shownTexts(card).join('\n'), /Sources/);
    assert.match(JSON.stringify(card.body), /Sources/);
  });

  it('leaves a list whole', () => {
    const found = answers['list of measures'];
    const items = [...found.items, ...found.items, ...found.items];
    assert.equal(shown({ ...found, items }).match(/Keep SLM informed/g)?.length, 3);
    assert.match(shown({ ...found, items }), /The other measures/);
  });
});
