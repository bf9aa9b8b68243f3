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
      says: 'I found no answer to this in the letter and the other sources of this bot. If your subject is below, choose it. Or ask it differently.',
    },
    'not-held': {
      title: 'I did not find exactly that',
      says: 'I found no answer to this in the letter and the other sources of this bot.',
    },
    language: {
      title: 'Dutch or English / Nederlands of Engels',
      says: 'This bot reads Dutch and English. Stel uw vraag in het Nederlands of het Engels.',
    },
    'not-yet': { title: 'Not known yet', says: 'On that day nothing was known of this yet.' },
    outside: {
      title: 'This bot is not about that',
      says: 'The bot only answers questions about SLM Rijk’s letter on Microsoft 365 Defender and about the EU Data Boundary.',
    },
    empty: { title: 'Ask a question', says: 'There was no question in the message.' },
  },
  sources: 'Sources',
  more: 'More',
  inTab: 'In the overview',
  typeCode: (code) => `Type a code, for example ${code}, for more about that item.`,
  nearest: 'Perhaps you meant',
  canAsk: 'What you can ask',
  several: {
    title: 'Which subject?',
    says: 'The question fits more than one subject. Choose one, or ask more precisely.',
  },
  welcome: {
    title: 'Questions about Microsoft 365 Defender',
    installedBy: (name) => `Added by ${name}.`,
    does: 'This bot answers questions about SLM Rijk’s letter on Microsoft 365 Defender: which measures there are, which dates apply, and what has come of them.',
    register:
      'Every answer comes from a fixed register and names its source. When something is not in it, the bot says that it does not know.',
    ask: {
      personal: 'Ask a question in plain language, in Dutch or in English.',
      team: 'In a channel, start with @ and the bot’s name, followed by the question. In Dutch or in English.',
      groupChat: 'In this chat, start with @ and the bot’s name, followed by the question. In Dutch or in English.',
    },
    help: 'Type help for all commands.',
    tryOne: 'For example',
    kept: 'What is kept',
    keeps:
      'The language you choose, or else that of your Teams, and the address of this chat; for 30 minutes the subject of the last answer, for follow-ups; and for 90 days the questions that found no answer or were rated ‘not helpful’, without a name. Other questions are erased after 30 minutes. Whoever deals with a reminder is named on its card.',
  },
  help: {
    title: 'Help',
    says: 'Ask a question in plain language, or type a command. Capitals make no difference.',
    mention: 'In a channel or group chat, start with @ and the bot’s name.',
    buttons:
      'The words on a button can be typed as well; the answer is the same. That helps when a button does nothing on a phone.',
    examples: 'Examples of questions',
    followUp: 'After that a follow-up can be short: ‘and for telemetry?’ or ‘was that met?’',
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
