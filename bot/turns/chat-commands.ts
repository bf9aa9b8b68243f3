import { languageCard } from '../../cards/chat/language-card.ts';
import { reminderListText } from '../../cards/text/reminder-lists.ts';
import type { Language } from '../register/schema.ts';
import { type Row, row } from '../reminders/said/reminder-row.ts';
import { saveLanguageChoice } from '../store/chats/language-choices.ts';
import { followChanges } from '../summaries/said/follow-changes.ts';
import { type ChangeTopic, changeTopics } from '../wording/change-topics.ts';
import { type Command, everywhere, words } from '../wording/command.ts';
import { showOpenQuestions } from './open-questions.ts';
import { type HelpParts, showHelp } from './show-help.ts';

/** What is a question, and asked so often that it stands among the commands. */
export const askedCommands: readonly Command[] = [
  {
    name: 'measures',
    for: 'ask',
    does: { nl: 'alle maatregelen, en voor wie ze zijn', en: 'all measures, and who they are for' },
    offered: everywhere,
    forms: [{ typed: [{ nl: 'maatregelen', en: 'measures' }], help: 'button' }],
  },
  {
    name: 'milestones',
    for: 'ask',
    does: { nl: 'de verwachte en werkelijke datums', en: 'the expected and actual dates' },
    offered: everywhere,
    forms: [{ typed: [{ nl: 'mijlpalen', en: 'milestones' }], help: 'button' }],
  },
  {
    name: 'O2',
    for: 'ask',
    does: {
      nl: 'één maatregel; de codes zijn M1, M2, O1 tot en met O5 en S1',
      en: 'one measure; the codes are M1, M2, O1 to O5 and S1',
    },
    forms: [{ typed: [{ nl: 'O2', en: 'O2' }], help: 'row' }],
  },
  {
    name: 'next',
    for: 'ask',
    does: { nl: 'de eerstvolgende datum', en: 'the next date' },
    offered: everywhere,
    forms: [{ typed: [{ nl: 'volgende', en: 'next' }], help: 'button' }],
  },
];

const topicWords = {
  nl: 'datums|data|mijlpalen|maatregelen|overige|rest',
  en: 'dates|milestones|measures|rest',
} as const;

function readTopics(about: string): { topics: readonly ChangeTopic[] } | undefined {
  const patterns = {
    dates: /datums|data|mijlpalen|dates|milestones/,
    measures: /maatregelen|measures/,
    rest: /overige|rest/,
  };
  const topics = changeTopics.filter((topic) => patterns[topic].test(about));
  return topics.length > 0 ? { topics } : undefined;
}

/** To be told each month what changed. */
export const followCommand: Row = row<{ readonly topics: readonly ChangeTopic[] }>({
  name: 'follow-changes',
  for: 'reminders',
  does: { nl: 'eens per maand lezen wat er is gewijzigd', en: 'read once a month what changed' },
  forms: [
    {
      typed: [{ nl: 'volg wijzigingen', en: 'follow changes' }],
      help: 'row',
      words: words(
        '(?:volg|volgen)(?: de| alle)? wijzigingen|(?:hou|houd|houdt) (?:mij|me) op de hoogte(?: van (?:de |alle )?wijzigingen(?: in het register)?)?|(?:laat|vertel) (?:mij|me) (?:elke maand|maandelijks)(?: weten)? wat er (?:is gewijzigd|(?:gewijzigd|veranderd) is|is veranderd|verandert|wijzigt)',
        'follow(?: the| all)? changes|keep me (?:informed|posted|up to date)(?: (?:on|of|about) (?:the |all )?changes(?: in the register)?)?|(?:let me know|tell me) (?:each|every) month what (?:has )?chang(?:ed|es)',
      ),
      read: () => ({ topics: changeTopics }),
    },
    {
      typed: [{ nl: 'volg wijzigingen van datums en maatregelen', en: 'follow changes of dates and measures' }],
      does: {
        nl: 'alleen van wat u kiest: datums, maatregelen of het overige',
        en: 'only of what you choose: dates, measures or the rest',
      },
      words: words(
        `(?:volg|volgen)(?: de| alle)? wijzigingen (?:van|in|aan|over) ((?:${topicWords.nl}|,| en| |de |het )+)`,
        `follow(?: the| all)? changes (?:of|in|to|about) ((?:${topicWords.en}|,| and| |the )+)`,
      ),
      read: ([about = '']) => readTopics(about),
    },
    {
      typed: [{ nl: 'stop met volgen', en: 'stop following' }],
      does: { nl: 'lees dat niet meer', en: 'read that no longer' },
      words: words(
        'stop met volgen|volg (?:de )?wijzigingen niet meer|(?:hou|houd|houdt) (?:mij|me) niet meer op de hoogte(?: van (?:de )?wijzigingen)?|ik (?:hoef|wil) (?:die |de |geen )?(?:maandelijkse )?wijzigingen(?: niet)? meer(?: (?:lezen|krijgen|ontvangen))?',
        "stop following(?: (?:the )?changes)?|unfollow(?: (?:the )?changes)?|(?:do not|don['’]?t) (?:tell me|let me know|keep me informed) (?:about|of) (?:the )?changes any ?more",
      ),
      read: () => ({ topics: [] }),
    },
  ],
  run: async ({ topics }, { person, language }, parts) => followChanges(person.personId, { topics, language }, parts),
});

