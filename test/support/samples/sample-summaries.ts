import { createKnowledge } from '../../../bot/answers/knowledge.ts';
import { mergeMilestones } from '../../../bot/milestones/known-milestones.ts';
import { readRegister } from '../../../bot/register/read-register.ts';
import type { Language } from '../../../bot/register/schema.ts';
import type { OwnMilestone } from '../../../bot/store/reminders/milestones.ts';
import type { SummarySpec } from '../../../bot/store/summaries/summary-spec.ts';
import { compose, languagesOf } from '../../../bot/summaries/compose.ts';
import type { OwnWords, PostContent } from '../../../bot/wording/summary.ts';
import type { SummaryChoice } from '../../../bot/wording/summary-choice.ts';
import type { Card } from '../../../cards/card.ts';
import { broadcastOutcomeCard, broadcastPreviewCard } from '../../../cards/summaries/broadcast-card.ts';
import { channelListsCard } from '../../../cards/summaries/channel-lists-card.ts';
import { readersCard } from '../../../cards/summaries/readers-card.ts';
import { type ScheduleRow, schedulesCard } from '../../../cards/summaries/schedules-card.ts';
import { type PostedState, summaryCard } from '../../../cards/summaries/summary-card.ts';
import { preparingCard, summaryFormCard } from '../../../cards/summaries/summary-form-card.ts';
import { summaryPreviewCard } from '../../../cards/summaries/summary-preview-card.ts';
import { endAllCard, whichScheduleCard } from '../../../cards/summaries/which-schedule-card.ts';
import { summaryText } from '../../../cards/text/summaries.ts';

const knowledge = createKnowledge(readRegister());
const today = Temporal.PlainDate.from('2026-11-24');
const own: OwnMilestone = {
  id: 'own-1',
  title: { nl: 'DPIA op Defender bijwerken' },
  date: Temporal.PlainDate.from('2026-12-15'),
  knownSince: Temporal.PlainDate.from('2026-11-20'),
};
const postId = '6c2f7a7e-35a4-4d3b-9a59-0d5f1d3f7b11';
const hostile = 'Bram [x](https://evil.example) <b>**vet**</b>';
const long = 'Programma Digitale Weerbaarheid, werkgroep Leveranciersmanagement en Contracten 2026 en verder';

/** A summary of a template, as of 24 November 2026. */
function write(template: SummarySpec['template'], language: SummarySpec['language'], since?: string): PostContent {
  const milestone = template === 'countdown' ? { milestoneId: 'data-act-switching' } : {};
  const spec: SummarySpec = { template, ...milestone, language, days: 365, inThread: false };
  const summaries = compose(spec, {
    knowledge,
    milestones: mergeMilestones(knowledge.register, [own], []),
    own: [own],
    done: new Map(),
    changes: since ? [] : [{ action: 'milestone added', milestoneId: 'own-1' }],
    since: Temporal.PlainDate.from(since ?? '2024-12-01'),
    today,
  });
  return { languages: languagesOf(spec), summaries };
}

/** With an owner's own words above it. */
function withWords(content: PostContent, language: Language, heading?: string): PostContent {
  const written: OwnWords =
    language === 'nl'
      ? {
          heading: heading ?? 'Voor 1 december: werk uw lijst bij',
          text: 'Het overleg van deze week vervalt.\nLees eerst https://www.rijksoverheid.nl/onderwerpen/privacy en wetten.overheid.nl, dan de lijst hieronder.',
        }
      : {
          heading: heading ?? 'Before 1 December: update your list',
          text: 'There is no meeting this week.\nFirst read https://learn.microsoft.com/en-us/privacy/eudb/eu-data-boundary-learn, then the list below.',
        };
  return { ...content, own: written };
}

const noSummary = (language: Language): PostContent => ({ languages: [language], summaries: [] });
const longWords: OwnWords = { heading: long.slice(0, 80), text: `${'lang woord '.repeat(40)}${'x'.repeat(60)}` };

/** Summaries and what belongs to them, in the states that occur. */
export function sampleSummaries(language: Language): Record<string, Card> {
  return { ...posted(language), ...prepared(language), ...planned(language), ...sentToAll(language) };
}

