import type { Activity } from 'botbuilder';
import { answer } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { search } from '../../bot/answers/search/search.ts';
import { createSearchIndex } from '../../bot/answers/search/search-index.ts';
import { tellCannot } from '../../bot/answers/wishes/cannot.ts';
import { splitWishes } from '../../bot/answers/wishes/split-wishes.ts';
import { readWish } from '../../bot/answers/wishes/wish.ts';
import { tidyCommand } from '../../bot/chat/tidy-command.ts';
import { readNamedMilestone, readPlace } from '../../bot/milestones/named-milestone.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { languages } from '../../bot/register/schema.ts';
import { readSummaryCommand } from '../../bot/summaries/said/summary-commands.ts';
import { readChoice, splitRhythm } from '../../bot/summaries/said/summary-words.ts';
import { readMessagePayload } from '../../bot/teams/extension/read-message-payload.ts';
import { readSaid } from '../../bot/teams/inbound/read-text.ts';
import { readChatCommand, readReminderCommand } from '../../bot/turns/commands.ts';
import { readConfirmation } from '../../bot/turns/confirm.ts';
import type { AskContext } from '../../bot/wording/answer-types.ts';
import { cutTime, findLeftover, readDate, readLeadingDate } from '../../bot/wording/when/read-date.ts';
import { readRule } from '../../bot/wording/when/read-rule.ts';
import { splitWords } from '../../bot/wording/words.ts';
import { escapeMarkdown, plainText, withoutAddresses } from '../../cards/parts/escape.ts';

const today = Temporal.PlainDate.from('2026-11-24');
/** Whoever types in the search box is told that more is too long. In characters. */
const longestSearch = 300;

/** More of a text says no more of what is wished. In characters. */
const longestRead = 2000;

/** Whatever reads what people type, as the bot calls it, by a name. */
export interface FuzzReaders {
  readonly read: Readonly<Record<string, (text: string) => unknown>>;
  /** What texts can be made of so that more than the edge of a reader is reached. */
  readonly words: readonly string[];
}

export function openFuzzReaders(): FuzzReaders {
  const register = readRegister();
  const knowledge = createKnowledge(register);
  const index = createSearchIndex(knowledge);
  const ask = (text: string, context: AskContext) => answer(knowledge, { text, context, today });
  const unasked: AskContext = { preferred: undefined, last: undefined };
  const { last } = ask('Wat zijn de mijlpalen?', unasked);
  const find = (text: string) => search(index, { text, today }).write(0, 25);
  const toSaid = (activity: Partial<Activity>) => readSaid(activity as Activity);
  const said = (text: string) => {
    const mention = { type: 'mention', text: text.slice(0, 12) };
    return [
      toSaid({ text, entities: [mention] }),
      toSaid({ text: '', attachments: [{ contentType: 'text/html', content: text }] }),
    ];
  };
  return {
    words: [
      ...new Set([...register.facts.values()].flatMap(({ text }) => languages.flatMap((one) => splitWords(text[one])))),
    ],
    read: {
      'a message': said,
      'a question': (text) => ask(text, unasked),
      'a question after another': (text) => ask(text, { preferred: 'nl', last }),
      'a question with a quote': (text) => ask(text, { preferred: 'en', last, quoted: text }),
      'the search box': (text) => [find(text.slice(0, longestSearch)), find(text.slice(-longestSearch)), find(text)],
      'the message action': (text) =>
        (['html', 'text'] as const).map((contentType) => readMessagePayload({ body: { contentType, content: text } })),
      'a command': (text) =>
        [text, tidyCommand(text, 'Defender bot')].map((line) => [
          readConfirmation(line),
          readSummaryCommand(line),
          readReminderCommand(line),
          readChatCommand(line),
        ]),
      'what a command is about': (text) => [
        readNamedMilestone(text, { register, own: [] }),
        readPlace(text),
        readChoice(text.slice(0, 400), 'nl'),
        splitRhythm(text.slice(0, 400)),
        readRule(text, today),
      ],
      'a wish': (text) => {
        // As it comes from who reads the message.
        const one = text.slice(0, longestRead).replace(/\s+/g, ' ');
        return [
          splitWishes(text),
          tellCannot('act:cannot', { text: one, language: 'nl' }),
          ...['do:schedule', 'do:schedule-change', 'do:remind', 'do:milestone-add'].map((act) =>
            readWish({ act, likelihood: 1, text: one, language: 'nl', today, subject: undefined, example: 'x' }),
          ),
        ];
      },
      'a typed date': (text) => [
        readDate(text, today),
        readLeadingDate(text, today),
        cutTime(text),
        findLeftover(text),
      ],
      'what is said back': (text) => [plainText(text), escapeMarkdown(text), withoutAddresses(text)],
    },
  };
}
