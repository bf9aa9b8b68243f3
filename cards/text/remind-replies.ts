import type { Language } from '../../bot/register/schema.ts';

/** Sentences with which the bot answers what is done with reminders. */
export interface RemindReplies {
  readonly seen: (title: string) => string;
  readonly done: (title: string) => string;
  readonly snoozed: (title: string, until: string) => string;
  readonly refused: Record<
    'not-admin' | 'not-yours' | 'unknown' | 'already' | 'not-done' | 'past' | 'too-late',
    string
  >;
  readonly undoHint: string;
  /** What was taken back, by what the audit calls it. */
  readonly undone: (what: string) => string;
  readonly undoNothing: string;
  readonly undoChanged: (what: string) => string;
  readonly acts: Readonly<Record<string, string>>;
  readonly reopened: (title: string) => string;
  readonly confirm: {
    readonly title: string;
    readonly done: (title: string) => string;
    readonly end: (title: string) => string;
    readonly mute: (title: string) => string;
    readonly yes: Readonly<Record<'done' | 'end' | 'mute', string>>;
    readonly no: string;
    readonly typed: string;
    readonly kept: string;
    readonly gone: string;
  };
  readonly isTest: string;
  readonly noDate: (typed: string) => string;
  readonly impossibleDate: (typed: string) => string;
  readonly adminsOnly: string;
  readonly off: string;
  readonly on: string;
  readonly subscribed: (title: string, code: string) => string;
  readonly unsubscribed: (title: string) => string;
  readonly notSubscribed: (title: string) => string;
  readonly unknownMilestone: (typed: string) => string;
  readonly testSent: string;
  readonly testNothing: string;
  readonly testFailed: (reason: string) => string;
  readonly added: (title: string, date: string, code: string) => string;
  readonly moved: (title: string, date: string) => string;
  readonly isThere: (title: string, date: string, code: string) => string;
  readonly changed: (title: string, date: string) => string;
  readonly remindedOn: (title: string, date: string) => string;
  readonly remindOfWhat: string;
  readonly notYetReminded: (code: string) => string;
  readonly firstReminder: (date: string) => string;
  readonly noReminder: string;
  readonly edited: (field: string, title: string) => string;
  readonly fields: Record<'title' | 'note' | 'link', string>;
  readonly needsNewTitle: string;
  readonly linkRefused: string;
  readonly notOwn: (title: string, code: string) => string;
  readonly isOwn: (title: string, code: string) => string;
  readonly usage: string;
  readonly ended: (title: string) => string;
  readonly muted: (title: string, code: string) => string;
  readonly unmuted: (title: string) => string;
  readonly recurs: (title: string) => string;
  readonly needsTitle: string;
  readonly titleTooLong: (most: number) => string;
  readonly dateInPast: (date: string) => string;
  readonly needsReason: string;
  readonly missed: (since: string) => string;
  readonly ruleRefused: string;
  readonly leads: (days: string) => string;
  readonly leadsUsual: string;
  readonly leadsWrong: string;
}

