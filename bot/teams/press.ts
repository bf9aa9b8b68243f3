import type { TurnContext } from 'botbuilder';
import { remindReplies } from '../../cards/text/remind-replies.ts';
import { writeDate } from '../answers/dates.ts';
import type { Language } from '../register/schema.ts';
import { type Act, type ActResult, act, type Doer } from '../reminders/act.ts';
import { readName, readPersonId } from './conversation.ts';
import { languageOf } from './language-of.ts';
import { nameOf, type RemindParts } from './remind-parts.ts';

type PressParts = RemindParts & { readonly language?: Language | undefined };

/** Does what a button or a typed command asks, where it may be done; the sentence to answer with. */
export async function press(context: TurnContext, wanted: Act, parts: PressParts): Promise<string> {
  const result = await perform(context, wanted, parts);
  const language = parts.language ?? (await languageOf(context, parts));
  return describe(wanted, result, { language, title: await nameOf(wanted.milestoneId, language, parts) });
}

/** The same, for who answers with a sentence of their own. */
export async function perform(context: TurnContext, wanted: Act, parts: RemindParts): Promise<ActResult> {
  const doer = await readDoer(context, parts);
  const result = await act({ db: parts.db, register: parts.knowledge.register }, doer, { wanted, now: parts.clock() });
  // A snooze is nobody else's business.
  const only = wanted.name === 'snooze' ? doer.personId : undefined;
  if (result.kind === 'acted') await parts.refresh(result.occurrence, only);
  return result;
}

export async function readDoer({ activity }: TurnContext, { isAdmin }: RemindParts): Promise<Doer> {
  const personId = readPersonId(activity);
  return {
    personId,
    name: readName(activity),
    isAdmin: await isAdmin(personId),
  };
}

/** Names the date that it is about: of a milestone that recurs there are more. */
function describe(wanted: Act, result: ActResult, { language, title }: { language: Language; title: string }): string {
  const replies = remindReplies[language];
  if (result.kind === 'refused') return replies.refused[result.reason];
  const name = `${title}, ${writeDate(result.occurrence.date, language)}`;
  const said = {
    seen: () => replies.seen(name),
    done: () => replies.done(name),
    reopen: () => replies.reopened(name),
    snooze: () => replies.snoozed(name, wanted.name === 'snooze' ? writeDate(wanted.until, language) : ''),
  }[wanted.name]();
  return `${said} ${replies.undoHint}`;
}
