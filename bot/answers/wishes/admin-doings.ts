import { about, always, type Doing } from './doing.ts';

/** What who administers the bot does. */
export const adminDoings: Readonly<Record<string, Doing>> = {
  'do:done': {
    typed: about('gereed', 'done'),
    says: {
      nl: 'Wilt u ‘{date}’ voor iedereen gereed melden?',
      en: 'Do you want to mark ‘{date}’ as done for everybody?',
    },
    needsDate: true,
  },
  'do:milestone-move': {
    says: {
      nl: 'Een beheerder verplaatst een eigen datum zo: mijlpaal verplaatsen, met de naam en de dag erachter. De datums van de bot zelf staan vast.',
      en: 'An admin moves a date of your own like this: move milestone, with its name and the day behind it. The bot’s own dates are fixed.',
    },
  },
  'do:lead-times-date': {
    says: {
      nl: 'Een beheerder stelt zo in hoeveel dagen vooraf iedereen een herinnering krijgt: termijnen, met de datum en de dagen. Bijvoorbeeld: termijnen exitplan 120, 60.',
      en: 'An admin sets in this way how many days before everybody gets a reminder: lead times of, with the date and the days. For example: lead times of exit plan 120, 60.',
    },
  },
  'do:mute': {
    says: {
      nl: 'Een beheerder stopt zo de herinneringen aan een datum voor iedereen, met een reden: dempen, met de datum en de reden. Bijvoorbeeld: dempen Windows Server 2016 niet van toepassing.',
      en: 'An admin stops the reminders of a date for everybody in this way, with a reason: mute, with the date and the reason. For example: mute Windows Server 2016 does not apply.',
    },
  },
  'do:unmute': {
    typed: about('dempen uit', 'unmute'),
    says: {
      nl: 'De herinneringen aan ‘{date}’ komen dan weer, voor iedereen. Alleen een beheerder kan dit.',
      en: 'The reminders of ‘{date}’ then come again, for everybody. Only an admin can do this.',
    },
    needsDate: true,
  },
  'do:milestone-change': {
    says: {
      nl: 'Een beheerder wijzigt een eigen datum zo: mijlpaal wijzigen, met de naam of de code en wat er anders moet. Bijvoorbeeld: mijlpaal wijzigen m-1 titel: Externe audit.',
      en: 'An admin changes a date of your own like this: change milestone, with its name or code and what has to be different. For example: change milestone m-1 title: External audit.',
    },
  },
  'do:milestone-end': {
    says: {
      nl: 'Een beheerder haalt een eigen datum zo weg: mijlpaal beëindigen, met de naam of de code. Bijvoorbeeld: mijlpaal beëindigen m-1.',
      en: 'An admin takes away a date of your own like this: end milestone, with its name or code. For example: end milestone m-1.',
    },
  },
  'do:data-of': {
    says: {
      nl: 'Een beheerder ziet zo wat van iemand wordt bewaard: gegevens van, met de naam. Wissen gaat met vergeet en de naam; dat kan niet terug. Bijvoorbeeld: gegevens van Anna de Vries, vergeet Anna de Vries.',
      en: 'An admin sees in this way what is kept of somebody: data of, with the name. To erase it: forget, with the name; that cannot be undone. For example: data of Anna de Vries, forget Anna de Vries.',
    },
  },
  'do:source-report': {
    typed: always('bronnen nalezen', 'sources to read'),
    says: {
      nl: 'In deze lijst meldt een beheerder per bron of zij nog klopt of is veranderd.',
      en: 'In this list an admin reports for each source whether it is still right or has changed.',
    },
    isHarmless: true,
  },
  'do:milestone-add': {
    typed: always('mijlpaal toevoegen', 'add milestone'),
    says: {
      nl: 'Herinneringen gaan over de datums die deze bot kent. Een beheerder kan zo een eigen datum toevoegen.',
      en: 'Reminders are of the dates that this bot knows. An admin can add a date of your own in this way.',
    },
    isHarmless: true,
  },
  'do:open-questions': {
    typed: always('open vragen', 'open questions'),
    says: { nl: 'Dit zijn de vragen zonder antwoord.', en: 'These are the questions without an answer.' },
    isHarmless: true,
  },
  'do:sources': {
    typed: always('bronnen nalezen', 'sources to read'),
    says: { nl: 'Deze bronnen moeten opnieuw worden gelezen.', en: 'These sources must be read again.' },
    isHarmless: true,
  },
  'do:test': {
    typed: always('stuur test', 'send test'),
    says: { nl: 'De bot stuurt u dan een proefherinnering.', en: 'The bot then sends you a test reminder.' },
  },
  'do:reopen': {
    typed: about('heropen', 'reopen'),
    says: { nl: 'Zo zet u ‘{date}’ weer open.', en: 'This opens ‘{date}’ again.' },
    needsDate: true,
  },
  'do:status': {
    typed: always('status', 'status'),
    says: { nl: 'Zo staat het met de herinneringen.', en: 'This is how the reminders stand.' },
    isHarmless: true,
  },
};
