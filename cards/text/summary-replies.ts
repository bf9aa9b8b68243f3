import type { Language } from '../../bot/register/schema.ts';

export type SummaryReplies = typeof nl;

/** "1 december om 9:00 uur, 8 december … en nog 3". */
function list(moments: readonly string[], more: (count: number) => string): string {
  const shown = moments.slice(0, 3).join(', ');
  return moments.length > 3 ? `${shown} ${more(moments.length - 3)}` : shown;
}

const nl = {
  posted: (code: string) => `De samenvatting wordt geplaatst (code ${code}).`,
  alreadyPosted: (code: string) => `Deze samenvatting is al geplaatst, met code ${code}. Er komt er geen tweede bij.`,
  scheduled: (code: string, rhythm: string, moments: readonly string[]) =>
    `Gepland als ${code}: ${rhythm}. De eerste keren: ${list(moments, (count) => `en nog ${count}`)}.`,
  changed: (code: string, rhythm: string, moments: readonly string[]) =>
    `Planning ${code} is gewijzigd: ${rhythm}. De volgende keren: ${list(moments, (count) => `en nog ${count}`)}.`,
  cancelled: 'Er is niets geplaatst.',
  read: 'Genoteerd: u heeft deze samenvatting gelezen.',
  alreadyRead: 'U had deze samenvatting al als gelezen gemeld.',
  updated: 'De samenvatting wordt bijgewerkt.',
  noReaders: 'Nog niemand heeft deze samenvatting als gelezen gemeld.',
  readers: (code: string, names: readonly string[]) => `Samenvatting ${code} is gelezen door ${names.join(', ')}.`,
  paused: (code: string) => `Planning ${code} is gepauzeerd. Typ ‘planning ${code} hervatten’ om verder te gaan.`,
  resumed: (code: string, next: string) => `Planning ${code} gaat weer verder. De volgende keer is ${next}.`,
  ended: (code: string) => `Planning ${code} is beëindigd. Wat al geplaatst is blijft staan.`,
  notPaused: (code: string) => `Planning ${code} is niet gepauzeerd.`,
  changeByTyping: (code: string) =>
    `Wijzig planning ${code} in het kanaal of de chat zelf, of typ: planning ${code} wijzigen elke dinsdag om 10:00.`,
  noNext: (code: string) => `Planning ${code} heeft geen volgende keer meer. Wijzig of beëindig haar.`,
  lost: {
    unreachable: (code: string) =>
      `Samenvatting ${code} kon niet worden geplaatst: de bot kan daar niet schrijven. Voeg de bot daar weer toe.`,
    failed: (code: string) => `Samenvatting ${code} kon niet worden geplaatst: Teams weigerde het bericht.`,
    once: 'U kunt haar later opnieuw plaatsen.',
    scheduled: (code: string) =>
      `De planning gaat door; moet dat niet, typ dan in dat gesprek: planning ${code} beëindigen.`,
  },
  skipped: (code: string, moments: readonly string[]) =>
    `Van planning ${code} is niet geplaatst, omdat de bot toen niet werkte: ${list(moments, (count) => `en nog ${count}`)}. De volgende keer gaat gewoon door.`,
  notHere: 'Een samenvatting komt in een kanaal of groepschat. Typ daar: samenvatting.',
  personalOnly: 'Rondsturen doet u in uw eigen chat met de bot.',
  chooseMilestone: 'Kies bij aftellen ook een datum. Typen kan ook, bijvoorbeeld: samenvatting aftellen naar fase 3.',
  unknownMilestone: (what: string) => `De datum ‘${what}’ ken ik niet. Typ mijlpalen voor wat er is.`,
  unknownPost: (code: string) => `In dit gesprek staat geen samenvatting ${code}.`,
  unknownSchedule: (code: string) => `Hier is geen planning ${code}. Typ planningen voor wat er is.`,
  unknownBroadcast: (code: string) => `Er is geen rondzending ${code}.`,
  unknownButton: 'Deze knop ken ik niet. Typ samenvatting om opnieuw te beginnen.',
  rhythm: {
    'not-a-rule':
      'Hoe vaak dat is begrijp ik niet. Typ bijvoorbeeld: elke maandag, elke twee weken op dinsdag, elke eerste maandag van de maand, of op werkdagen.',
    'too-often': 'Dat is te vaak: een planning plaatst hoogstens één keer per dag. Noem dagen, geen uren of minuten.',
    never:
      'Die regel heeft geen volgende keer. Kies een begin dat nog komt, of een regel zonder einde in het verleden.',
    'bad-time': 'Die tijd bestaat niet. Typ een tijd van 0:00 tot en met 23:59, bijvoorbeeld: om 9:30.',
    'bad-date': 'Die dag begrijp ik niet. Typ bijvoorbeeld: vanaf 1 december 2026.',
  },
  own: {
    'heading-too-long': (length: number, most: number) =>
      `De kop heeft ${length} tekens; er passen er ${most}. Er is niets geplaatst.`,
    'words-too-long': (length: number, most: number) =>
      `Uw tekst heeft ${length} tekens; er passen er ${most}. Er is niets geplaatst.`,
    link: (host: string) =>
      `Een link naar ${host} kan hier niet. Het kan wel naar overheid.nl, rijksoverheid.nl, learn.microsoft.com en de bronnen van deze bot. Er is niets geplaatst.`,
    nothing: 'Zet uw tekst erbij, bijvoorbeeld: plaats bericht kop: Let op tekst: Het overleg vervalt.',
  },
  mayNot: {
    no: 'Alleen eigenaren van dit kanaal en beheerders van de bot mogen dit. In een groepschat mogen de deelnemers het, gasten niet.',
    unknown:
      'Of u dit mag is nu niet na te gaan: Microsoft Graph antwoordt niet. Er is niets gewijzigd. Probeer het over een paar minuten opnieuw.',
    broadcast:
      'Rondsturen mag alleen wie daarvoor is aangewezen. Vraag een beheerder van de bot (instelling BROADCASTERS).',
  },
  broadcast: {
    none: 'De bot staat nog in geen enkel kanaal. Voeg de bot eerst aan een team toe.',
    wrongNumber: (count: number) =>
      `Dat is niet het aantal kanalen. Typ ${count} om te bevestigen; er is niets verstuurd.`,
    already: 'Deze rondzending is al bevestigd of gestopt.',
    notSent: 'Gestopt. Er is niets verstuurd.',
    nothingLeft: (code: string) => `Er was niets meer te stoppen. Typ uitkomst ${code} voor wat ervan kwam.`,
    stopped: (count: number) =>
      count === 1 ? 'Gestopt. Eén kanaal krijgt niets meer.' : `Gestopt. ${count} kanalen krijgen niets meer.`,
  },
};

