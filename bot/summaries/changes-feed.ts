import { digestText } from '../../cards/text/digests.ts';
import type { Clock } from '../clock.ts';
import { asKnownOn } from '../register/as-known-on.ts';
import type { KnowsRegister, Register } from '../register/register.ts';
import type { Entry, Fact, Language } from '../register/schema.ts';
import { findLanguage } from '../store/chats/language-choices.ts';
import type { Database } from '../store/database.ts';
import { findCalendarOwner } from '../store/reminders/calendar-secrets.ts';
import { findTopics } from '../store/summaries/follows.ts';
import { type ChangeTopic, changeTopics, topicOf } from '../wording/change-topics.ts';

interface FeedParts {
  readonly db: Database;
  readonly knowledge: KnowsRegister;
  readonly clock: Clock;
}

/** How far back a feed tells, as readers that subscribe later want to see something. */
const lookBack = { months: 12 } as const;
const mostEntries = 100;

/** The Atom feed (RFC 4287) of what changed, for whom a secret is, in their language; undefined where it opens none. */
export function openChangesFeed({ db, knowledge, clock }: FeedParts): (secret: string) => Promise<string | undefined> {
  return async (secret) => {
    const owner = await findCalendarOwner(db, secret);
    if (!owner) return undefined;
    const [language, topics] = await Promise.all([findLanguage(db, owner), findTopics(db, owner)]);
    const reading = { language, topics: topics ?? changeTopics, today: clock().toPlainDate() };
    return writeChangesFeed(knowledge.register, reading);
  };
}

/** What the register learnt in the last year of what its reader follows, the newest first: the same input gives the same bytes. */
function writeChangesFeed(
  register: Register,
  { language, topics, today }: { language: Language; topics: readonly ChangeTopic[]; today: Temporal.PlainDate },
): string {
  const known = asKnownOn(register, today);
  const news = [...known.entries.values()]
    .filter((entry) => topics.includes(topicOf(entry)))
    .flatMap((entry) => entry.facts.flatMap((fact) => toNews(entry, fact)))
    .filter(({ since }) => Temporal.PlainDate.compare(since, today.subtract(lookBack)) > 0)
    .toSorted(
      (one, other) => Temporal.PlainDate.compare(other.since, one.since) || (one.fact.id < other.fact.id ? -1 : 1),
    );
  const shown = [...new Map(news.map((item) => [item.fact.id, item])).values()].slice(0, mostEntries);
  const updated = writeMoment(shown[0]?.since ?? today.subtract(lookBack));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    '<id>tag:defender-bot,2026:changes</id>',
    `<title>${escapeXml(digestText[language].feedTitle)}</title>`,
    '<author><name>Defender bot</name></author>',
    `<updated>${updated}</updated>`,
    ...shown.map((item) => writeEntry(item, { register: known, language })),
    '</feed>',
    '',
  ].join('\n');
}

interface News {
  readonly entry: Entry;
  readonly fact: Fact;
  readonly since: Temporal.PlainDate;
}

function toNews(entry: Entry, fact: Fact): News[] {
  return fact.since ? [{ entry, fact, since: fact.since }] : [];
}

function writeEntry(
  { entry, fact, since }: News,
  { register, language }: { register: Register; language: Language },
): string {
  const sources = fact.sources.flatMap((ref) => register.sources.get(ref.split('/')[0] ?? '') ?? []);
  const url = sources.find((source) => source.url)?.url;
  const named = digestText[language].sources(sources.map(({ name }) => name[language]));
  return [
    '<entry>',
    `<id>tag:defender-bot,2026:${escapeXml(encodeURIComponent(fact.id))}</id>`,
    `<title>${escapeXml(entry.title[language])}</title>`,
    `<updated>${writeMoment(since)}</updated>`,
    ...(url ? [`<link rel="alternate" href="${escapeXml(url)}"/>`] : []),
    `<content type="text">${escapeXml(`${fact.text[language]}\n${named}`)}</content>`,
    '</entry>',
  ].join('\n');
}

function writeMoment(day: Temporal.PlainDate): string {
  return `${day}T00:00:00Z`;
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML has no control characters but tabs and line ends. */
function escapeXml(text: string): string {
  return text.replace(/[^\P{Cc}\t\r\n]/gu, ' ').replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}
