import type { Bilingual } from '../register/schema.ts';
import type { ReminderCommand } from '../reminders/said/reminder-commands.ts';
import type { RightsCommand } from '../rights/rights-commands.ts';
import type { SummaryCommand } from '../summaries/said/summary-commands.ts';
import type { Command } from './commands.ts';

/** Where the bot is talked to, as the app manifest calls it. */
export type CommandScope = 'personal' | 'team' | 'groupChat';

/** What is typed and is no question about one subject. */
export type CommandName =
  | Command['name']
  | ReminderCommand['name']
  | RightsCommand['name']
  | SummaryCommand['name']
  | 'measures'
  | 'milestones'
  | 'next';

export interface TypedCommand {
  readonly name: CommandName;
  /** As it is typed, in both languages; an argument stands in it as an example. */
  readonly typed: Bilingual;
}

/** A command that Teams offers in its menu. */
export interface OfferedCommand extends TypedCommand {
  readonly does: Bilingual;
  readonly scopes: readonly CommandScope[];
}

const everywhere: readonly CommandScope[] = ['personal', 'team', 'groupChat'];

/** In the order of the menu. */
export const offeredCommands: readonly OfferedCommand[] = [
  {
    name: 'summary',
    typed: { nl: 'samenvatting', en: 'summary' },
    does: { nl: 'plaats hier een samenvatting', en: 'post a summary here' },
    scopes: ['team', 'groupChat'],
  },
  {
    name: 'schedules',
    typed: { nl: 'planningen', en: 'schedules' },
    does: { nl: 'wat er op vaste tijden wordt geplaatst', en: 'what is posted at set times' },
    scopes: everywhere,
  },
  {
    name: 'measures',
    typed: { nl: 'maatregelen', en: 'measures' },
    does: { nl: 'alle maatregelen, en voor wie ze zijn', en: 'all measures, and who they are for' },
    scopes: everywhere,
  },
  {
    name: 'milestones',
    typed: { nl: 'mijlpalen', en: 'milestones' },
    does: { nl: 'de verwachte en werkelijke datums', en: 'the expected and actual dates' },
    scopes: everywhere,
  },
  {
    name: 'next',
    typed: { nl: 'volgende', en: 'next' },
    does: { nl: 'de eerstvolgende datum', en: 'the next date' },
    scopes: everywhere,
  },
  {
    name: 'overview',
    typed: { nl: 'herinneringen', en: 'reminders' },
    does: { nl: 'welke herinneringen u krijgt', en: 'which reminders you get' },
    scopes: ['personal'],
  },
  {
    name: 'calendar',
    typed: { nl: 'agenda', en: 'calendar' },
    does: { nl: 'de datums in uw eigen agenda', en: 'the dates in your own calendar' },
    scopes: ['personal'],
  },
  {
    name: 'language',
    typed: { nl: 'taal', en: 'language' },
    does: { nl: 'de taal van de antwoorden kiezen', en: 'choose the language of the answers' },
    scopes: everywhere,
  },
  {
    name: 'my-data',
    typed: { nl: 'mijn gegevens', en: 'my data' },
    does: { nl: 'wat de bot van u bewaart', en: 'what the bot keeps of you' },
    scopes: ['personal'],
  },
  {
    name: 'help',
    typed: { nl: 'hulp', en: 'help' },
    does: { nl: 'alle opdrachten', en: 'all commands' },
    scopes: everywhere,
  },
];