const en: SummaryReplies = {
  posted: (code) => `The summary is being posted (code ${code}).`,
  alreadyPosted: (code) => `This summary has already been posted, with code ${code}. There will be no second one.`,
  scheduled: (code, rhythm, moments) =>
    `Scheduled as ${code}: ${rhythm}. The first times: ${list(moments, (count) => `and ${count} more`)}.`,
  changed: (code, rhythm, moments) =>
    `Schedule ${code} was changed: ${rhythm}. The next times: ${list(moments, (count) => `and ${count} more`)}.`,
  cancelled: 'Nothing was posted.',
  read: 'Noted: you have read this summary.',
  alreadyRead: 'You had already marked this summary as read.',
  updated: 'The summary is being updated.',
  noReaders: 'Nobody has marked this summary as read yet.',
  readers: (code, names) => `Summary ${code} was read by ${names.join(', ')}.`,
  paused: (code) => `Schedule ${code} is paused. Type ‘schedule ${code} resume’ to go on.`,
  resumed: (code, next) => `Schedule ${code} goes on. The next time is ${next}.`,
  ended: (code) => `Schedule ${code} has ended. What was posted stays.`,
  notPaused: (code) => `Schedule ${code} is not paused.`,
  changeByTyping: (code) =>
    `Change schedule ${code} in its own conversation, or type: schedule ${code} change every tuesday at 10:00.`,
  noNext: (code) => `Schedule ${code} has no next time any more. Change it or end it.`,
  lost: {
    unreachable: (code) => `Summary ${code} could not be posted: the bot can't write there. Add the bot there again.`,
    failed: (code) => `Summary ${code} could not be posted: Teams did not take it.`,
    once: 'You can post it again later.',
    scheduled: (code) => `The schedule goes on; if it is not to, type in that conversation: schedule ${code} end.`,
  },
  skipped: (code, moments) =>
    `Of schedule ${code} these were not posted, as the bot was not working then: ${list(moments, (count) => `and ${count} more`)}. The next one goes ahead.`,
  notHere: 'A summary goes into a channel or a group chat. Type there: summary.',
  personalOnly: 'You broadcast from your own chat with the bot.',
  chooseMilestone: 'For a countdown choose a date too. You can also type, for example: summary countdown to phase 3.',
  unknownMilestone: (what) => `I do not know the date ‘${what}’. Type milestones for what there is.`,
  unknownPost: (code) => `There is no summary ${code} in this conversation.`,
  unknownSchedule: (code) => `There is no schedule ${code} here. Type schedules for what there is.`,
  unknownBroadcast: (code) => `There is no broadcast ${code}.`,
  unknownButton: 'I do not know this button. Type summary to start again.',
  rhythm: {
    'not-a-rule':
      'I do not understand how often that is. Type for example: every monday, every two weeks on tuesday, every first monday of the month, or on working days.',
    'too-often': 'That is too often: a schedule posts once a day at most. Name days, not hours or minutes.',
    never: 'That rule has no next time. Choose a start that is still to come, or a rule that has not ended.',
    'bad-time': 'That time does not exist. Type a time from 0:00 to 23:59, for example: at 9:30.',
    'bad-date': 'I do not understand that day. Type for example: from 1 December 2026.',
  },
  own: {
    'heading-too-long': (length, most) =>
      `The heading has ${length} characters; there is room for ${most}. Nothing was posted.`,
    'words-too-long': (length, most) =>
      `Your text has ${length} characters; there is room for ${most}. Nothing was posted.`,
    link: (host) =>
      `A link to ${host} is not possible here. It is to overheid.nl, rijksoverheid.nl, learn.microsoft.com and the sources of this bot. Nothing was posted.`,
    nothing: 'Put your text with it, for example: post message heading: Note text: There is no meeting.',
  },
  mayNot: {
    no: 'Only owners of this channel and admins of the bot may do this. In a group chat its members may, guests may not.',
    unknown:
      'Whether you may do this cannot be checked now: Microsoft Graph does not answer. Nothing was changed. Try again in a few minutes.',
    broadcast: 'Only people who were named for it may broadcast. Ask an admin of the bot (setting BROADCASTERS).',
  },
  broadcast: {
    none: 'The bot is not in any channel yet. Add the bot to a team first.',
    wrongNumber: (count) => `That is not the number of channels. Type ${count} to confirm; nothing was sent.`,
    already: 'This broadcast was already confirmed or stopped.',
    notSent: 'Stopped. Nothing was sent.',
    nothingLeft: (code) => `There was nothing left to stop. Type outcome ${code} for what became of it.`,
    stopped: (count) =>
      count === 1 ? 'Stopped. One channel gets nothing any more.' : `Stopped. ${count} channels get nothing any more.`,
  },
};

export const summaryReplies: Readonly<Record<Language, SummaryReplies>> = { nl, en };
