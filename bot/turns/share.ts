import { sharingText } from '../../cards/text/sharing.ts';
import { answerAbout } from '../answers/answer.ts';
import { readAnswerId } from '../answers/answer-id.ts';
import type { Knowledge } from '../answers/knowledge.ts';
import { asKnownOn } from '../register/as-known-on.ts';
import type { Language } from '../register/schema.ts';
import { askFirst } from '../reminders/said/ask-first.ts';
import { type Asking, type Row, row, type Told } from '../reminders/said/reminder-row.ts';
import type { Conversation } from '../store/chats/conversations.ts';
import type { Found } from '../wording/answer-types.ts';
import { words } from '../wording/command.ts';
import type { AskParts } from './ask.ts';
import { askerOf } from './asker.ts';
import { inTime } from './in-time.ts';
import type { HelpParts } from './show-help.ts';

export type ShareParts = HelpParts & Pick<AskParts, 'answers' | 'log'>;

interface Share {
  /** What the answer said first; absent: the last one that the person had. */
  readonly answer?: string;
  readonly language: Language;
}

/** Shows everybody in a channel or group chat an answer that only one person saw, once they said that they want it. */
export const shareCommand: Row<unknown, ShareParts> = row<Share, ShareParts>({
  name: 'share',
  for: 'ask',
  does: {
    nl: 'laat iedereen hier een antwoord lezen dat alleen u zag',
    en: 'show everyone here an answer only you saw',
  },
  forms: [
    {
      typed: [{ nl: 'deel dit', en: 'share this' }],
      words: words(
        'deel (?:dit|dat|het|het antwoord|dit antwoord)(?: (?:in|met) (?:dit|het|de|deze) (?:kanaal|chat|groep|groepschat|iedereen))?',
        'share (?:this|that|it|the answer|this answer)(?: (?:in|with) (?:this|the) (?:channel|chat|group|group chat))?',
      ),
      read: (_, language) => ({ language }),
    },
    {
      typed: [{ nl: 'deel antwoord O2', en: 'share answer O2' }],
      words: words('deel antwoord (\\S+)', 'share answer (\\S+)'),
      read: ([answer = ''], language) => ({ answer, language }),
    },
  ],
  run: share,
});

async function share(wanted: Share, asking: Asking, parts: ShareParts): Promise<Told> {
  const { person, place, isConfirmed, isPrivate } = asking;
  const text = sharingText[asking.language];
  if (place.scope === 'personal') return text.notHere;
  // What was asked aloud was answered aloud.
  if (wanted.answer === undefined && !isPrivate) return text.isThere;
  const named = wanted.answer === undefined ? await findLast(asking, parts) : { name: wanted.answer };
  if (!named) return text.notNow;
  const found = findAnswer(named.name, wanted.language, parts);
  if (!found) return text.nothing;
  if (isConfirmed) return { shared: found.answer };
  const command = sharingText[found.answer.language].typed(found.name);
  const says = text.asks[place.scope](found.answer.title);
  return askFirst(person.personId, { command, language: asking.language, says, yes: 'share' }, parts);
}

function findAnswer(
  name: string | undefined,
  language: Language,
  { clock, knowledge }: ShareParts,
): { readonly name: string; readonly answer: Found } | undefined {
  const today = clock().toPlainDate();
  const register = asKnownOn(knowledge.register, today);
  // Commands are read without capitals.
  const known = name && [name, name.toUpperCase()].find((one) => readAnswerId(one, register) !== undefined);
  return known ? { name: known, answer: answerAbout(knowledge, known, { language, today }) } : undefined;
}

/** What the last answer is called; undefined where the database does not tell. */
async function findLast(
  asking: Asking,
  { answers, clock, log }: ShareParts,
): Promise<{ readonly name: string | undefined } | undefined> {
  const found = await inTime(answers.findContext(askerOf(asking), clock().toInstant()), { unknown: undefined, log });
  return found && { name: found.last?.answer };
}

/** What a button sends to share an answer; undefined where it can not be told again as it was. */
export function shareOf(
  found: Found,
  name: string | undefined,
  { knowledge, today, place }: { knowledge: Knowledge; today: Temporal.PlainDate; place: Conversation },
): { readonly label: string; readonly ask: string } | undefined {
  const { language } = found;
  if (place.scope === 'personal' || name === undefined) return undefined;
  if (!readAnswerId(name, asKnownOn(knowledge.register, today))) return undefined;
  const again = answerAbout(knowledge, name, { language, today });
  if (!found.lead.text.endsWith(again.lead.text)) return undefined;
  const text = sharingText[language];
  return { label: text.button[place.scope], ask: text.typed(name) };
}