function posted(language: Language): Record<string, Card> {
  const say = (nl: string, en: string) => (language === 'nl' ? nl : en);
  const once: PostedState = {
    postId,
    code: 's-12',
    asOf: say('24 november 2026 om 10:00 uur', '24 November 2026 at 10:00'),
    readCount: 0,
    refreshFor: Array.from({ length: 100 }, (_, index) => `29:1${'x'.repeat(60)}${index}`),
  };
  const words = summaryText[language];
  const rhythm = say('elke maandag om 9:00 uur', 'every Monday at 9:00');
  const next = say('30 november 2026 om 9:00 uur', '30 November 2026 at 9:00');
  const draw = (template: SummarySpec['template'], state: Partial<PostedState> = {}, since?: string) =>
    summaryCard(write(template, language, since), { ...once, ...state });
  const cards = {
    next: draw('next'),
    measures: draw('measures', { readCount: 1, schedule: words.scheduled(rhythm, next) }),
    changes: draw('changes', { readCount: 7, schedule: words.paused(rhythm) }),
    'no changes': draw('changes', { schedule: words.ended }, '2026-11-23'),
    countdown: draw('countdown', { readCount: 3 }),
    'own words above': summaryCard(withWords(write('next', language), language), { ...once, readCount: 2 }),
    'own words alone': summaryCard(withWords(noSummary(language), language), once),
    'own words, hostile': summaryCard(withWords(noSummary(language), language, hostile), once),
    'own words, long': summaryCard({ ...noSummary(language), own: longWords }, once),
    'to its owner': draw('next', {
      readCount: 80,
      readers: [hostile, ...Array.from({ length: 79 }, (_, index) => `Collega ${index + 1} van de afdeling`)],
    }),
    // Both languages begin with Dutch, whoever asks.
    ...(language === 'nl'
      ? {
          'next, both languages': summaryCard(write('next', 'both'), once),
          'measures, both languages': summaryCard(write('measures', 'both'), once),
          'changes, both languages': summaryCard(write('changes', 'both'), once),
          'countdown, both languages': summaryCard(write('countdown', 'both'), once),
        }
      : {}),
  };
  return named('summary', cards);
}

function prepared(language: Language): Record<string, Card> {
  const chosen: SummaryChoice = {
    template: 'next',
    milestone: 'own-1',
    language,
    days: 90,
    thread: false,
    heading: '',
    words: '',
    unchanged: false,
  };
  const milestones = [
    { id: 'own-1', title: hostile },
    { id: 'data-act-switching', title: long },
  ];
  const rhythm = { rhythm: 'weekly', rule: '', time: '09:00', starts: '2026-11-25' } as const;
  const typed = language === 'nl' ? 'maatregelen nl' : 'measures en';
  const options = { chosen, rhythm, draft: postId, typed };
  const preview = summaryPreviewCard(language, write('measures', language), options);
  const changed = { ...rhythm, rhythm: 'own', rule: 'FREQ=WEEKLY;BYDAY=TU,TH' } as const;
  return named('summary', {
    preparing: preparingCard(language, { name: hostile, userId: '29:anna', data: { does: 'form' } }),
    form: summaryFormCard(language, { chosen, milestones }),
    'form of a schedule': summaryFormCard(language, { chosen, milestones, schedule: 3 }),
    preview,
    'preview, plan': behindButton(preview),
    'form with own words': summaryFormCard(language, {
      chosen: { ...chosen, heading: '[x](y) <b>**vet**', words: `${long}\n${hostile}`, unchanged: true },
      milestones,
    }),
    'preview with own words': summaryPreviewCard(
      language,
      withWords(write('changes', language, '2026-11-23'), language),
      {
        ...options,
        chosen: { ...chosen, template: 'changes', heading: 'x', words: 'y' },
      },
    ),
    'preview, both languages': summaryPreviewCard(language, write('changes', 'both'), options),
    'preview of a schedule': summaryPreviewCard(language, write('countdown', language), {
      ...options,
      rhythm: changed,
      schedule: 3,
    }),
  });
}

function planned(language: Language): Record<string, Card> {
  const say = (nl: string, en: string) => (language === 'nl' ? nl : en);
  const row: ScheduleRow = {
    id: 3,
    code: 'p-3',
    what: say('Wat er nog komt, elke maandag om 9:00 uur', 'What is still to come, every Monday at 9:00'),
    next: say('30 november 2026 om 9:00 uur', '30 November 2026 at 9:00'),
    isPaused: false,
    last: { at: say('23 november 2026 om 9:00 uur', '23 November 2026 at 9:00'), outcome: 'sent' },
  };
  const schedules = Array.from({ length: 8 }, (_, index) => ({ id: index + 1, what: `p-${index + 1}: ${row.what}` }));
  return named('schedules', {
    which: whichScheduleCard(language, { deed: 'end', schedules: schedules.slice(0, 2) }),
    'which of many': whichScheduleCard(language, { deed: 'change', words: 'elke dinsdag', schedules }),
    'stop all': endAllCard(language, schedules),
    none: schedulesCard(language, []),
    one: schedulesCard(language, [row]),
    'one, paused': schedulesCard(language, [{ ...row, isPaused: true, next: undefined, last: undefined }]),
    all: schedulesCard(
      language,
      Array.from({ length: 25 }, (_, index) => ({
        ...row,
        id: index + 1,
        code: `p-${index + 1}`,
        where: [hostile, long, 'Privacy'][index % 3],
        last: index % 2 === 0 ? row.last : { at: row.last?.at ?? '', outcome: 'unreachable' as const },
      })),
    ),
  });
}

