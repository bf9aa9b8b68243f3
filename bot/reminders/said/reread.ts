import type { Card } from '../../../cards/card.ts';
import { plainText } from '../../../cards/parts/escape.ts';
import { rereadingCards } from '../../../cards/reminders/rereading-card.ts';
import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { rereadingText } from '../../../cards/text/rereading.ts';
import { nameSource } from '../../milestones/source-name.ts';
import type { Register } from '../../register/register.ts';
import type { Language, SourceReading } from '../../register/schema.ts';
import { recordChange } from '../../store/audit.ts';
import { listSourceReadings } from '../../store/reminders/source-readings.ts';
import { cleanText } from '../../wording/clean-text.ts';
import { writeDate } from '../../wording/dates.ts';
import { fold } from '../../wording/words.ts';
import type { Person } from '../act.ts';
import { findNextDue, listToRead, recordReading, writeRereadItem } from '../rereading.ts';
import type { RemindParts } from './milestone-lookup.ts';

export interface Found {
  readonly found: SourceReading['found'];
  /** A source's id, or its name in one of both languages. */
  readonly about: string;
}

/** Keeps what an admin found in a source that they read again, and draws the cards anew that ask for it. */
export async function tellFound(
  { found, about }: Found,
  { reader, language }: { reader: Person; language: Language },
  parts: RemindParts,
): Promise<string> {
  const { db, knowledge, clock, refresh } = parts;
  const { told } = rereadingText[language];
  const sourceId = findSource(knowledge.register, about);
  const where = { db, register: knowledge.register };
  const recorded = sourceId && (await recordReading(where, { sourceId, found }, { ...reader, now: clock() }));
  if (!sourceId || !recorded) return told.unknown(cleanText(plainText(about), 100));
  const { source, next, due } = recorded;
  if (due) await refresh({ milestoneId: nameSource(sourceId), date: due });
  const name = source.name[language];
  const says = found === 'same' ? told.same(name, next && writeDate(next, language)) : told.changed(name);
  return `${says} ${remindReplies[language].undoHint}`;
}

/** The same of who pressed a button: that can be forged, so who asks is looked up here, and a refusal is audited. */
export async function pressFound(
  found: Found,
  { reader, language }: { reader: Person; language: Language },
  parts: RemindParts,
): Promise<string> {
  if (await parts.isAdmin(reader.personId)) return tellFound(found, { reader, language }, parts);
  const refused = { personId: reader.personId, action: `source-${found.found} refused`, subject: 'reminders' };
  await recordChange(parts.db, refused, parts.clock().toInstant());
  return remindReplies[language].adminsOnly;
}

/** The sources that are to be read again today, or when the next one is. */
export async function showToRead(language: Language, { db, knowledge, clock }: RemindParts): Promise<string | Card> {
  const where = { db, register: knowledge.register };
  const today = clock().toPlainDate();
  const reading = { register: knowledge.register, readings: await listSourceReadings(db), language, today };
  const items = (await listToRead(where, today)).flatMap(
    ({ source, due }) => writeRereadItem({ sourceId: source.id, due }, reading) ?? [],
  );
  const [card] = rereadingCards(items);
  if (card) return card;
  const next = await findNextDue(where, today);
  return rereadingText[language].told.noneDue(next && writeDate(next, language));
}

function findSource({ sources }: Register, about: string): string | undefined {
  const wanted = fold(about.trim());
  const found = [...sources.values()].find(
    ({ id, name }) => id === wanted || fold(name.nl) === wanted || fold(name.en) === wanted,
  );
  return found?.id;
}
