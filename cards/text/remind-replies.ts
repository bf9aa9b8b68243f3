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
    readonly yes: Readonly<Record<'done' | 'end' | 'mute' | 'forget' | 'share', string>>;
    readonly no: string;
    readonly typed: string;
    readonly kept: string;
    readonly gone: string;
  };
  readonly isTest: string;
  readonly noDate: (typed: string, example: string) => string;
  readonly impossibleDate: (typed: string, example: string) => string;
  /** A part of a date that was not understood. */
  readonly unclear: (part: string) => string;
  readonly noTime: (time: string) => string;
  readonly adminsOnly: string;
  readonly off: string;
  readonly onFrom: (when: string) => string;
  readonly onNothing: string;
  /** What it is, when its first reminder comes, and what to type to stop it. */
  readonly subscribed: (title: string, when: string, code: string) => string;
  readonly onlyYourself: string;
  readonly whyNot: {
    readonly none: (title: string) => string;
    readonly off: string;
    readonly muted: string;
    readonly done: (name: string, when: string) => string;
    readonly past: (date: string) => string;
    readonly tooLate: string;
    readonly ahead: (dates: string) => string;
    readonly nothingAhead: string;
  };
  readonly unsubscribed: (title: string) => string;
  readonly notSubscribed: (title: string) => string;
  readonly unknownMilestone: (typed: string) => string;
  readonly onlyMilestones: (typed: string) => string;
  readonly testSent: string;
  readonly testNothing: string;
  readonly testFailed: (reason: string) => string;
  readonly added: (title: string, date: string, code: string) => string;
  readonly moved: (title: string, date: string) => string;
  readonly isThere: (title: string, date: string, code: string) => string;
  readonly changed: (title: string, date: string) => string;
  readonly remindedOn: (title: string, when: string) => string;
  /** With a name that can be typed as an example. */
  readonly remindOfWhat: (example: string) => string;
  readonly notYetReminded: (code: string) => string;
  readonly firstReminder: (when: string) => string;
  readonly noReminder: string;
  readonly edited: (field: string, title: string) => string;
  readonly fields: Record<'title' | 'note' | 'link', string>;
  readonly needsNewTitle: string;
  readonly linkRefused: string;
  readonly notOwn: (title: string, code: string) => string;
  readonly isOwn: (title: string, code: string) => string;
  readonly usage: (example: string) => string;
  readonly ended: (title: string) => string;
  readonly muted: (title: string, code: string) => string;
  readonly unmuted: (title: string) => string;
  readonly recurs: (title: string) => string;
  readonly needsTitle: (example: string) => string;
  readonly titleTooLong: (most: number) => string;
  readonly dateInPast: (date: string) => string;
  readonly needsReason: (example: string) => string;
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
    'source same': 'bron gelezen, klopt nog',
    'source changed': 'bron veranderd',
  },
  reopened: (title) => `Heropend: ${title}.`,
  confirm: {
    title: 'Weet u het zeker?',
    done: (title) => `Gereed melden: ${title}. De herinneringen stoppen dan voor iedereen.`,
    end: (title) => `Mijlpaal beëindigen: ${title}. Dan krijgt niemand er nog herinneringen aan.`,
    mute: (title) => `Mijlpaal dempen: ${title}. Dan krijgt niemand er nog herinneringen aan.`,
    yes: {
      done: 'Ja, gereed voor iedereen',
      end: 'Ja, beëindigen',
      mute: 'Ja, dempen',
      forget: 'Ja, vergeten',
      share: 'Ja, delen',
    },
    no: 'Nee',
    typed: 'Typ ja of nee, of kies een knop.',
    kept: 'Er is niets gewijzigd.',
    gone: 'Dat is al beantwoord, of te lang geleden gevraagd. Er is niets gewijzigd.',
  },
  isTest: 'Dit is een proefherinnering. Deze knop doet hier niets; er is niets gewijzigd.',
  noDate: (typed, example) => `In ‘${typed}’ staat geen datum. Typ bijvoorbeeld ${example}, volgende week of morgen.`,
  impossibleDate: (typed, example) =>
    `‘${typed}’ is geen dag die bestaat. Typ bijvoorbeeld ${example}, volgende week of morgen.`,
  unclear: (part) =>
    `‘${part}’ begrijp ik hier niet. Noem één dag, bijvoorbeeld volgende week of eind december. Er is niets gewijzigd.`,
  noTime: (time) => `Een tijd (${time}) houd ik niet bij: een herinnering komt om 9 uur.`,
  adminsOnly: 'Dit kunnen alleen beheerders van deze bot. Er is niets gewijzigd.',
  off: 'U krijgt geen herinneringen meer. ‘herinneringen aan’ zet ze weer aan.',
  onFrom: (when) => `U krijgt weer herinneringen. De eerste komt ${when}. ‘herinneringen uit’ zet ze uit.`,
  onNothing: 'Uw herinneringen staan aan. De komende 90 dagen komt er geen.',
  subscribed: (title, when, code) =>
    `U krijgt herinneringen aan: ${title}. Uw eerste herinnering komt ${when}. ‘stop herinnering ${code}’ stopt het.`,
  onlyYourself: 'Ik herinner alleen wie het zelf vraagt. Uw collega kan mij hetzelfde vragen in een eigen chat.',
  whyNot: {
    none: (title) => `Aan ${title} komt geen herinnering.`,
    off: 'Uw herinneringen staan uit; ‘herinneringen aan’ zet ze aan.',
    muted: 'Een beheerder heeft deze mijlpaal gedempt.',
    done: (name, when) => `${name} heeft dit op ${when} gereed gemeld.`,
    past: (date) => `Die datum is voorbij: ${date}.`,
    tooLate: 'Er is voor u geen herinnering meer die nog moet komen.',
    ahead: (dates) => `Wat wel nog komt: ${dates}.`,
    nothingAhead: 'Er zijn nu geen datums die nog komen.',
  },
  unsubscribed: (title) => `U krijgt geen herinneringen meer aan: ${title}.`,
  notSubscribed: (title) => `U kreeg geen herinneringen aan: ${title}.`,
  onlyMilestones: (typed) =>
    `‘${typed}’ ken ik niet. Ik herinner alleen aan datums uit het register en aan eigen mijlpalen van uw organisatie. Er is niets gewijzigd.`,
  unknownMilestone: (typed) => `‘${typed}’ is geen mijlpaal die ik ken. Typ herinneringen of mijlpalen voor de lijst.`,
  testSent: 'De proefherinnering staat in uw eigen chat met de bot.',
  testNothing: 'Er is geen datum die nog komt, dus er is niets om te sturen.',
  testFailed: (reason) => `De proefherinnering kwam niet aan (${reason}). Open eerst een eigen chat met de bot.`,
  added: (title, date, code) => `Toegevoegd: ${title}, ${date}. De code is ${code}.`,
  moved: (title, date) => `Gewijzigd: ${title} is nu op ${date}. Wie een herinnering had gekregen, hoort het.`,
  isThere: (title, date, code) => `Die mijlpaal staat er al: ${title}, ${date}. De code is ${code}.`,
  changed: (title, date) => `Gewijzigd: ${title}, ${date}. Wie aan een andere datum was herinnerd, hoort het.`,
  remindedOn: (title, when) =>
    `U krijgt ${when} een herinnering aan: ${title}. Tot dan komt er geen andere; dit geldt alleen voor u, en alleen deze datum.`,
  remindOfWhat: (example) =>
    `Zet erbij waaraan, bijvoorbeeld: herinner mij morgen aan ${example}. Typ herinneringen voor de lijst.`,
  notYetReminded: (code) =>
    `Een dag kiezen kan pas als u er een herinnering aan hebt gekregen. Typ ‘herinner mij aan ${code}’; dan krijgt u herinneringen naarmate de datum dichterbij komt. Er is niets gewijzigd.`,
  firstReminder: (when) => `De eerste herinnering hieraan komt ${when}.`,
  noReminder: 'Er gaat geen herinnering aan uit.',
  edited: (field, title) => `Gewijzigd: ${field} van ${title}.`,
  fields: { title: 'de titel', note: 'de toelichting', link: 'de link' },
  needsNewTitle: 'Zet de nieuwe titel erbij, bijvoorbeeld: mijlpaal wijzigen m-1 titel: DPIA herzien.',
  linkRefused: 'De link moet met https:// beginnen. Er is niets gewijzigd.',
  notOwn: (title, code) =>
    `${title} staat in het register en kan niet worden beëindigd. ‘dempen ${code}’ met een reden stopt de herinneringen.`,
  isOwn: (title, code) => `${title} is een eigen mijlpaal. ‘mijlpaal beëindigen ${code}’ stopt de herinneringen.`,
  usage: (example) =>
    `Zet erbij waarover het gaat; typ herinneringen voor de lijst. Bijvoorbeeld: herinner mij aan ${example}, gezien ${example}, uitstellen ${example} tot morgen, stop herinnering ${example}, of termijnen 30, 7. Beheerders ook: gereed ${example}, dempen ${example} niet van toepassing. Van wat terugkomt kan de datum erachter.`,
  ended: (title) => `Beëindigd: ${title}. Er komen geen herinneringen meer aan.`,
  muted: (title, code) =>
    `Gedempt: ${title}. Er komen geen herinneringen meer aan; ‘dempen uit ${code}’ zet ze weer aan.`,
  unmuted: (title) => `Niet meer gedempt: ${title}.`,
  recurs: (title) =>
    `${title} komt steeds terug en heeft dus niet één datum. Beëindig deze mijlpaal, en voeg een nieuwe toe. Er is niets gewijzigd.`,
  needsTitle: (example) =>
    `Er staat geen titel bij. Typ bijvoorbeeld: mijlpaal toevoegen DPIA bijwerken op ${example}.`,
  titleTooLong: (most) => `De titel is te lang; gebruik ten hoogste ${most} tekens.`,
  dateInPast: (date) => `${date} is voorbij. Kies een dag die nog komt.`,
  needsReason: (example) => `Zet erbij waarom, bijvoorbeeld: dempen ${example} niet van toepassing.`,
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
    'source same': 'source read, still right',
    'source changed': 'source changed',
  },
  reopened: (title) => `Reopened: ${title}.`,
  confirm: {
    title: 'Are you sure?',
    done: (title) => `Report done: ${title}. The reminders then stop for everybody.`,
    end: (title) => `End the milestone: ${title}. Nobody then gets reminders of it any more.`,
    mute: (title) => `Mute the milestone: ${title}. Nobody then gets reminders of it any more.`,
    yes: {
      done: 'Yes, done for everybody',
      end: 'Yes, end it',
      mute: 'Yes, mute it',
      forget: 'Yes, forget',
      share: 'Yes, share',
    },
    no: 'No',
    typed: 'Type yes or no, or choose a button.',
    kept: 'Nothing was changed.',
    gone: 'That was answered before, or asked too long ago. Nothing was changed.',
  },
  isTest: 'This is a test reminder. This button does nothing here; nothing was changed.',
  noDate: (typed, example) => `There is no date in ‘${typed}’. Type for example ${example}, next week or tomorrow.`,
  impossibleDate: (typed, example) =>
    `‘${typed}’ is not a day that exists. Type for example ${example}, next week or tomorrow.`,
  unclear: (part) =>
    `I do not understand ‘${part}’ here. Name one day, for example next week or end of December. Nothing was changed.`,
  noTime: (time) => `I do not keep a time (${time}): a reminder comes at 9 o’clock.`,
  adminsOnly: 'Only admins of this bot can do this. Nothing was changed.',
  off: 'You get no more reminders. ‘reminders on’ switches them on again.',
  onFrom: (when) => `You get reminders again. The first one comes ${when}. ‘reminders off’ switches them off.`,
  onNothing: 'Your reminders are on. None comes in the next 90 days.',
  subscribed: (title, when, code) =>
    `You get reminders of: ${title}. Your first reminder comes ${when}. ‘stop reminder ${code}’ stops it.`,
  onlyYourself: 'I only remind people who ask for it themselves. Your colleague can ask me the same in their own chat.',
  whyNot: {
    none: (title) => `No reminder of ${title} will come.`,
    off: 'Your reminders are off; ‘reminders on’ switches them on.',
    muted: 'An admin has muted this milestone.',
    done: (name, when) => `${name} reported it done on ${when}.`,
    past: (date) => `That date has passed: ${date}.`,
    tooLate: 'There is no reminder left that would still come to you.',
    ahead: (dates) => `What does still lie ahead: ${dates}.`,
    nothingAhead: 'There are no dates ahead now.',
  },
  unsubscribed: (title) => `You get no more reminders of: ${title}.`,
  notSubscribed: (title) => `You did not get reminders of: ${title}.`,
  onlyMilestones: (typed) =>
    `I do not know ‘${typed}’. I only remind of dates in the register and of milestones of your own organisation. Nothing was changed.`,
  unknownMilestone: (typed) => `‘${typed}’ is not a milestone that I know. Type reminders or milestones for the list.`,
  testSent: 'The test reminder is in your own chat with the bot.',
  testNothing: 'There is no date to come, so there is nothing to send.',
  testFailed: (reason) => `The test reminder did not arrive (${reason}). Open a chat of your own with the bot first.`,
  added: (title, date, code) => `Added: ${title}, ${date}. Its code is ${code}.`,
  moved: (title, date) => `Changed: ${title} is now on ${date}. Whoever had a reminder will hear of it.`,
  isThere: (title, date, code) => `That milestone is there already: ${title}, ${date}. Its code is ${code}.`,
  changed: (title, date) => `Changed: ${title}, ${date}. Whoever was reminded of another date will hear of it.`,
  remindedOn: (title, when) =>
    `You get a reminder of ${title} ${when}. Until then no other comes; this is only for you, and only this date.`,
  remindOfWhat: (example) => `Add of what, for example: remind me tomorrow of ${example}. Type reminders for the list.`,
  notYetReminded: (code) =>
    `You can choose a day once you have had a reminder of it. Type ‘remind me of ${code}’; you then get reminders as the date comes nearer. Nothing was changed.`,
  firstReminder: (when) => `The first reminder of it comes ${when}.`,
  noReminder: 'No reminder of it will go out.',
  edited: (field, title) => `Changed: the ${field} of ${title}.`,
  fields: { title: 'title', note: 'note', link: 'link' },
  needsNewTitle: 'Add the new title, for example: change milestone m-1 title: Review the DPIA.',
  linkRefused: 'The link must begin with https://. Nothing was changed.',
  notOwn: (title, code) =>
    `${title} is in the register and can’t be ended. ‘mute ${code}’ with a reason stops its reminders.`,
  isOwn: (title, code) => `${title} is a milestone of your own. ‘end milestone ${code}’ stops its reminders.`,
  usage: (example) =>
    `Add what it is about; type reminders for the list. For example: remind me of ${example}, seen ${example}, snooze ${example} until tomorrow, stop reminder ${example}, or lead times 30, 7. Admins also: done ${example}, mute ${example} does not apply. Of what recurs the date can be put behind it.`,
  ended: (title) => `Ended: ${title}. There will be no more reminders of it.`,
  muted: (title, code) =>
    `Muted: ${title}. There will be no more reminders of it; ‘unmute ${code}’ switches them on again.`,
  unmuted: (title) => `No longer muted: ${title}.`,
  recurs: (title) =>
    `${title} recurs, and so has no single date. End this milestone, and add a new one. Nothing was changed.`,
  needsTitle: (example) => `It has no title. Type for example: add milestone update the DPIA on ${example}.`,
  titleTooLong: (most) => `The title is too long; use at most ${most} characters.`,
  dateInPast: (date) => `${date} has passed. Choose a day that is still to come.`,
  needsReason: (example) => `Add why, for example: mute ${example} does not apply.`,
  missed: (since) =>
    `Between ${since} and now nobody looked which reminders had to go out. That has now been made up for.`,
  leads: (days) => `Reminders now come this many days before: ${days}; and weekly after the date.`,
  leadsUsual: 'Reminders come 90, 30, 14, 7, 1 and 0 days before again.',
  leadsWrong: 'Use at most ten numbers from 0 to 365, for example: lead times 30, 7, 1.',
  ruleRefused:
    'I do not know that recurrence. Use for example every month, every quarter or every year; more often than daily is not possible.',
};

export const remindReplies: Readonly<Record<Language, RemindReplies>> = { nl, en };
