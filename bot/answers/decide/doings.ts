import type { Language } from '../../register/schema.ts';

/** Something that the bot does itself: how it is typed, and what it does in a sentence. */
export interface Doing {
  /** Absent: more must be typed than a sentence tells, and `says` tells how. */
  readonly typed?: Readonly<Record<Language, (subject: string) => string>>;
  /** `{date}` stands for the title of the date. */
  readonly says: Readonly<Record<Language, string>>;
  /** It shows something, or what it changes is undone by the same command: it needs no button. */
  readonly isHarmless?: true;
  /** It is about a date. */
  readonly needsDate?: true;
}

/** The command that is meant, and what it does; without a command how it is typed. */
export interface Meant {
  readonly command?: string;
  readonly says: string;
  /** It shows something, or what it changes is undone by the same command. */
  readonly isHarmless?: boolean;
}

const always = (nl: string, en: string) => ({ nl: () => nl, en: () => en });
const about = (nl: string, en: string) => ({
  nl: (subject: string) => `${nl} ${subject}`,
  en: (subject: string) => `${en} ${subject}`,
});
/** A time of one's own choice: what comes is said first, as it is another. */
export const ownTime =
  /\d|\b(?:maand|week|weken|dag|dagen|morgen|overmorgen|van tevoren|vooraf|eerder|month|week|day|days|weeks|tomorrow|before|earlier)\b/i;
