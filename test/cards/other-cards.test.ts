import assert from 'node:assert/strict';
import { type Language, languages } from '../../bot/register/schema.ts';
import { readRightsCommand } from '../../bot/rights/rights-commands.ts';
import { readSummaryCommand } from '../../bot/summaries/said/summary-commands.ts';
import { readChatCommand, readReminderCommand } from '../../bot/turns/commands.ts';
import type { Audience } from '../../bot/wording/command.ts';
import { choiceCard } from '../../cards/answers/choice-card.ts';
import { noneCard } from '../../cards/answers/none-card.ts';
import { type Card, messageSummary } from '../../cards/card.ts';
import { helpCard } from '../../cards/chat/help-card.ts';
import { languageCard } from '../../cards/chat/language-card.ts';
import { openQuestionsCard } from '../../cards/chat/open-questions-card.ts';
import { welcomeCard } from '../../cards/chat/welcome-card.ts';
import { helpParts } from '../support/help-parts.ts';
import { allTexts, findIn, shownTexts } from '../support/pages/card-parser.ts';
import { sampleChoice, sampleNone } from '../support/samples/sample-answers.ts';

const shown = (card: Card) => shownTexts(card).join('\n');
const whole = (card: Card) => allTexts(card).join('\n');
const asks = (card: Card) =>
  findIn<{ data: { ask: string } }>(card, (node) => 'verb' in node && 'data' in node).map(({ data }) => data.ask);

describe('the card for a question that fits several subjects', () => {
  it('offers each subject as a button, at most five', () => {
    const choice = sampleChoice('nl');
    assert.deepEqual(
      asks(choiceCard(choice)),
      choice.choices.map(({ ask }) => ask),
    );
    assert.equal(asks(choiceCard({ ...choice, choices: [...choice.choices, ...choice.choices] })).length, 5);
  });
});