function sentToAll(language: Language): Record<string, Card> {
  const choices = Array.from({ length: 40 }, (_, index) => ({
    id: `19:${String(index).padStart(32, '0')}@thread.tacv2`,
    name: [hostile, long, 'Algemeen van Team A'][index % 3] ?? '',
    isChosen: index % 3 === 2,
  }));
  const gone = language === 'nl' ? 'Daar is de bot niet meer: Nieuws.' : 'The bot is no longer in: News.';
  const manyChannels = Array.from({ length: 150 }, () => long);
  const all = { id: 2, code: 'r-2', conversations: 14, choices };
  const preview = broadcastPreviewCard(language, write('measures', language), all);
  const chosen = { ...all, names: ['Algemeen van Team A', hostile, long], conversations: 3 };
  const outcome = { id: 2, code: 'r-2', isStopped: false, page: 1, gone: '', url: 'https://bot.example.nl/data/x.csv' };
  const states = ['failed', 'unreachable', 'planned', 'cancelled', 'sent'] as const;
  const many = states.flatMap((state, index) =>
    Array.from({ length: 60 }, (_, place) => ({
      name: [hostile, long, `Kanaal ${place}`][(index + place) % 3] ?? '',
      state,
      reason: state === 'failed' ? 'HTTP 502' : state === 'unreachable' ? 'ConversationBlockedByUser' : undefined,
    })),
  );
  const counts = { planned: 60, sent: 60, unreachable: 60, failed: 60, cancelled: 60 };
  return named('broadcast', {
    preview,
    'preview, confirm': behindButton(preview),
    'to one channel': broadcastPreviewCard(language, write('next', language), {
      ...all,
      conversations: 1,
      choices: [],
    }),
    'to chosen channels': broadcastPreviewCard(language, write('measures', language), chosen),
    'to chosen channels, one gone': broadcastPreviewCard(language, write('next', language), {
      ...chosen,
      gone,
    }),
    'choose channels': behindButton(broadcastPreviewCard(language, write('next', language), chosen), 1),
    'to many channels': broadcastPreviewCard(language, write('measures', 'both'), {
      ...chosen,
      names: Array.from({ length: 40 }, () => long),
      conversations: 40,
    }),
    readers: readersCard(language, { code: 's-12', names: ['Bram Jansen', hostile], url: outcome.url }),
    'many readers': readersCard(language, {
      code: 's-12',
      names: Array.from({ length: 300 }, () => long),
      url: outcome.url,
    }),
    'lists of channels, none': channelListsCard(language, []),
    'lists of channels, one': channelListsCard(language, [{ name: 'Leiding', channels: manyChannels, gone }]),
    'lists of channels, many': channelListsCard(
      language,
      Array.from({ length: 20 }, (_, index) => ({
        name: [hostile, long][index % 2] ?? '',
        channels: manyChannels,
        gone,
      })),
    ),
    'lists of channels, some': channelListsCard(language, [
      { name: 'Leiding', channels: ['Algemeen van Team A', 'Nieuws'], gone: '' },
      { name: 'Beheer', channels: [], gone },
    ]),
    'chosen, one gone': broadcastOutcomeCard(language, {
      ...outcome,
      gone,
      counts: { planned: 0, sent: 1, unreachable: 0, failed: 0, cancelled: 0 },
      rows: [{ name: 'Algemeen van Team A', state: 'sent' }],
    }),
    running: broadcastOutcomeCard(language, {
      ...outcome,
      counts: { planned: 1, sent: 1, unreachable: 1, failed: 0, cancelled: 0 },
      rows: [
        { name: 'Beheer', state: 'unreachable', reason: 'BotNotInConversationRoster' },
        { name: long, state: 'planned' },
        { name: 'Privacy', state: 'sent' },
      ],
    }),
    'many channels': broadcastOutcomeCard(language, { ...outcome, counts, rows: many }),
    'stopped, the last page': broadcastOutcomeCard(language, {
      ...outcome,
      isStopped: true,
      counts: { ...counts, planned: 0, cancelled: 120 },
      rows: many,
      page: 8,
    }),
  });
}

function named(what: string, cards: Readonly<Record<string, Card>>): Record<string, Card> {
  return Object.fromEntries(Object.entries(cards).map(([name, card]) => [`${what}, ${name}`, card]));
}

/** What a card shows once the button that opens a part of it is pressed. */
function behindButton(card: Card, which = 0): Card {
  const shown = card.actions?.filter((action) => action.type === 'Action.ShowCard')[which];
  if (shown?.type !== 'Action.ShowCard') throw new Error('the card has nothing behind a button');
  return { ...card, body: [...(card.body ?? []), ...(shown.card?.body ?? [])], actions: shown.card?.actions ?? [] };
}
