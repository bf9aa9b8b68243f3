import { always, type Doing } from './doing.ts';

/** What is done in a channel or group chat, and in all of them. */
export const channelDoings: Readonly<Record<string, Doing>> = {
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
  'do:share': {
    typed: always('deel dit', 'share this'),
    says: {
      nl: 'In een kanaal of groepschat ziet iedereen dan het laatste antwoord dat alleen u zag, met uw naam en zonder uw vraag. De bot vraagt het u eerst.',
      en: 'In a channel or group chat everybody then sees the last answer that only you saw, with your name and without your question. The bot asks you first.',
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
};
