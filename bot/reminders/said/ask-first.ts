import type { Card } from '../../../cards/card.ts';
import { confirmCard } from '../../../cards/chat/confirm-card.ts';
import { type RemindReplies, remindReplies } from '../../../cards/text/remind-replies.ts';
import type { Language } from '../../register/schema.ts';
import { askConfirmation } from '../../store/asked-confirmations.ts';
import type { RemindParts } from './milestone-lookup.ts';

/** Asks once before something ends for everybody; what is confirmed is the command as it was typed. */
export async function askFirst(
  personId: string,
  {
    command,
    language,
    says,
    yes,
  }: { command: string; language: Language; says: string; yes: keyof RemindReplies['confirm']['yes'] },
  { db, clock }: Pick<RemindParts, 'db' | 'clock'>,
): Promise<Card> {
  const number = await askConfirmation(db, { personId, command }, clock().toInstant());
  return confirmCard(language, { says, yes: remindReplies[language].confirm.yes[yes], number });
}
