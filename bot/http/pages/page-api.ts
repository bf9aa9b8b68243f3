import { z } from 'zod';
import { reminderCard } from '../../../cards/reminders/reminder-card.ts';
import { rereadingCards } from '../../../cards/reminders/rereading-card.ts';
import type { Clock } from '../../clock.ts';
import type { Refused } from '../../entra/entra-token.ts';
import type { Permission } from '../../entra/may-post.ts';
import { describeError, type Log } from '../../log.ts';
import { readDoneDates } from '../../milestones/done-dates.ts';
import { readMilestones } from '../../milestones/read-milestones.ts';
import type { KnowsRegister } from '../../register/register.ts';
import { type Language, languages } from '../../register/schema.ts';
import { writeLetter } from '../../reminders/write-letter.ts';
import { recordChange } from '../../store/audit.ts';
import { findPlace } from '../../store/chats/channels.ts';
import type { Conversation } from '../../store/chats/conversations.ts';
import { findLanguageChoice } from '../../store/chats/language-choices.ts';
import type { Database } from '../../store/database.ts';
import { findLastArrivedTo } from '../../store/reminders/deliveries.ts';
import { listOwnMilestones } from '../../store/reminders/milestones.ts';
import type { Route } from '../../turns/reply.ts';
import type { ReminderItem } from '../../wording/reminder-item.ts';
import type { HttpReply } from '../http-reply.ts';
import type { ReadBody } from '../request-body.ts';
import type { PagePerson } from './page-deed.ts';
import { pageText } from './page-text.ts';
import { drawReply, toTurn } from './page-turn.ts';
import type { PageRequest, SignIn } from './sign-in.ts';
import type { PersonView } from './view.ts';
import { viewMeasures } from './view-measures.ts';
import { viewSettings } from './view-settings.ts';
import { viewTimeline } from './view-timeline.ts';

export interface PageApiParts {
  readonly signIn: SignIn;
  readonly db: Database;
  readonly knowledge: KnowsRegister;
  readonly clock: Clock;
  readonly route: Route;
  readonly isAdmin: (personId: string) => Promise<boolean>;
  readonly mayPost: (place: Conversation, personId: string) => Promise<Permission>;
  readonly log: Log;
}

/** What a page asks of the server. Each is of somebody who is signed in, and allowed what the chat allows them. */
export interface PageApi {
  check(request: PageRequest): ReturnType<SignIn['check']>;
  /** Who may be chosen, where nobody can prove who they are. */
  listTestPeople(): HttpReply;
  showPerson(request: PageRequest): Promise<HttpReply>;
  showTimeline(request: PageRequest, query: unknown): Promise<HttpReply>;
  showMeasures(request: PageRequest, query: unknown): Promise<HttpReply>;
  /** The cards of the last message with reminders, as they stand now, and how many of them wait for the reader. */
  showReminders(request: PageRequest): Promise<HttpReply>;
  /** What the reader chose of their reminders. */
  showSettings(request: PageRequest, query: unknown): Promise<HttpReply>;
  runTurn(request: PageRequest, readBody: ReadBody): Promise<HttpReply>;
}

const querySchema = z.looseObject({ language: z.enum(languages).catch('nl') });
/** An id of Teams; the database takes no NUL. */
const placeSchema = z
  .string()
  .regex(/^\P{Cc}{1,200}$/u)
  .optional();
/** As long as Teams lets somebody type, with what a form holds. */
const turnSchema = z.union([
  z.strictObject({
    language: z.enum(languages),
    place: placeSchema,
    typed: z.string().trim().min(1).max(20_000),
  }),
  z.strictObject({
    language: z.enum(languages),
    place: placeSchema,
    pressed: z.strictObject({ verb: z.string().max(50), data: z.record(z.string(), z.unknown()) }),
  }),
]);

