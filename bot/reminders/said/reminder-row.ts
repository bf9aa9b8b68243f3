import type { Card } from '../../../cards/card.ts';
import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { reminderListText } from '../../../cards/text/reminder-lists.ts';
import type { Changer } from '../../milestones/organise.ts';
import type { Reloaded } from '../../register/reload.ts';
import type { Language } from '../../register/schema.ts';
import { recordChange } from '../../store/audit.ts';
import type { Conversation } from '../../store/chats/conversations.ts';
import type { Found } from '../../wording/answer-types.ts';
import type { Command } from '../../wording/command.ts';
import type { TabParts } from '../../wording/tab-links.ts';
import type { Person } from '../act.ts';
import type { CalendarParts } from './calendar.ts';
import type { RemindParts } from './milestone-lookup.ts';

export interface AdminParts extends RemindParts, TabParts {
  /** Sends somebody a reminder of the next date there is; why not, where it did not arrive. */
  readonly sendTest: (personId: string) => Promise<string | undefined>;
  /** Reads the files of the register again, in this process. */
  readonly reloadRegister: () => Reloaded;
}

export type SaidParts = AdminParts & CalendarParts;

/** Who types a command, and where. */
export interface Asking {
  readonly person: Person;
  readonly language: Language;
  readonly place: Conversation;
  /** Others read what is sent in answer. */
  readonly isSeenByOthers: boolean;
  /** Where what was said last is looked up. */
  readonly thread: string;
  /** It was said in private among others. */
  readonly isPrivate: boolean;
  /** Whoever typed it was asked, and said yes. */
  readonly isConfirmed?: true | undefined;
}

/**
 * What a command is answered with; an address is to be copied, and nothing in it may be changed, and what is shared is for
 * all who are there.
 */
export type Told = string | Card | { readonly address: string } | { readonly shared: Found };

/** A command and what it does; nothing where what reads as one is a question ("gereed voor gebruik?"). */
export interface Row<Fields = unknown, Parts = SaidParts> extends Command<Fields> {
  run(fields: Fields, asking: Asking, parts: Parts): Promise<Told | undefined>;
}

/** A row, with what its forms read as what it does takes it. */
export function row<Fields, Parts = SaidParts>(one: Row<Fields, Parts>): Row<unknown, Parts> {
  return one;
}

interface AdminRow<Fields> extends Omit<Row<Fields>, 'run' | 'for'> {
  /** It tells of people, and is for a chat of one's own. */
  readonly isForOwnChat?: true;
  run(fields: Fields, asking: Asking & { readonly changer: Changer }, parts: SaidParts): Promise<string | Card>;
}

/** A row that only admins may run; a refusal is audited. */
export function adminRow<Fields>({ run, isForOwnChat, ...one }: AdminRow<Fields>): Row {
  return row<Fields>({
    ...one,
    for: 'admin',
    run: async (fields, asking, parts) => {
      const { language, isSeenByOthers, person } = asking;
      if (isForOwnChat && isSeenByOthers) return reminderListText[language].onlyAlone;
      const changer = { personId: person.personId, now: parts.clock() };
      if (await parts.isAdmin(person.personId)) return run(fields, { ...asking, changer }, parts);
      const refused = { personId: person.personId, action: `${one.name} refused`, subject: 'reminders' };
      await recordChange(parts.db, refused, changer.now.toInstant());
      return remindReplies[language].adminsOnly;
    },
  });
}