describe('the card for a question without an answer', () => {
  it('says that the bot does not know', () => {
    assert.match(shown(noneCard(sampleNone('nl', 'unknown'))), /Dat weet ik niet/);
    assert.match(shown(noneCard(sampleNone('en', 'unknown'))), /I do not know that/);
  });

  it('says what the bot is about when the question is about something else', () => {
    assert.match(shown(noneCard(sampleNone('en', 'outside'))), /This bot is not about that\n.*Microsoft 365 Defender/);
  });

  it('says what is known nearby, and where that stands', () => {
    const told = whole(noneCard(sampleNone('nl', 'not-held')));
    assert.match(told, /Precies dat vond ik niet\n.*\nWel bekend over Telemetrie: .*\s+\[1\]/);
    assert.match(told, /Bron ›\n\[1\] Brief SLM Rijk/);
  });

  it('cites nothing where nothing is told', () => {
    for (const language of languages)
      for (const reason of ['unknown', 'outside', 'not-yet', 'empty'] as const)
        assert.doesNotMatch(whole(noneCard(sampleNone(language, reason))), /\[\d|Bron|Source|https?:/);
  });

  it('offers the nearest subjects, and examples only where there is none', () => {
    const none = sampleNone('nl', 'unknown');
    const [telemetry] = none.nearest.filter(({ ask }) => ask === 'Telemetrie');
    assert.ok(telemetry);
    const card = noneCard(none, [telemetry, { label: 'Wat is een DTIA?', ask: 'Wat is een DTIA?' }]);
    assert.deepEqual(asks(card), ['Bijlagen bij supporttickets', 'Telemetrie', 'EU Data Boundary']);
    assert.deepEqual(asks(noneCard({ ...none, nearest: [] }, [telemetry])), ['Telemetrie']);
  });
});

describe('the welcome', () => {
  it('names who added the bot to a team', () => {
    assert.match(
      shown(welcomeCard('nl', { scope: 'team', installedBy: 'Sanne de Vries' })),
      /Toegevoegd door Sanne de Vries\./,
    );
    assert.doesNotMatch(shown(welcomeCard('nl', { scope: 'team' })), /Toegevoegd/);
  });

  it('tells how to mention the bot only where that is needed', () => {
    assert.match(shown(welcomeCard('en', { scope: 'team' })), /Start with @/);
    assert.match(shown(welcomeCard('en', { scope: 'groupChat' })), /Start with @/);
    assert.doesNotMatch(shown(welcomeCard('en', { scope: 'personal' })), /@/);
  });

  it('says what it does in three lines, and offers three questions and help', () => {
    const card = welcomeCard('nl', { scope: 'personal' });
    assert.equal(shown(card).match(/^•/gm)?.length, 3);
    assert.equal(asks(card).length, 4);
    assert.ok(asks(card).includes('hulp'));
  });

  it('leads to what is kept where people can reach it', () => {
    const privacyUrl = 'https://bot.example.nl/tab/privacy';
    const leads = (card: Card) => (card.actions ?? []).flatMap((action) => ('url' in action ? [action.url] : []));
    assert.deepEqual(leads(welcomeCard('nl', { scope: 'personal', privacyUrl })), [privacyUrl]);
    assert.deepEqual(leads(welcomeCard('nl', { scope: 'personal' })), []);
  });
});

describe('help', () => {
  const helpFor = (language: Language, ...parts: Audience[]) =>
    helpCard(language, { parts: helpParts(language, parts), isAlone: true });

  it('names every command in the language of its reader, and in no other', () => {
    assert.match(whole(helpFor('nl', 'ask')), /^maatregelen\n – alle maatregelen/m);
    assert.match(whole(helpFor('nl', 'ask')), /^O2\n – één maatregel/m);
    assert.doesNotMatch(whole(helpFor('nl', 'ask')), /measures|milestones/);
    assert.match(whole(helpFor('en', 'ask')), /^measures\n – all measures/m);
    assert.doesNotMatch(whole(helpFor('en', 'ask')), /maatregelen|mijlpalen/);
  });

  it('has the commands of a role for who has it only', () => {
    assert.doesNotMatch(whole(helpFor('nl', 'ask', 'reminders')), /status|dempen|samenvatting\n|rondsturen/);
    assert.match(whole(helpFor('nl', 'ask', 'reminders', 'admin')), /^Voor beheerders.*\nstatus\n/m);
    assert.match(whole(helpFor('nl', 'ask', 'channel')), /^samenvatting\n – plaats of plan/m);
  });

  it('names commands that the bot understands', () => {
    for (const language of languages)
      for (const list of helpParts(language, ['ask', 'channel', 'reminders', 'admin', 'broadcaster']).values())
        for (const { typed } of list) {
          const readers = [readReminderCommand, readChatCommand, readSummaryCommand, readRightsCommand];
          const isCommand = readers.some((read) => read(typed) !== undefined);
          const isList = /^(?:maatregelen|measures|mijlpalen|milestones|volgende|next|O2)$/.test(typed);
          assert.ok(isCommand || isList, typed);
        }
  });

  it('shows for every button what to type instead', () => {
    for (const language of languages) {
      const card = helpFor(language, 'ask', 'reminders', 'admin');
      const texts = allTexts(card);
      assert.equal(asks(card).length, 6);
      for (const ask of asks(card)) assert.ok(texts.includes(ask), ask);
    }
  });
});

describe('the language card', () => {
  it('offers both languages, and shows what to type instead', () => {
    const card = languageCard('nl');
    assert.deepEqual(asks(card), ['taal Nederlands', 'language English']);
    for (const ask of asks(card)) assert.ok(whole(card).includes(`‘${ask}’`));
  });

  it('confirms the choice in the language that was chosen', () => {
    assert.equal(languageCard('nl', 'en').lang, 'en');
    assert.match(shown(languageCard('nl', 'en')), /Chosen: English\./);
    assert.doesNotMatch(shown(languageCard('nl')), /Gekozen/);
  });
});

describe('the open questions', () => {
  const row = { text: 'Geldt dit ook voor Defender for IoT?', count: 3, lastAsked: '12 november 2026' };

  it('show what was asked, how often and when last', () => {
    const text = shown(openQuestionsCard('nl', [row, { ...row, count: 1 }]));
    assert.match(text, /Defender for IoT\?\n3 keer gesteld, laatst op 12 november 2026/);
    assert.match(text, /Eén keer gesteld, op 12 november 2026/);
  });

  it('say so when there are none', () => {
    assert.match(shown(openQuestionsCard('en', [])), /There are no open questions\./);
  });

  it('stay small: the first fifteen are shown, each cut at 200 characters, and the rest counted', () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({ ...row, text: `${index} ${'x'.repeat(20_000)}` }));
    const card = openQuestionsCard('en', rows);
    assert.ok(JSON.stringify(card).length < 20_000);
    assert.match(shown(card), /And 25 other questions\./);
  });
});

describe('a notification', () => {
  it('says what the card is about', () => {
    assert.match(messageSummary(noneCard(sampleNone('en', 'unknown'))), /^I do not know that\. I found no answer/);
  });
});
