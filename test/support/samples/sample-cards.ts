import { createPictures } from '../../../bot/pictures/pictures.ts';
import { readRegister } from '../../../bot/register/read-register.ts';
import type { Language } from '../../../bot/register/schema.ts';
import { languages } from '../../../bot/register/schema.ts';
import { keptOfPeople } from '../../../bot/store/rights/kept-of-people.ts';
import { answerCard } from '../../../cards/answers/answer-card.ts';
import { choiceCard } from '../../../cards/answers/choice-card.ts';
import { dialogCard } from '../../../cards/answers/dialog-card.ts';
import { noneCard } from '../../../cards/answers/none-card.ts';
import { saidCard, wishCard } from '../../../cards/answers/said-card.ts';
import { searchPreview } from '../../../cards/answers/search-preview.ts';
import type { Card } from '../../../cards/card.ts';
import { helpCard } from '../../../cards/chat/help-card.ts';
import { languageCard } from '../../../cards/chat/language-card.ts';
import { openQuestionsCard } from '../../../cards/chat/open-questions-card.ts';
import { welcomeCard } from '../../../cards/chat/welcome-card.ts';
import { keptCard } from '../../../cards/rights/kept-card.ts';
import { helpParts } from '../help-parts.ts';
import { type AskedAnswer, registerAnswers } from './register-answers.ts';
import { sampleAnswers, sampleChoice, sampleNone, sampleSaid, sampleWish } from './sample-answers.ts';
import { sampleReminders } from './sample-reminders.ts';
import { sampleSummaries } from './sample-summaries.ts';

export interface SampleCard {
  /** What the card is, for the gallery's heading and a test's name. */
  readonly name: string;
  readonly language: Language;
  readonly card: Card;
  /** The message above the card, where there is one. */
  readonly above?: string;
}

/** One or more of every kind of card, in every language. */
export function sampleCards(): SampleCard[] {
  return languages.flatMap((language) => [...answers(language), ...others(language)]);
}

function answers(language: Language): SampleCard[] {
  const found = registerAnswers(language).map((asked) => ({ name: asked.name, language, ...sampleOf(asked) }));
  const alone = answerCard(sampleAnswers(language).deadline, { standalone: true });
  const crowded = answerCard(sampleAnswers(language)['too much to show']);
  return [
    ...found,
    { name: 'answer, standing alone', language, card: alone },
    ...passedOn(language),
    ...inDialog(language),
    { name: 'answer, too much to show', language, card: crowded },
  ];
}

const day: Readonly<Record<Language, string>> = { nl: '24 november 2026', en: '24 November 2026' };

/** What a search or "share" puts in somebody's message, below what the search shows of it. */
function passedOn(language: Language): SampleCard[] {
  return Object.entries(sampleAnswers(language)).map(([name, found]) => {
    const { title, text } = searchPreview(found);
    const card = answerCard(found, { countedOn: day[language] });
    return { name: `answer, passed on: ${name}`, language, card, above: `${title} | ${text}` };
  });
}

/** The dialog about somebody's message. */
function inDialog(language: Language): SampleCard[] {
  const question = sampleQuestions[language];
  const cards: Record<string, [Card, boolean]> = {
    answer: [answerCard(sampleAnswers(language).deadline, { standalone: true, canType: false }), true],
    list: [answerCard(sampleAnswers(language)['list of measures'], { standalone: true, canType: false }), true],
    choice: [choiceCard(sampleChoice(language)), false],
    'no answer': [noneCard(sampleNone(language, 'unknown')), false],
  };
  return Object.entries(cards).map(([name, [card, isShareable]]) => ({
    name: `dialog about a message, ${name}`,
    language,
    card: dialogCard(card, { question, isShareable }),
  }));
}

const sampleQuestions: Readonly<Record<Language, string>> = {
  nl: 'Weet iemand **wanneer** de [logs](https://evil.example) in de EU bleven, <b>Bram</b>?',
  en: 'Does anybody know **when** the [logs](https://evil.example) stayed in the EU, <b>Bram</b>?',
};