const nl: RemindReplies = {
  seen: (title) => `Gezien: ${title}. De herhaling na de datum stopt voor u; wat vóór de datum komt, gaat door.`,
  done: (title) => `Gereed: ${title}. De herinneringen stoppen voor iedereen.`,
  snoozed: (title, until) => `Uitgesteld tot ${until}: ${title}. Alleen voor u, en alleen deze datum.`,
  refused: {
    'not-admin': 'Alleen beheerders van deze bot kunnen iets gereed melden. Er is niets gewijzigd.',
    'not-yours': 'U hebt hier geen herinnering aan gekregen. Er is niets gewijzigd.',
    unknown:
      'Deze mijlpaal ken ik niet, of niet op deze datum. Typ herinneringen voor wat er komt. Er is niets gewijzigd.',
    already: 'Dat was al gedaan. Er is niets gewijzigd.',
    'not-done': 'Dat is niet gereed gemeld, dus er is niets te heropenen. Er is niets gewijzigd.',
    past: 'Die dag is voorbij, of het is vandaag. Kies een dag vanaf morgen. Er is niets gewijzigd.',
    'too-late':
      'Die dag is te laat. Kies een dag tot en met de datum zelf, of is die voorbij, binnen vier weken erna. Er is niets gewijzigd.',
  },
  undoHint: 'Typ ‘ongedaan maken’ om dit terug te draaien.',
  undone: (what) => `Ongedaan gemaakt: ${what}.`,
  undoNothing: 'U hebt de laatste 24 uur niets gedaan dat ongedaan kan worden gemaakt.',
  undoChanged: (what) => `Daarna is er nog iets aan gewijzigd: ${what}. Er is niets teruggezet.`,
  acts: {
    seen: 'gezien',
    done: 'gereed gemeld',
    reopen: 'heropend',
    snooze: 'uitgesteld',
    subscribe: 'herinneringen aangevraagd',
    unsubscribe: 'herinneringen gestopt',
    switch: 'herinneringen uit- of aangezet',
    'own leads': 'termijnen gewijzigd',
    'milestone added': 'mijlpaal toegevoegd',
    'milestone changed': 'mijlpaal gewijzigd',
    'milestone moved': 'mijlpaal verplaatst',
    'milestone ended': 'mijlpaal beëindigd',
    'lead times set': 'termijnen van de mijlpaal gewijzigd',
    'milestone muted': 'mijlpaal gedempt',
    'milestone unmuted': 'mijlpaal niet meer gedempt',
  },
  reopened: (title) => `Heropend: ${title}. Er komen weer herinneringen, voor iedereen.`,
  confirm: {
    title: 'Weet u het zeker?',
    done: (title) => `Gereed melden: ${title}. De herinneringen stoppen dan voor iedereen.`,
    end: (title) => `Mijlpaal beëindigen: ${title}. Dan krijgt niemand er nog herinneringen aan.`,
    mute: (title) => `Mijlpaal dempen: ${title}. Dan krijgt niemand er nog herinneringen aan.`,
    yes: { done: 'Ja, gereed voor iedereen', end: 'Ja, beëindigen', mute: 'Ja, dempen' },
    no: 'Nee',
    typed: 'Typ ja of nee, of kies een knop.',
    kept: 'Er is niets gewijzigd.',
    gone: 'Dat is al beantwoord, of te lang geleden gevraagd. Er is niets gewijzigd.',
  },
  isTest: 'Dit is een proefherinnering. Deze knop doet hier niets; er is niets gewijzigd.',
  noDate: (typed) => `In ‘${typed}’ staat geen datum. Typ bijvoorbeeld 31-12-2026, 31 december of morgen.`,
  impossibleDate: (typed) => `‘${typed}’ is geen dag die bestaat. Typ bijvoorbeeld 31-12-2026, 31 december of morgen.`,
  adminsOnly: 'Dit kunnen alleen beheerders van deze bot. Er is niets gewijzigd.',
  off: 'U krijgt geen herinneringen meer. ‘herinneringen aan’ zet ze weer aan.',
  on: 'U krijgt herinneringen, vanaf vandaag. ‘herinneringen uit’ zet ze uit.',
  subscribed: (title, code) => `U krijgt herinneringen aan: ${title}. ‘stop herinnering ${code}’ stopt het.`,
  unsubscribed: (title) => `U krijgt geen herinneringen meer aan: ${title}.`,
  notSubscribed: (title) => `U kreeg geen herinneringen aan: ${title}.`,
  unknownMilestone: (typed) => `‘${typed}’ is geen mijlpaal die ik ken. Typ herinneringen of mijlpalen voor de lijst.`,
  testSent: 'De proefherinnering staat in uw eigen chat met de bot.',
  testNothing: 'Er is geen datum die nog komt, dus er is niets om te sturen.',
  testFailed: (reason) => `De proefherinnering kwam niet aan (${reason}). Open eerst een eigen chat met de bot.`,
  added: (title, date, code) => `Toegevoegd: ${title}, ${date}. De code is ${code}.`,
  moved: (title, date) => `Gewijzigd: ${title} is nu op ${date}. Wie een herinnering had gekregen, hoort het.`,
  isThere: (title, date, code) => `Die mijlpaal staat er al: ${title}, ${date}. De code is ${code}.`,
  changed: (title, date) => `Gewijzigd: ${title}, ${date}. Wie aan een andere datum was herinnerd, hoort het.`,
  remindedOn: (title, date) =>
    `U krijgt op ${date}, of op de eerste werkdag daarna, een herinnering aan: ${title}. Tot dan komt er geen andere; dit geldt alleen voor u, en alleen deze datum.`,
  remindOfWhat:
    'Zet erbij waaraan, bijvoorbeeld: herinner mij morgen aan fase 3. Typ herinneringen of mijlpalen voor de lijst.',
  notYetReminded: (code) =>
    `Een dag kiezen kan pas als u er een herinnering aan hebt gekregen. Typ ‘herinner mij aan ${code}’; dan krijgt u herinneringen naarmate de datum dichterbij komt. Er is niets gewijzigd.`,
  firstReminder: (date) => `De eerste herinnering aan deze datum gaat uit op ${date}.`,
  noReminder: 'Er gaat geen herinnering aan uit.',
  edited: (field, title) => `Gewijzigd: ${field} van ${title}.`,
  fields: { title: 'de titel', note: 'de toelichting', link: 'de link' },
  needsNewTitle: 'Zet de nieuwe titel erbij, bijvoorbeeld: mijlpaal wijzigen own-1 titel: DPIA herzien.',
  linkRefused: 'De link moet met https:// beginnen. Er is niets gewijzigd.',
  notOwn: (title, code) =>
    `${title} staat in het register en kan niet worden beëindigd. ‘dempen ${code}’ met een reden stopt de herinneringen.`,
  isOwn: (title, code) => `${title} is een eigen mijlpaal. ‘mijlpaal beëindigen ${code}’ stopt de herinneringen.`,
  usage:
    'Zet er de code van de mijlpaal achter; typ herinneringen of mijlpalen voor de lijst. Bijvoorbeeld: gezien phase-3, uitstellen phase-3 tot morgen, gereed phase-3, herinner mij aan fase 3, stop herinnering phase-3, termijnen 30, 7. Van een mijlpaal die terugkomt kan de datum erbij: gezien own-1 1 april 2027.',
  ended: (title) => `Beëindigd: ${title}. Er komen geen herinneringen meer aan.`,
  muted: (title, code) =>
    `Gedempt: ${title}. Er komen geen herinneringen meer aan; ‘dempen uit ${code}’ zet ze weer aan.`,
  unmuted: (title) => `Niet meer gedempt: ${title}. Er komen weer herinneringen aan.`,
  recurs: (title) =>
    `${title} komt steeds terug en heeft dus niet één datum. Beëindig deze mijlpaal, en voeg een nieuwe toe. Er is niets gewijzigd.`,
  needsTitle: 'Er staat geen titel bij. Typ bijvoorbeeld: mijlpaal toevoegen DPIA bijwerken op 31-12-2026.',
  titleTooLong: (most) => `De titel is te lang; gebruik ten hoogste ${most} tekens.`,
  dateInPast: (date) => `${date} is voorbij. Kies een dag die nog komt.`,
  needsReason: 'Zet erbij waarom, bijvoorbeeld: dempen phase-3 niet van toepassing.',
  missed: (since) => `Tussen ${since} en nu is niet gekeken welke herinneringen moesten uitgaan. Dat is nu ingehaald.`,
  leads: (days) => `Herinneringen komen nu zoveel dagen vooraf: ${days}; en na de datum wekelijks.`,
  leadsUsual: 'Herinneringen komen weer 90, 30, 14, 7, 1 en 0 dagen vooraf.',
  leadsWrong: 'Gebruik ten hoogste tien getallen van 0 tot en met 365, bijvoorbeeld: termijnen 30, 7, 1.',
  ruleRefused:
    'Die herhaling ken ik niet. Gebruik bijvoorbeeld elke maand, elk kwartaal of elk jaar; vaker dan elke dag kan niet.',
};