export function createPageApi(parts: PageApiParts): PageApi {
  const { signIn, db, knowledge, clock } = parts;
  const signedIn = async (
    request: PageRequest,
    show: (person: PagePerson) => Promise<HttpReply>,
  ): Promise<HttpReply> => {
    const read = await signIn.check(request);
    return read.kind === 'refused' ? read.reply : show(read.person);
  };
  const reading = (query: unknown) => ({
    register: knowledge.register,
    language: querySchema.parse(query).language,
    today: clock().toPlainDate(),
  });
  return {
    check: (request) => signIn.check(request),
    listTestPeople: () => ({ status: 200, body: { people: signIn.testPeople } }),
    showPerson: (request) => signedIn(request, async (person) => ok(await viewPerson(person, parts))),
    showTimeline: (request, query) =>
      signedIn(request, async () => {
        const asked = reading(query);
        const done = await readDoneDates(db, await readMilestones(db, asked.register, asked.today));
        return ok(viewTimeline({ ...asked, own: await listOwnMilestones(db), done }));
      }),
    showMeasures: (request, query) => signedIn(request, async () => ok({ measures: viewMeasures(reading(query)) })),
    showReminders: (request) =>
      signedIn(request, async ({ id }) => {
        const message = await findLastArrivedTo(db, id);
        const letter =
          message && (await writeLetter({ ...parts, register: knowledge.register }, message, clock().toPlainDate()));
        if (!letter) return ok({ cards: [], waiting: 0 });
        const cards = [...letter.dates.map(reminderCard), ...rereadingCards(letter.sources)];
        return ok({ cards, waiting: letter.dates.filter(isWaiting).length + letter.sources.length });
      }),
    showSettings: (request, query) =>
      signedIn(request, async ({ id }) =>
        ok(await viewSettings(id, reading(query).language, { ...parts, register: knowledge.register })),
      ),
    runTurn: (request, readBody) =>
      signedIn(request, async (person) => {
        const body = await readBody();
        return body.kind === 'refused' ? body.reply : runTurn(person, body.value, parts);
      }),
  };
}

/** Nobody reported it done, and the reader neither saw it nor put it off. */
function isWaiting({ done, mine, isTest }: ReminderItem): boolean {
  return !done && !mine.isSeen && mine.snoozedUntil === undefined && !isTest;
}

function ok(body: unknown): HttpReply {
  return { status: 200, body };
}

async function viewPerson(person: PagePerson, { db, isAdmin, signIn }: PageApiParts): Promise<PersonView> {
  return {
    name: person.name,
    language: await findLanguageChoice(db, person.id),
    isAdmin: await isAdmin(person.id),
    isTest: signIn.testPeople.length > 0,
  };
}

async function runTurn(person: PagePerson, body: unknown, parts: PageApiParts): Promise<HttpReply> {
  const read = turnSchema.safeParse(body);
  if (!read.success) return { status: 400, body: { message: pageText.notATurn } };
  const { language, place: placeId, ...deed } = read.data;
  const place = placeId === undefined ? undefined : await findAllowedPlace(placeId, { person, language }, parts);
  if (place?.kind === 'refused') return place.reply;
  const turn = { person, language, ...(place ? { place: place.place } : {}), deed };
  try {
    return ok(await drawReply(await parts.route(toTurn(turn))));
  } catch (error) {
    parts.log.error('turn of a page failed', describeError(error));
    return { status: 500, body: { message: pageText.failed[language] } };
  }
}

/** A page can name any conversation: only whoever may post there sees and does something there. */
async function findAllowedPlace(
  id: string,
  { person, language }: { person: PagePerson; language: Language },
  { db, mayPost, clock }: PageApiParts,
): Promise<{ kind: 'allowed'; place: Conversation } | Refused> {
  const place = await findPlace(db, id);
  const texts = pageText.place[language];
  if (!place || place.scope === 'personal') return refuse(404, texts.unknown);
  const permission = await mayPost(place, person.id);
  if (permission === 'yes') return { kind: 'allowed', place };
  await recordChange(db, { personId: person.id, action: 'page turn refused', subject: place.id }, clock().toInstant());
  return permission === 'no' ? refuse(403, texts.no[place.scope]) : refuse(503, texts.notKnown);
}

function refuse(status: number, message: string): Refused {
  return { kind: 'refused', reply: { status, body: { message } } };
}
