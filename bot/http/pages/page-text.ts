/** What the pages' requests are answered with where they can't be done. */
export const pageText = {
  notATurn:
    'Send { language, typed } or { language, pressed: { verb, data } }, with place for a channel or group chat.',
  failed: {
    nl: 'Er ging iets mis bij de bot. Probeer het nog eens; het logboek van de bot zegt waarom.',
    en: 'Something went wrong at the bot. Try again; the log of the bot says why.',
  },
  done: {
    nl: { state: 'Gereed', note: (day: string) => `gereed gemeld op ${day}` },
    en: { state: 'Done', note: (day: string) => `reported done on ${day}` },
  },
  place: {
    nl: {
      unknown: 'De bot is niet in dit kanaal of deze chat. Voeg de bot daar toe.',
      no: {
        team: 'Alleen eigenaren van dit kanaal en beheerders van de bot zien de planningen.',
        groupChat: 'Alleen deelnemers van deze chat zien de planningen, gasten niet.',
      },
      notKnown: 'Nu is niet na te gaan of u de planningen mag zien. Probeer het over een paar minuten nog eens.',
    },
    en: {
      unknown: 'The bot is not in this channel or chat. Add the bot there.',
      no: {
        team: 'Only owners of this channel and admins of the bot see the schedules.',
        groupChat: 'Only participants of this chat see the schedules; guests do not.',
      },
      notKnown: 'It is not possible now to find out whether you may see the schedules. Try again in a few minutes.',
    },
  },
} as const;