/** What Teams' menu does not offer: it takes an argument, or is for admins, or is rarely wanted. */
export const otherCommands: readonly TypedCommand[] = [
  { name: 'switch', typed: { nl: 'herinneringen uit', en: 'reminders off' } },
  { name: 'switch', typed: { nl: 'herinneringen aan', en: 'reminders on' } },
  { name: 'subscribe', typed: { nl: 'herinner mij aan fase 3', en: 'remind me of phase 3' } },
  { name: 'subscribe', typed: { nl: 'kun je mij herinneren aan fase 3', en: 'can you remind me of phase 3' } },
  { name: 'subscribe', typed: { nl: 'stuur mij een herinnering voor fase 3', en: 'send me a reminder of phase 3' } },
  { name: 'remind-others', typed: { nl: 'herinner Bram aan fase 3', en: 'remind Bram of phase 3' } },
  { name: 'subscribe', typed: { nl: 'herinner mij morgen aan fase 3', en: 'remind me tomorrow of phase 3' } },
  { name: 'unsubscribe', typed: { nl: 'stop herinnering phase-3', en: 'stop reminder phase-3' } },
  { name: 'seen', typed: { nl: 'gezien phase-2', en: 'seen phase-2' } },
  { name: 'seen', typed: { nl: 'gezien own-1 1 april 2027', en: 'seen own-1 1 April 2027' } },
  { name: 'done', typed: { nl: 'gereed phase-2', en: 'done phase-2' } },
  { name: 'undo', typed: { nl: 'ongedaan maken', en: 'undo' } },
  { name: 'undo', typed: { nl: 'gereed phase-2 ongedaan maken', en: 'undo done phase-2' } },
  { name: 'reopen', typed: { nl: 'heropen phase-2', en: 'reopen phase-2' } },
  { name: 'snooze', typed: { nl: 'uitstellen phase-2 tot 27-12', en: 'snooze phase-2 until 27-12' } },
  { name: 'own-leads', typed: { nl: 'termijnen 30, 7, 1', en: 'lead times 30, 7, 1' } },
  { name: 'milestone-leads', typed: { nl: 'termijnen phase-3 60', en: 'lead times phase-3 60' } },
  { name: 'status', typed: { nl: 'status', en: 'status' } },
  { name: 'send-test', typed: { nl: 'stuur test', en: 'send test' } },
  { name: 'sources-to-read', typed: { nl: 'bronnen nalezen', en: 'sources to read' } },
  { name: 'source-same', typed: { nl: 'bron gelezen learn-flex', en: 'source read learn-flex' } },
  { name: 'source-changed', typed: { nl: 'bron veranderd learn-flex', en: 'source changed learn-flex' } },
  { name: 'calendar', typed: { nl: 'agenda nieuw', en: 'calendar new' } },
  { name: 'calendar', typed: { nl: 'agenda uit', en: 'calendar off' } },
  { name: 'follow-changes', typed: { nl: 'volg wijzigingen', en: 'follow changes' } },
  { name: 'follow-changes', typed: { nl: 'stop met volgen', en: 'stop following' } },
  { name: 'milestone-form', typed: { nl: 'mijlpaal toevoegen', en: 'add milestone' } },
  { name: 'milestone-add', typed: { nl: 'mijlpaal toevoegen Overleg op 3-12', en: 'add milestone Meeting on 3-12' } },
  { name: 'milestone-change', typed: { nl: 'mijlpaal wijzigen Overleg', en: 'change milestone Meeting' } },
  {
    name: 'milestone-change',
    typed: { nl: 'mijlpaal wijzigen own-1 titel: Overleg', en: 'change milestone own-1 title: Meeting' },
  },
  { name: 'milestone-move', typed: { nl: 'mijlpaal verplaatsen Overleg', en: 'move milestone Meeting' } },
  { name: 'milestone-end', typed: { nl: 'mijlpaal beëindigen Overleg', en: 'end milestone Meeting' } },
  { name: 'mute', typed: { nl: 'dempen phase-2', en: 'mute phase-2' } },
  { name: 'unmute', typed: { nl: 'dempen uit phase-2', en: 'unmute phase-2' } },
  { name: 'usage', typed: { nl: 'uitstellen', en: 'snooze' } },
  { name: 'preview-summary', typed: { nl: 'samenvatting maatregelen beide', en: 'summary measures both' } },
  { name: 'post-summary', typed: { nl: 'plaats samenvatting volgende', en: 'post summary next' } },
  {
    name: 'preview-summary',
    typed: {
      nl: 'bericht kop: Let op tekst: Het overleg vervalt.',
      en: 'message heading: Note text: There is no meeting.',
    },
  },
  { name: 'post-summary', typed: { nl: 'plaats bericht', en: 'post message' } },
  {
    name: 'post-summary',
    typed: { nl: 'plaats bericht: Het overleg vervalt.', en: 'post message: There is no meeting.' },
  },
  {
    name: 'schedule-summary',
    typed: {
      nl: 'plan bericht elke maandag om 9:00 tekst: Werk uw lijst bij.',
      en: 'schedule message every monday at 9:00 text: Update your list.',
    },
  },
  {
    name: 'schedule-summary',
    typed: { nl: 'plan samenvatting volgende elke maandag om 9:00', en: 'schedule summary next every monday at 9:00' },
  },
  {
    name: 'schedule-summary',
    typed: {
      nl: 'plaats elke vrijdag een samenvatting van de maatregelen',
      en: 'post every friday a summary of the measures',
    },
  },
  { name: 'schedule', typed: { nl: 'planning p-3', en: 'schedule p-3' } },
  { name: 'schedule', typed: { nl: 'stop planning p-3', en: 'stop schedule p-3' } },
  {
    name: 'schedule',
    typed: { nl: 'wijzig planning p-3 naar elke dinsdag', en: 'change schedule p-3 to every tuesday' },
  },
  { name: 'schedule', typed: { nl: 'stop de planning van maandag', en: 'stop the monday schedule' } },
  {
    name: 'schedule',
    typed: {
      nl: 'wijzig de planning van maandag naar elke dinsdag',
      en: 'change the monday schedule to every tuesday',
    },
  },
  { name: 'schedule', typed: { nl: 'stop alle planningen hier', en: 'stop all schedules here' } },
  { name: 'schedule', typed: { nl: 'planning p-3 pauzeren', en: 'schedule p-3 pause' } },
  { name: 'schedule', typed: { nl: 'planning p-3 wijzigen', en: 'schedule p-3 change' } },
  {
    name: 'schedule',
    typed: { nl: 'planning p-3 wijzigen elke dinsdag om 10:00', en: 'schedule p-3 change every tuesday at 10:00' },
  },
  { name: 'read-summary', typed: { nl: 'gelezen s-12', en: 'read s-12' } },
  { name: 'update-summary', typed: { nl: 'bijwerken s-12', en: 'update s-12' } },
  { name: 'readers', typed: { nl: 'lezers s-12', en: 'readers s-12' } },
  { name: 'broadcast', typed: { nl: 'rondsturen maatregelen', en: 'broadcast measures' } },
  { name: 'confirm-broadcast', typed: { nl: 'bevestig r-2 14', en: 'confirm r-2 14' } },
  { name: 'stop-broadcast', typed: { nl: 'stop r-2', en: 'stop r-2' } },
  { name: 'broadcast-outcome', typed: { nl: 'uitkomst r-2', en: 'outcome r-2' } },
  { name: 'broadcast-outcome', typed: { nl: 'uitkomst r-2 pagina 2', en: 'outcome r-2 page 2' } },
  { name: 'forget-me', typed: { nl: 'vergeet mij', en: 'forget me' } },
  { name: 'data-of', typed: { nl: 'gegevens van Anna de Vries', en: 'data of Anna de Vries' } },
  { name: 'forget-person', typed: { nl: 'vergeet Anna de Vries', en: 'forget Anna de Vries' } },
  { name: 'open-questions', typed: { nl: 'open vragen', en: 'open questions' } },
];