const en: RemindReplies = {
  seen: (title) => `Seen: ${title}. The repeats after the date stop for you; what comes before the date goes on.`,
  done: (title) => `Done: ${title}. The reminders stop for everybody.`,
  snoozed: (title, until) => `Snoozed until ${until}: ${title}. Only for you, and only this date.`,
  refused: {
    'not-admin': 'Only admins of this bot can report something done. Nothing was changed.',
    'not-yours': 'You did not get a reminder of this. Nothing was changed.',
    unknown:
      'I do not know this milestone, or not on this date. Type reminders for what is coming. Nothing was changed.',
    already: 'That was done before. Nothing was changed.',
    'not-done': 'That was not reported done, so there is nothing to reopen. Nothing was changed.',
    past: 'That day has passed, or is today. Choose a day from tomorrow on. Nothing was changed.',
    'too-late':
      'That day is too late. Choose a day up to the date itself, or where it has passed, within four weeks after it. Nothing was changed.',
  },
  undoHint: 'Type ‘undo’ to take this back.',
  undone: (what) => `Taken back: ${what}.`,
  undoNothing: 'You did nothing in the last 24 hours that can be taken back.',
  undoChanged: (what) => `It was changed again since: ${what}. Nothing was put back.`,
  acts: {
    seen: 'seen',
    done: 'reported done',
    reopen: 'reopened',
    snooze: 'snoozed',
    subscribe: 'asked for reminders',
    unsubscribe: 'stopped reminders',
    switch: 'switched reminders off or on',
    'own leads': 'changed your lead times',
    'milestone added': 'added a milestone',
    'milestone changed': 'changed a milestone',
    'milestone moved': 'moved a milestone',
    'milestone ended': 'ended a milestone',
    'lead times set': 'changed the lead times of a milestone',
    'milestone muted': 'muted a milestone',
    'milestone unmuted': 'unmuted a milestone',
  },
  reopened: (title) => `Reopened: ${title}. There will be reminders again, for everybody.`,
  confirm: {
    title: 'Are you sure?',
    done: (title) => `Report done: ${title}. The reminders then stop for everybody.`,
    end: (title) => `End the milestone: ${title}. Nobody then gets reminders of it any more.`,
    mute: (title) => `Mute the milestone: ${title}. Nobody then gets reminders of it any more.`,
    yes: { done: 'Yes, done for everybody', end: 'Yes, end it', mute: 'Yes, mute it' },
    no: 'No',
    typed: 'Type yes or no, or choose a button.',
    kept: 'Nothing was changed.',
    gone: 'That was answered before, or asked too long ago. Nothing was changed.',
  },
  isTest: 'This is a test reminder. This button does nothing here; nothing was changed.',
  noDate: (typed) => `There is no date in ‘${typed}’. Type for example 31-12-2026, 31 December or tomorrow.`,
  impossibleDate: (typed) =>
    `‘${typed}’ is not a day that exists. Type for example 31-12-2026, 31 December or tomorrow.`,
  adminsOnly: 'Only admins of this bot can do this. Nothing was changed.',
  off: 'You get no more reminders. ‘reminders on’ switches them on again.',
  on: 'You get reminders, from today. ‘reminders off’ switches them off.',
  subscribed: (title, code) => `You get reminders of: ${title}. ‘stop reminder ${code}’ stops it.`,
  unsubscribed: (title) => `You get no more reminders of: ${title}.`,
  notSubscribed: (title) => `You did not get reminders of: ${title}.`,
  unknownMilestone: (typed) => `‘${typed}’ is not a milestone that I know. Type reminders or milestones for the list.`,
  testSent: 'The test reminder is in your own chat with the bot.',
  testNothing: 'There is no date to come, so there is nothing to send.',
  testFailed: (reason) => `The test reminder did not arrive (${reason}). Open a chat of your own with the bot first.`,
  added: (title, date, code) => `Added: ${title}, ${date}. Its code is ${code}.`,
  moved: (title, date) => `Changed: ${title} is now on ${date}. Whoever had a reminder will hear of it.`,
  isThere: (title, date, code) => `That milestone is there already: ${title}, ${date}. Its code is ${code}.`,
  changed: (title, date) => `Changed: ${title}, ${date}. Whoever was reminded of another date will hear of it.`,
  remindedOn: (title, date) =>
    `You get a reminder of ${title} on ${date}, or on the first working day after it. Until then no other comes; this is only for you, and only this date.`,
  remindOfWhat: 'Add of what, for example: remind me tomorrow of phase 3. Type reminders or milestones for the list.',
  notYetReminded: (code) =>
    `You can choose a day once you have had a reminder of it. Type ‘remind me of ${code}’; you then get reminders as the date comes nearer. Nothing was changed.`,
  firstReminder: (date) => `The first reminder of this date goes out on ${date}.`,
  noReminder: 'No reminder of it will go out.',
  edited: (field, title) => `Changed: the ${field} of ${title}.`,
  fields: { title: 'title', note: 'note', link: 'link' },
  needsNewTitle: 'Add the new title, for example: change milestone own-1 title: Review the DPIA.',
  linkRefused: 'The link must begin with https://. Nothing was changed.',
  notOwn: (title, code) =>
    `${title} is in the register and can’t be ended. ‘mute ${code}’ with a reason stops its reminders.`,
  isOwn: (title, code) => `${title} is a milestone of your own. ‘end milestone ${code}’ stops its reminders.`,
  usage:
    'Put the code of the milestone behind it; type reminders or milestones for the list. For example: seen phase-3, snooze phase-3 until tomorrow, done phase-3, remind me of phase 3, stop reminder phase-3, lead times 30, 7. Of a milestone that recurs the date can be added: seen own-1 1 April 2027.',
  ended: (title) => `Ended: ${title}. There will be no more reminders of it.`,
  muted: (title, code) =>
    `Muted: ${title}. There will be no more reminders of it; ‘unmute ${code}’ switches them on again.`,
  unmuted: (title) => `No longer muted: ${title}. There will be reminders of it again.`,
  recurs: (title) =>
    `${title} recurs, and so has no single date. End this milestone, and add a new one. Nothing was changed.`,
  needsTitle: 'It has no title. Type for example: add milestone update the DPIA on 31-12-2026.',
  titleTooLong: (most) => `The title is too long; use at most ${most} characters.`,
  dateInPast: (date) => `${date} has passed. Choose a day that is still to come.`,
  needsReason: 'Add why, for example: mute phase-3 does not apply.',
  missed: (since) =>
    `Between ${since} and now nobody looked which reminders had to go out. That has now been made up for.`,
  leads: (days) => `Reminders now come this many days before: ${days}; and weekly after the date.`,
  leadsUsual: 'Reminders come 90, 30, 14, 7, 1 and 0 days before again.',
  leadsWrong: 'Use at most ten numbers from 0 to 365, for example: lead times 30, 7, 1.',
  ruleRefused:
    'I do not know that recurrence. Use for example every month, every quarter or every year; more often than daily is not possible.',
};

export const remindReplies: Readonly<Record<Language, RemindReplies>> = { nl, en };
