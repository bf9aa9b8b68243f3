import type { nl } from './nl.ts';

const examples = [
  'What is the deadline for support tickets?',
  'Which measures are for organisations?',
  'Is the EU Data Boundary complete?',
].map((question) => ({ label: question, ask: question }));

export const en: typeof nl = {
  examples,
  states: {
    ahead: 'To come',
    today: 'Today',
    passed: 'Passed',
    began: 'Began',
    met: 'Met',
    'met-late': 'Met late',
    expired: 'Expired',
    uncertain: 'Uncertain',
  },
  none: {
    unknown: {
      title: 'I do not know that',
      says: 'I found no answer in the letter or my other sources. Ask it differently, or choose below.',
    },
    'not-held': {
      title: 'I did not find exactly that',
      says: 'I found no answer to exactly this in the letter or my other sources.',
    },
    language: {
      title: 'Dutch or English / Nederlands of Engels',
      says: 'This bot reads Dutch and English. Stel uw vraag in het Nederlands of het Engels.',
    },
    'not-yet': { title: 'Not known yet on that day', says: 'We hold no source on this from before that day.' },
    outside: {
      title: 'This bot is not about that',
      says: 'I only know about SLM Rijk’s letter on Microsoft 365 Defender, and about the EU Data Boundary.',
    },
    empty: { title: 'Ask a question', says: 'There was no question in the message.' },
  },
  sources: (count) => (count === 1 ? 'Source' : `Sources (${count})`),
  more: 'More',
  all: (count) => `Show all ${count}`,
  next: 'Ask on:',
  howItWorks: 'How does this work?',
  inTab: 'In the overview',
  typeCode: (code) => `Type a code, for example ${code}, for more about it.`,
  nearest: 'Did you mean this?',
  canAsk: 'What you can ask',
  several: {
    title: 'Which subject?',
    says: 'Your question fits more than one subject. Choose one, or ask it differently.',
  },
  welcome: {
    title: 'Questions about Microsoft 365 Defender',
    installedBy: (name) => `Added by ${name}.`,
    does: [
      'Ask what SLM Rijk’s letter says: measures, dates, and what came of them. Always with the source.',
      'Get a reminder before a date.',
      'Post a summary in a channel or chat.',
    ],
    mention: { personal: '', team: 'Start with @ and the bot’s name.', groupChat: 'Start with @ and the bot’s name.' },
    more: 'What else can I do?',
    privacy: 'Privacy',
  },
  help: {
    title: 'Help',
    says: 'Ask in plain language about SLM Rijk’s letter on Microsoft 365 Defender and what happened since: measures, dates, the EU Data Boundary. Or choose what you want to do.',
    mention: 'In a channel or group chat, start with @ and the bot’s name.',
    buttons: 'Does a button do nothing on your phone? Type what it says.',
    examples: 'Examples of questions',
    followUp: 'After that you can be brief: ‘and for telemetry?’ or ‘was that met?’',
  },
  language: {
    title: 'Language',
    chosen: 'Chosen: English.',
    says: 'An answer follows the language of the question. The choice applies where that language can’t be told, as with ‘O2’.',
    typed: (commands) => `Typing works too: ${commands}.`,
  },
  openQuestions: {
    title: 'Open questions',
    says: 'Questions that found no answer, or were rated ‘not helpful’, in the last 90 days.',
    none: 'There are no open questions.',
    asked: (count, last) => (count === 1 ? `Asked once, on ${last}` : `Asked ${count} times, last on ${last}`),
    left: (count) => (count === 1 ? 'And one other question.' : `And ${count} other questions.`),
  },
};