/** By the act that the reader learns. */
export const doings: Readonly<Record<string, Doing>> = {
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
  'do:done': {
    typed: about('gereed', 'done'),
    says: {
      nl: 'Wilt u ‘{date}’ voor iedereen gereed melden?',
      en: 'Do you want to mark ‘{date}’ as done for everybody?',
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
  'do:milestone-move': {
    says: {
      nl: 'Een beheerder verplaatst een eigen datum zo: mijlpaal verplaatsen, met de naam en de dag erachter. De datums van de bot zelf staan vast.',
      en: 'An admin moves a date of your own like this: move milestone, with its name and the day behind it. The bot’s own dates are fixed.',
    },
  },
  'do:readers': {
    says: {
      nl: 'Zo ziet u wie heeft gemeld dat hij het bericht las: typ in uw eigen chat met de bot lezers, met de code van het bericht erachter. Bijvoorbeeld: lezers s-12.',
      en: 'You see who reported to have read the post like this: type readers in your own chat with the bot, with the code of the post behind it. For example: readers s-12.',
    },
  },
  'do:recount': {
    says: {
      nl: 'Typ bijwerken, met de code van het bericht erachter. Bijvoorbeeld: bijwerken s-12.',
      en: 'Type update, with the code of the post behind it. For example: update s-12.',
    },
  },
  'do:read': {
    says: {
      nl: 'Druk op de knop onder het bericht, of typ gelezen met de code erachter. Bijvoorbeeld: gelezen s-12.',
      en: 'Press the button below the post, or type read with its code behind it. For example: read s-12.',
    },
  },
  'do:outcome': {
    says: {
      nl: 'Typ uitkomst, met de code erachter. Bijvoorbeeld: uitkomst r-2.',
      en: 'Type outcome, with its code behind it. For example: outcome r-2.',
    },
  },
  'do:seen': {
    typed: about('gezien', 'seen'),
    says: {
      nl: 'U meldt dan dat u de herinnering aan ‘{date}’ hebt gezien.',
      en: 'You then report that you have seen the reminder of ‘{date}’.',
    },
    needsDate: true,
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
      nl: 'Een beheerder wijzigt een eigen datum zo: mijlpaal wijzigen, met de code en wat er anders moet. Bijvoorbeeld: mijlpaal wijzigen own-1 titel: Externe audit. De codes staan in de lijst herinneringen.',
      en: 'An admin changes a date of your own like this: change milestone, with its code and what has to be different. For example: change milestone own-1 title: External audit. The codes are in the list reminders.',
    },
  },
  'do:milestone-end': {
    says: {
      nl: 'Een beheerder haalt een eigen datum zo weg: mijlpaal beëindigen, met de code. Bijvoorbeeld: mijlpaal beëindigen own-1. De codes staan in de lijst herinneringen.',
      en: 'An admin takes away a date of your own like this: end milestone, with its code. For example: end milestone own-1. The codes are in the list reminders.',
    },
  },
  'do:calendar-off': {
    typed: always('agenda uit', 'calendar off'),
    says: {
      nl: 'Het adres voor uw agenda werkt dan niet meer.',
      en: 'The address for your calendar then no longer works.',
    },
  },
  'do:data-of': {
    says: {
      nl: 'Een beheerder ziet zo wat van iemand wordt bewaard: gegevens van, met de naam. Wissen gaat met vergeet en de naam; dat kan niet terug. Bijvoorbeeld: gegevens van Anna de Vries, vergeet Anna de Vries.',
      en: 'An admin sees in this way what is kept of somebody: data of, with the name. To erase it: forget, with the name; that cannot be undone. For example: data of Anna de Vries, forget Anna de Vries.',
    },
  },
  'do:share': {
    typed: always('deel dit', 'share this'),
    says: {
      nl: 'Iedereen hier ziet dan het laatste antwoord dat alleen u zag, met uw naam en zonder uw vraag. De bot vraagt het u eerst.',
      en: 'Everybody here then sees the last answer that only you saw, with your name and without your question. The bot asks you first.',
    },
  },
  'do:broadcast-stop': {
    says: {
      nl: 'Wat nog niet is geplaatst, houdt u zo tegen: stop, met de code van het rondsturen. Bijvoorbeeld: stop r-2.',
      en: 'You hold back what was not posted yet like this: stop, with the code of the broadcast. For example: stop r-2.',
    },
  },
  'do:channel-lists': {
    typed: always('kanaallijsten', 'channel lists'),
    says: { nl: 'Dit zijn de lijsten van kanalen.', en: 'These are the lists of channels.' },
    isHarmless: true,
  },
  'do:channel-list-save': {
    says: {
      nl: 'Bewaar kanalen zo onder een naam: bewaar lijst, met de naam en de kanalen. Bijvoorbeeld: bewaar lijst Kernteam: Algemeen van Team A, Nieuws.',
      en: 'Save channels under a name like this: save list, with the name and the channels. For example: save list Core team: General of Team A, News.',
    },
  },
  'do:channel-list-delete': {
    says: {
      nl: 'Een lijst van kanalen verwijdert u zo: verwijder kanaallijst, met de naam. Bijvoorbeeld: verwijder kanaallijst Kernteam. Met kanaallijsten ziet u welke er zijn.',
      en: 'You delete a list of channels like this: delete channel list, with its name. For example: delete channel list Core team. With channel lists you see which there are.',
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
  'do:milestone-add': {
    typed: always('mijlpaal toevoegen', 'add milestone'),
    says: {
      nl: 'Herinneringen gaan over de datums die deze bot kent. Een beheerder kan zo een eigen datum toevoegen.',
      en: 'Reminders are of the dates that this bot knows. An admin can add a date of your own in this way.',
    },
    isHarmless: true,
  },
  'do:summary': {
    typed: always('samenvatting', 'summary'),
    says: {
      nl: 'Zo maakt u een samenvatting; u ziet eerst een voorbeeld.',
      en: 'This makes a summary; you see a preview first.',
    },
    isHarmless: true,
  },
  'do:withdraw': {
    says: {
      nl: 'Wat geplaatst is haalt de bot niet zelf weg. Wie eigenaar is van het team, doet dat in Teams: de drie puntjes bij het bericht, dan Verwijderen. Komt het op vaste tijden, typ dan planningen om dat te stoppen; klopt het niet meer, typ bijwerken met de code van het bericht erachter, zoals bijwerken s-12.',
      en: 'The bot does not take away what was posted. An owner of the team does so in Teams: the three dots at the post, then Delete. Where it comes at set times, type schedules to stop that; where it is out of date, type update with the code of the post behind it, such as update s-12.',
    },
  },
  'do:schedule-list': {
    typed: always('planningen', 'schedules'),
    says: { nl: 'Dit staat er gepland.', en: 'This is what is planned.' },
    isHarmless: true,
  },
  'do:schedule-stop': {
    typed: always('planningen', 'schedules'),
    says: { nl: 'In deze lijst kunt u een planning stoppen.', en: 'In this list you can stop a schedule.' },
    isHarmless: true,
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
  'do:post-text': {
    typed: always('plaats bericht', 'post message'),
    says: {
      nl: 'Zo plaatst u een eigen tekst; u ziet eerst een voorbeeld.',
      en: 'This posts a text of your own; you see a preview first.',
    },
  },
  'do:schedule-pause': {
    typed: always('planningen', 'schedules'),
    says: { nl: 'In deze lijst kunt u een planning pauzeren.', en: 'In this list you can pause a schedule.' },
    isHarmless: true,
  },
  'do:broadcast': {
    typed: always('rondsturen volgende', 'broadcast next'),
    says: {
      nl: 'Zo gaat een samenvatting naar alle kanalen; u bevestigt eerst het aantal. Voor enkele kanalen noemt u die erachter: rondsturen maatregelen aan Werkplek, Nieuws.',
      en: 'This sends a summary to all channels; you confirm their number first. For some channels, name them behind it: broadcast measures to Workplace, News.',
    },
  },
  'do:status': {
    typed: always('status', 'status'),
    says: { nl: 'Zo staat het met de herinneringen.', en: 'This is how the reminders stand.' },
    isHarmless: true,
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