const register = readRegister();
/** Pictures at the address of a bot: a page that shows them puts them in. */
export const samplePictures = createPictures({
  knowledge: { register },
  publicUrl: () => 'https://bot.example.nl',
  nowMs: Date.now,
});

/** What the bot shows for an answer. */
export function sampleOf({ answer, day }: AskedAnswer): Pick<SampleCard, 'card' | 'above'> {
  switch (answer.kind) {
    case 'found': {
      const marks = answer.lead.cites.map((number) => `[${number}]`);
      const picture = samplePictures.find(answer.subject, answer.language, Temporal.PlainDate.from(day));
      return { card: answerCard(answer, { picture }), above: [answer.lead.text, ...marks].join(' ') };
    }
    case 'several':
      return { card: choiceCard(answer) };
    case 'none':
      return { card: noneCard(answer) };
    case 'said':
      return { card: saidCard(answer) };
    case 'do':
      return { card: wishCard(answer) };
  }
}

function others(language: Language): SampleCard[] {
  const cards: Record<string, Card> = {
    choice: choiceCard(sampleChoice(language)),
    'none, unknown': noneCard(sampleNone(language, 'unknown')),
    'none, outside': noneCard(sampleNone(language, 'outside')),
    'none, empty': noneCard(sampleNone(language, 'empty')),
    'none, not held': noneCard(sampleNone(language, 'not-held')),
    'none, not yet known': noneCard(sampleNone(language, 'not-yet')),
    said: saidCard(sampleSaid(language)),
    wish: wishCard(sampleWish(language)),
    'welcome, personal': welcomeCard(language, { scope: 'personal' }),
    'welcome, team': welcomeCard(language, { scope: 'team', installedBy: 'Sanne de Vries' }),
    'welcome, group chat': welcomeCard(language, {
      scope: 'groupChat',
      installedBy: '[Klik](https://evil.example) <b>*hier*</b>',
    }),
    help: helpCard(language, { parts: helpParts(language, ['ask', 'reminders']), isAlone: true }),
    'help, to an admin': helpCard(language, {
      parts: helpParts(language, ['ask', 'reminders', 'admin']),
      isAlone: true,
    }),
    'help, to an owner in a channel': helpCard(language, {
      parts: helpParts(language, ['ask', 'channel']),
      isAlone: false,
    }),
    language: languageCard(language),
    'language, chosen': languageCard(language, language),
    'my data': keptCard(language, {
      about: '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0001',
      isOwn: true,
      rows: keptOfPeople.map(({ what, why, until }, index) => ({
        what: what[language],
        why: why[language],
        until: until[language],
        count: index + 1,
      })),
      url: 'https://bot.example.nl/data/0123456789012345678901.json',
    }),
    'data of somebody else': keptCard(language, {
      about: '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0001',
      isOwn: false,
      rows: [],
      url: 'https://bot.example.nl/data/0123456789012345678901.json',
    }),
    'open questions': openQuestionsCard(language, openQuestions(language)),
    'open questions, none': openQuestionsCard(language, []),
    ...sampleReminders(language),
    ...sampleSummaries(language),
  };
  return Object.entries(cards).map(([name, card]) => ({ name, language, card }));
}

function openQuestions(language: Language) {
  const lastAsked = language === 'nl' ? '12 november 2026' : '12 November 2026';
  const asked = [
    'Geldt dit ook voor Defender for IoT?',
    '**Vet** <at>Iedereen</at> [klik hier](https://evil.example) {{DATE(2026-01-01T00:00:00Z)}}',
    'What does the report say about Copilot for Security?',
    `Een lange vraag ${'die maar doorgaat '.repeat(40)}`,
    'https://evil.example/een-heel-lang-adres-zonder-een-enkele-spatie-dat-op-een-telefoon-niet-past',
  ];
  return asked.map((text, index) => ({ text, count: index * 3 + 1, lastAsked }));
}