const languageNames: Readonly<Record<string, Language>> = {
  nl: 'nl',
  nederlands: 'nl',
  dutch: 'nl',
  en: 'en',
  engels: 'en',
  english: 'en',
};

export const languageCommand: Row<unknown, HelpParts> = row({
  name: 'language',
  for: 'ask',
  does: { nl: 'de taal van de antwoorden kiezen', en: 'choose the language of the answers' },
  offered: everywhere,
  forms: [
    {
      typed: [{ nl: 'taal', en: 'language' }],
      help: 'row',
      words: words('taal(?: (\\S+))?', 'language(?: (\\S+))?'),
      read: ([name = '']) => ({ chosen: languageNames[name] }),
    },
  ],
  run: async ({ chosen }, { person, language }, { db, clock }) => {
    const { personId } = person;
    if (chosen) await saveLanguageChoice(db, { personId, language: chosen }, clock().toInstant());
    return languageCard(language, chosen);
  },
});

/** Greetings too: who greets the bot wants to know what it does. */
const helpWords = {
  nl: "hulp|hoi|hallo|goedemorgen|goedemiddag|dag|wie ben (?:jij|je)|wat (?:kan|kun) je|wat kan ik vragen|help mij|hulp nodig|opdrachten|commando's|beheerder|wat kan (?:ik als|een) beheerder|(?:hoi|hallo|goedemorgen|goedemiddag) bot",
  en: 'hello|who are you|what can (?:you do|i ask)|help me|commands|what can i do as an admin|what can an admin do|(?:hi|hello) bot|hi there',
  both: 'hey|hi|help|start|menu|admin',
};

/** @param list all commands, this one too */
export function helpCommand(list: () => readonly Command[]): Row<unknown, HelpParts> {
  return row({
    name: 'help',
    for: 'ask',
    does: { nl: 'dit overzicht', en: 'this overview' },
    offered: everywhere,
    forms: [
      {
        typed: [
          { nl: 'hulp', en: 'help' },
          { nl: 'wat kan je', en: 'what can you do' },
        ],
        help: 'row',
        words: words(helpWords.nl, helpWords.en),
      },
      { typed: [{ nl: 'menu', en: 'menu' }], isInBoth: true, words: words(helpWords.both, helpWords.both) },
    ],
    run: async (_, { person, place, language }, parts) => showHelp({ person, place, language }, list(), parts),
  });
}

export const openQuestionsCommand: Row<unknown, HelpParts> = row({
  name: 'open-questions',
  for: 'admin',
  does: { nl: 'vragen zonder antwoord', en: 'questions without an answer' },
  forms: [
    {
      typed: [{ nl: 'open vragen', en: 'open questions' }],
      help: 'row',
      words: words(
        'open vragen|welke vragen (?:kon|kun|kan) je niet beantwoorden|welke vragen (?:bleven|staan) open',
        "open questions|(?:which|what) questions (?:could you not|could(?:n['’]?t) you|can['’]?t you) answer",
      ),
    },
  ],
  run: async (_, { person, language, isSeenByOthers }, parts) =>
    isSeenByOthers ? reminderListText[language].onlyAlone : showOpenQuestions(person.personId, language, parts),
});
