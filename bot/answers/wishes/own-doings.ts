import { about, always, type Doing } from './doing.ts';

/** What somebody does for themselves. */
export const ownDoings: Readonly<Record<string, Doing>> = {
  'do:remind': {
    typed: about('herinner mij aan', 'remind me of'),
    says: {
      nl: 'U krijgt dan de gewone herinneringen aan ‘{date}’: 90, 30, 14, 7 en 1 dag vooraf en op de dag zelf.',
      en: 'You then get the usual reminders of ‘{date}’: 90, 30, 14, 7 and 1 days before, and on the day itself.',
    },
    needsDate: true,
    isHarmless: true,
  },
  'do:remind-stop': {
    typed: about('stop herinnering', 'stop reminder'),
    says: {
      nl: 'U krijgt dan geen herinnering meer aan ‘{date}’.',
      en: 'You then get no more reminders of ‘{date}’.',
    },
    needsDate: true,
  },
  'do:snooze': {
    typed: about('herinner mij morgen aan', 'remind me tomorrow of'),
    says: {
      nl: 'U krijgt dan morgen een herinnering aan ‘{date}’.',
      en: 'You then get a reminder of ‘{date}’ tomorrow.',
    },
    needsDate: true,
  },
  'do:seen': {
    typed: about('gezien', 'seen'),
    says: {
      nl: 'U meldt dan dat u de herinnering aan ‘{date}’ hebt gezien.',
      en: 'You then report that you have seen the reminder of ‘{date}’.',
    },
    needsDate: true,
  },
  'do:calendar-off': {
    typed: always('agenda uit', 'calendar off'),
    says: {
      nl: 'Het adres voor uw agenda werkt dan niet meer.',
      en: 'The address for your calendar then no longer works.',
    },
  },
  'do:lead-times': {
    says: {
      nl: 'Typ hoeveel dagen vooraf u een herinnering wilt. Bijvoorbeeld: termijnen 30, 7, 1.',
      en: 'Type how many days before you want a reminder. For example: lead times 30, 7, 1.',
    },
  },
  'do:remind-list': {
    typed: always('herinneringen', 'reminders'),
    says: { nl: 'Dit zijn uw herinneringen.', en: 'These are your reminders.' },
    isHarmless: true,
  },
  'do:remind-off': {
    typed: always('herinneringen uit', 'reminders off'),
    says: {
      nl: 'U krijgt dan geen herinneringen meer, tot u herinneringen aan typt.',
      en: 'You then get no more reminders, until you type reminders on.',
    },
  },
  'do:remind-on': {
    typed: always('herinneringen aan', 'reminders on'),
    says: { nl: 'U krijgt dan weer herinneringen.', en: 'You then get reminders again.' },
    isHarmless: true,
  },
  'do:calendar': {
    typed: always('agenda nieuw', 'calendar new'),
    says: {
      nl: 'U krijgt dan een nieuw adres om de datums in uw eigen agenda te zetten. Een eerder adres werkt dan niet meer.',
      en: 'You then get a new address to put the dates in your own calendar. An earlier address then no longer works.',
    },
  },
  'do:language-nl': {
    typed: always('taal nl', 'language nl'),
    says: { nl: 'De bot antwoordt dan in het Nederlands.', en: 'The bot then answers in Dutch.' },
    isHarmless: true,
  },
  'do:language-en': {
    typed: always('taal en', 'language en'),
    says: { nl: 'De bot antwoordt dan in het Engels.', en: 'The bot then answers in English.' },
    isHarmless: true,
  },
  'do:undo': {
    typed: always('ongedaan maken', 'undo'),
    says: { nl: 'Zo draait u terug wat u het laatst deed.', en: 'This takes back what you did last.' },
  },
  'do:my-data': {
    typed: always('mijn gegevens', 'my data'),
    says: { nl: 'Dit bewaart de bot van u.', en: 'This is what the bot keeps of you.' },
    isHarmless: true,
  },
  'do:forget-me': {
    typed: always('vergeet mij', 'forget me'),
    says: {
      nl: 'De bot wist dan alles wat hij van u bewaart: uw herinneringen, uw taal, wat u volgt en uw agenda-adres. Hij vraagt u dat eerst te bevestigen; terugdraaien kan daarna niet.',
      en: 'The bot then erases all that it keeps of you: your reminders, your language, what you follow and your calendar address. It asks you to confirm that first; afterwards it cannot be undone.',
    },
  },
  'do:follow': {
    typed: always('volg wijzigingen', 'follow changes'),
    says: {
      nl: 'U leest dan eens per maand wat er is gewijzigd.',
      en: 'You then read once a month what changed.',
    },
  },
  'do:unfollow': {
    typed: always('stop met volgen', 'stop following'),
    says: {
      nl: 'U leest dan niet meer eens per maand wat er is gewijzigd.',
      en: 'You then no longer read once a month what changed.',
    },
  },
  'act:help': {
    // "Help" is a word of both languages.
    typed: always('hulp', 'what can you do'),
    says: {
      nl: 'Vraag wat de brief van SLM Rijk over Microsoft 365 Defender zegt, en wat er sindsdien is gebeurd. De bot herinnert ook aan datums en plaatst samenvattingen.',
      en: 'Ask what SLM Rijk’s letter on Microsoft 365 Defender says, and what has happened since. The bot also reminds of dates and posts summaries.',
    },
    isHarmless: true,
  },
};
