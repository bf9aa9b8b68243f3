import type { Bilingual } from '../bot/register/schema.ts';

/** What Teams shows of the app before anybody talks to it. */
export const texts = {
  name: {
    short: { nl: 'Defender-bot', en: 'Defender bot' },
    full: {
      nl: 'Defender-bot: vragen en termijnen bij de brief van SLM Rijk',
      en: 'Defender bot: questions and deadlines about SLM Rijk’s letter',
    },
  },
  description: {
    short: {
      nl: 'Vragen, herinneringen en overzichten bij de brief over Microsoft 365 Defender',
      en: 'Answers, reminders and summaries on the letter about Microsoft 365 Defender',
    },
    full: {
      nl: 'Voor medewerkers van de Nederlandse overheid die met Microsoft 365 Defender werken.\n\n**Vragen.** Stel een vraag in het Nederlands of het Engels over de brief van SLM Rijk over Microsoft 365 Defender: wat een maatregel betekent, wanneer een datum valt en wat ervan terecht is gekomen. Elk antwoord komt uit een vast register en noemt zijn bron. Staat iets er niet in, dan zegt de bot dat hij het niet weet.\n\n**Herinneringen.** Beheerders krijgen bericht vóór een datum en daarna, tot iemand zegt dat het is gezien of gereed. Iedereen kan een herinnering aan één datum vragen, of de datums in de eigen agenda zetten.\n\n**Overzichten.** Eigenaren plaatsen een samenvatting in een kanaal of groepschat, eenmalig of op vaste tijden.\n\nEr is geen taalmodel bij betrokken: niets wordt gegenereerd, en geen vraag verlaat de eigen omgeving van de organisatie. De bot is geen product van Microsoft of SLM Rijk. Typ hulp in de chat voor alle opdrachten.',
      en: 'For staff of the Dutch government who work with Microsoft 365 Defender.\n\n**Ask.** Ask a question in Dutch or English about SLM Rijk’s letter on Microsoft 365 Defender: what a measure means, when a date falls, and what became of it. Every answer comes from a fixed register and names its source. What is not in it, the bot says it does not know.\n\n**Be reminded.** Admins hear of a date before it and after it, until somebody says that it was seen or done. Anybody can ask for a reminder of one date, or put the dates in their own calendar.\n\n**Post.** Owners post a summary in a channel or group chat, once or at set times.\n\nNo language model is involved: nothing is generated, and no question leaves the organisation’s own environment. The bot is not a product of Microsoft or SLM Rijk. Type help in the chat for all commands.',
    },
  },
  tab: { nl: 'Overzicht', en: 'Overview' },
  search: {
    title: { nl: 'Zoeken in het register', en: 'Search the register' },
    description: {
      nl: 'Zoek een maatregel, datum of begrip en plaats het antwoord met zijn bron',
      en: 'Find a measure, date or term and insert the answer with its source',
    },
    query: {
      title: { nl: 'Vraag', en: 'Question' },
      description: {
        nl: 'Een vraag, een woord of een code zoals O2',
        en: 'A question, a word or a code such as O2',
      },
    },
  },
  askAboutMessage: {
    title: { nl: 'Vraag het de Defender-bot', en: 'Ask the Defender bot' },
    description: {
      nl: 'Lees wat het register zegt over wat er in dit bericht staat',
      en: 'See what the register says about what is in this message',
    },
  },
  promptStarter: {
    nl: 'Stel deze vraag; het antwoord noemt zijn bron',
    en: 'Ask this question; the answer names its source',
  },
} as const satisfies Texts;

interface Texts {
  readonly [key: string]: Bilingual | Texts;
}
